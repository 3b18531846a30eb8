// Finds the moment up to which a sentence's figures count ("con corte a las 21:00 del 22 de febrero", "as of Monday").
import { matchPhrase, readWords, type Word } from '../phrase_tree.ts';
import type { AsOfSpan, Sentence } from '../spans.ts';
import { addDays, dayOf, lastWeekday } from './days.ts';
import type { TimeWordRole, TimeWordRow, TimeWords } from './time_words.ts';

export interface TimeContext {
  readonly words: TimeWords;
  /** Day of publication, `YYYY-MM-DD...`; null where the report states none. */
  readonly publishedOn: string | null;
}

/** What a run of time words states. Null: not stated. */
interface Stated {
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

/** Days ahead within which a date without a year is still meant ahead. */
const longestPlan = 180;

interface Step {
  readonly row: TimeWordRow | null;
  readonly number: number | null;
  readonly to: number;
}

function stepAt(
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

/** Words between the start of a period and its end. */
const longestPeriod = 7;

/** Does a period end at this word ("del 1 de enero al | 3 de marzo")? Its last day says when it ended, not who counted. */
function endsPeriod(words: readonly Word[], marker: number, tree: TimeWords['tree']): boolean {
  for (let at = marker - 1; at >= Math.max(0, marker - longestPeriod); at -= 1) {
    if (!words[at]!.isWord) return false;
    const isStart = stepAt(words, at, tree, ['period_start'])?.row != null;
    const article = stepAt(words, at + 1, tree, ['joiner']);
    const next = article?.row == null ? at + 1 : article.to;
    if (isStart && next < marker && /^\d{1,2}$/.test(words[next]!.text)) return true;
  }
  return false;
}

/** A report without a date, which names a day without its year, means the crisis's own. */
const yearOfCrisis = 2026;

/** The day stated, against the day of publication; null where neither settles it. */
export function resolveDay(stated: Stated, publishedOn: string | null): string | null {
  const today = publishedOn === null ? null : publishedOn.slice(0, 10);
  if (stated.dayOfMonth !== null && stated.month !== null) {
    const year = stated.year ?? (today === null ? yearOfCrisis : Number(today.slice(0, 4)));
    const day = dayOf(year, stated.month, stated.dayOfMonth);
    if (day === null || today === null || day <= today) return day;
    // A day soon after the report is a plan, no as-of; a month far ahead without a year is that of the year before.
    const isPlan = stated.year !== null || day <= addDays(today, longestPlan);
    return isPlan ? null : dayOf(year - 1, stated.month, stated.dayOfMonth);
  }
  if (today === null) return null;
  if (stated.offset !== null) return addDays(today, stated.offset);
  if (stated.weekday !== null) return lastWeekday(stated.weekday, today);
  return stated.hour !== null && stated.dayOfMonth === null ? today : null;
}

function textOf(day: string, stated: Stated): string {
  if (stated.hour === null) return day;
  if (stated.hour === 24) return `${addDays(day, 1)}T00:00`;
  return `${day}T${String(stated.hour).padStart(2, '0')}:${String(stated.minute).padStart(2, '0')}`;
}

/** `at_hour`: an hour without a date after a bare preposition ("a las 13:00 horas"), weaker than the others. */
function ruleOf(stated: Stated, role: TimeWordRole): string {
  if (role === 'as_of_if_time' && stated.dayOfMonth === null && stated.hour !== null) return 'at_hour';
  if (stated.hour !== null) return 'as_of_hour';
  return stated.dayOfMonth === null ? 'as_of_day' : 'as_of_date';
}

/**
 * The as-of moments of a sentence, in central Mexico's time as reports give it. Weekdays and days without a year are
 * the latest that are not after the publication; without a publication day they give no span rather than a guess.
 * Each covers the sentence from the end of the moment stated before it.
 */
export function findAsOf(sentence: Sentence, context: TimeContext): readonly AsOfSpan[] {
  const words = readWords(sentence);
  const { tree } = context.words;
  const spans: AsOfSpan[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.isWord) continue;
    const marker = stepAt(words, at, tree, ['as_of', 'as_of_if_time']);
    if (marker?.row == null) continue;
    const stated = readStated(words, marker.to, tree);
    if (stated.to === marker.to) continue;
    const isFull = stated.hour !== null || (stated.dayOfMonth !== null && stated.month !== null);
    const isNamedDay = stated.weekday !== null || stated.offset !== null;
    const isMarked = marker.row.role === 'as_of' || (marker.row.value === 1 && isNamedDay);
    const isPeriod = marker.row.role === 'as_of_if_time' && endsPeriod(words, at, tree);
    const isMeant = !isPeriod && (isFull || (isMarked && isNamedDay));
    const day = isMeant ? resolveDay(stated, context.publishedOn) : null;
    if (day !== null) {
      spans.push({
        start: words[at]!.start,
        end: words[stated.to - 1]!.end,
        asOf: textOf(day, stated),
        covers: { start: sentence.start, end: sentence.end },
        rule: ruleOf(stated, marker.row.role),
      });
    }
    at = stated.to - 1;
  }
  return spans;
}
