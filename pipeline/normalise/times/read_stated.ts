// Reads a run of words that states a moment: a day, a weekday, an hour ("las 21:00 horas del 22 de febrero").
import { matchPhrase, type Word } from '../phrase_tree.ts';
import type { TimeWordRole, TimeWordRow, TimeWords } from './time_words.ts';

/** What a run of time words states. Null: not stated. */
export interface Stated {
  hour: number | null;
  minute: number;
  dayOfMonth: number | null;
  month: number | null;
  year: number | null;
  weekday: number | null;
  offset: number | null;
  /** Last word (exclusive) that stated something. */
  to: number;
}

/** A date or an hour is written in this many words and marks at most. */
const longest = 14;

interface Step {
  readonly row: TimeWordRow | null;
  readonly number: number | null;
  readonly to: number;
}

/** The time word or bare number that stands at a word; null: none. */
export function stepAt(
  words: readonly Word[],
  at: number,
  tree: TimeWords['tree'],
  roles?: readonly TimeWordRole[],
): Step | null {
  const word = words[at]!;
  const match = matchPhrase(tree, words, at, (found) => {
    const values = found.values.filter((row) => roles?.includes(row.role) ?? row.role !== 'period_start');
    return values.length === 0 ? null : { ...found, values };
  });
  if (match !== null) {
    // "mañana" is a part of a day here, "may" a month only with a capital.
    const row = match.values.find((value) => value.role !== 'joiner') ?? match.values[0]!;
    const needsCapital = /^\p{Lu}/u.test(row.surface);
    if (!needsCapital || word.isCapital)
      return { row, number: row.role === 'number' ? row.value : null, to: match.to };
  }
  return /^\d{1,4}$/.test(word.text) ? { row: null, number: Number(word.text), to: at + 1 } : null;
}

function readHour(
  words: readonly Word[],
  at: number,
  number: number,
  tree: TimeWords['tree'],
): [number, number, number] | null {
  if (number > 24) return null;
  const separator = words[at]?.text;
  const minutes = /^\d{2}$/.test(words[at + 1]?.text ?? '') ? Number(words[at + 1]!.text) : null;
  const hasMinutes =
    (separator === ':' || separator === '.') &&
    minutes !== null &&
    minutes < 60 &&
    words[at]!.end === words[at + 1]!.start;
  const next = hasMinutes ? at + 2 : at;
  const unit =
    next < words.length ? stepAt(words, next, tree, ['hour_unit', 'before_noon', 'after_noon']) : null;
  const role = unit?.row?.role;
  if (role === 'after_noon') return [(number % 12) + 12, hasMinutes ? minutes : 0, unit!.to];
  if (role === 'before_noon') return [number % 12, hasMinutes ? minutes : 0, unit!.to];
  if (role === 'hour_unit') return [number, hasMinutes ? minutes : 0, unit!.to];
  return hasMinutes && separator === ':' ? [number, minutes, next] : null;
}

/** Reads the run of time words that begins at a word. */
export function readStated(words: readonly Word[], from: number, tree: TimeWords['tree']): Stated {
  const stated: Stated = {
    hour: null,
    minute: 0,
    dayOfMonth: null,
    month: null,
    year: null,
    weekday: null,
    offset: null,
    to: from,
  };
  let ago = false;
  for (let at = from; at < Math.min(words.length, from + longest); ) {
    // The stop of "p.m." and "Feb." stands apart from the word.
    if (
      words[at]!.text === '.' &&
      at > from &&
      words[at - 1]!.end === words[at]!.start &&
      words[at - 1]!.text.length <= 4
    ) {
      at += 1;
      continue;
    }
    const step = stepAt(words, at, tree);
    if (step === null) break;
    const { row, number } = step;
    if (number !== null) {
      const unit = step.to < words.length ? stepAt(words, step.to, tree) : null;
      const after =
        unit?.row?.role === 'day_unit' && unit.to < words.length ? stepAt(words, unit.to, tree) : null;
      if (unit?.row?.role === 'day_unit' && (ago || after?.row?.role === 'ago_after')) {
        stated.offset = -number * unit.row.value;
        stated.to = at = ago ? unit.to : after!.to;
        continue;
      }
      const hour = stated.hour === null ? readHour(words, step.to, number, tree) : null;
      if (hour !== null) {
        [stated.hour, stated.minute, at] = hour;
        stated.to = at;
        continue;
      }
      if (number > 1900 && number < 2100 && stated.month !== null) {
        stated.year = number;
        stated.to = step.to;
      } else if (number >= 1 && number <= 31 && stated.dayOfMonth === null) {
        stated.dayOfMonth = number;
        // A bare number may be a figure: it is a day only once its month stands beside it.
        if (stated.month !== null) stated.to = step.to;
      } else break;
      at = step.to;
      continue;
    }
    const { role, value } = row!;
    if (role === 'as_of' || role === 'as_of_if_time') {
      if (stated.to > from) break;
    } else if (role === 'weekday') stated.weekday = value;
    else if (role === 'month') stated.month = value;
    else if (role === 'day_offset') stated.offset = value;
    else if (role === 'ago_before') ago = true;
    else if (role === 'noon' || role === 'midnight') stated.hour = value;
    // "6 p.m. local time Monday"
    else if (role !== 'day_part' && role !== 'joiner' && (role !== 'hour_unit' || stated.hour === null))
      break;
    at = step.to;
    if (role !== 'joiner' && role !== 'ago_before' && role !== 'as_of' && role !== 'as_of_if_time')
      stated.to = at;
  }
  if (stated.month === null) stated.dayOfMonth = null;
  return stated;
}
