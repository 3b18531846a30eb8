// Finds the moment up to which a sentence's figures count ("con corte a las 21:00 del 22 de febrero", "as of Monday").
import { readWords, type Word } from '../phrase_tree.ts';
import type { AsOfSpan, Sentence } from '../spans.ts';
import { addDays, dayOf, lastWeekday } from './days.ts';
import { type NamedDays, namedWeekday, onlyNamedDay } from './named_days.ts';
import { readStated, type Stated, stepAt } from './read_stated.ts';
import { type TimeWordRole, type TimeWords, yearOfCrisis } from './time_words.ts';

export interface TimeContext {
  readonly words: TimeWords;
  /** Day of publication, `YYYY-MM-DD...`; null where the report states none. */
  readonly publishedOn: string | null;
  /** Days that the report names with their weekday: what it goes by where it states no day of publication. */
  readonly namedDays?: NamedDays;
}

/** Days ahead within which a date without a year is still meant ahead. */
const longestPlan = 180;

/** Words between the start of a period and its end. */
const longestPeriod = 7;

/** A dateline is at most this long, in words. */
const longestDateline = 14;

/** "Mazatlán, Sinaloa, a 27 de febrero de 2026.- ...": the day of writing, up to which nothing counts. */
function endsDateline(words: readonly Word[], at: number): boolean {
  if (at > longestDateline) return false;
  const [mark, dash] = [words[at]?.text, words[at + 1]?.text];
  return mark === '.-' || mark === '—' || (mark === '.' && /^[-–—]$/.test(dash ?? ''));
}

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

/** A weekday that would be this many days back, after a word that may look ahead ("through Thursday"), is yet to come. */
const tooFarBack = 5;

/** The day stated, against the day of publication, else against those that the report names; null where nothing settles it. */
export function resolveDay(
  stated: Stated,
  { publishedOn, namedDays = new Map() }: Pick<TimeContext, 'publishedOn' | 'namedDays'>,
  mayLieAhead = false,
): string | null {
  const isHourOnly = stated.hour !== null && stated.dayOfMonth === null;
  const today = publishedOn === null ? null : publishedOn.slice(0, 10);
  if (stated.dayOfMonth !== null && stated.month !== null) {
    const year = stated.year ?? (today === null ? yearOfCrisis : Number(today.slice(0, 4)));
    const day = dayOf(year, stated.month, stated.dayOfMonth);
    if (day === null || today === null || day <= today) return day;
    // A day soon after the report is a plan, no as-of; a month far ahead without a year is that of the year before.
    const isPlan = stated.year !== null || day <= addDays(today, longestPlan);
    return isPlan ? null : dayOf(year - 1, stated.month, stated.dayOfMonth);
  }
  if (today === null) {
    if (stated.weekday !== null) return namedWeekday(stated.weekday, namedDays);
    return isHourOnly && stated.offset === null ? onlyNamedDay(namedDays) : null;
  }
  if (stated.offset !== null) return addDays(today, stated.offset);
  if (stated.weekday !== null) {
    const day = lastWeekday(stated.weekday, today);
    return mayLieAhead && day <= addDays(today, -tooFarBack) ? null : day;
  }
  return isHourOnly ? today : null;
}

function textOf(day: string, stated: Stated): string {
  if (stated.hour === null) return day;
  if (stated.hour === 24) return `${addDays(day, 1)}T00:00`;
  return `${day}T${String(stated.hour).padStart(2, '0')}:${String(stated.minute).padStart(2, '0')}`;
}

/** Words and marks of a day that stands before its hour. */
const longestDayBefore = 7;

/** "El domingo 22 de febrero, a las 20:00 horas": takes in the day that stands right before an hour. */
function takeDayBefore(stated: Stated, words: readonly Word[], hour: number, tree: TimeWords['tree']): void {
  for (let from = Math.max(0, hour - longestDayBefore); from < hour; from += 1) {
    if (!words[from]!.isWord) continue;
    const { to, weekday, dayOfMonth, month, year } = readStated(words, from, tree);
    const isBeside = to === hour || (to === hour - 1 && words[to]!.text === ',');
    if (!isBeside || (weekday === null && month === null)) continue;
    Object.assign(stated, { weekday, dayOfMonth, month, year });
    return;
  }
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
    const isMeant = !isPeriod && !endsDateline(words, stated.to) && (isFull || (isMarked && isNamedDay));
    if (stated.hour !== null && stated.dayOfMonth === null && stated.weekday === null)
      takeDayBefore(stated, words, at, tree);
    const day = isMeant ? resolveDay(stated, context, marker.row.value === 1) : null;
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
