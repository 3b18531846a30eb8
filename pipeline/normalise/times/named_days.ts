// The days that a report without a date names itself ("el domingo 22 de febrero"), by which it means its weekdays and hours.
import { readWords } from '../phrase_tree.ts';
import type { Sentence } from '../spans.ts';
import { addDays, dayOf, weekdayOf } from './days.ts';
import { readStated } from './read_stated.ts';
import { type TimeWords, yearOfCrisis } from './time_words.ts';

/** The day of each weekday that the text names with its date; of several, the first. */
export type NamedDays = ReadonlyMap<number, string>;

/** Reads the weekdays that stand with their day and month; one that the calendar does not bear out is left out. */
export function findNamedDays(sentences: readonly Sentence[], { tree }: TimeWords): NamedDays {
  const named = new Map<number, string>();
  for (const sentence of sentences) {
    const words = readWords(sentence);
    for (let at = 0; at < words.length; at += 1) {
      if (!words[at]!.isWord) continue;
      const { weekday, dayOfMonth, month, year, to } = readStated(words, at, tree);
      if (to === at) continue;
      if (weekday !== null && dayOfMonth !== null && month !== null) {
        const day = dayOf(year ?? yearOfCrisis, month, dayOfMonth);
        if (day !== null && weekdayOf(day) === weekday && !named.has(weekday)) named.set(weekday, day);
      }
      at = to - 1;
    }
  }
  return named;
}

/** The day that a weekday means in such a report: the one it names, else the first after the first that it names. */
export function namedWeekday(weekday: number, named: NamedDays): string | null {
  const first = [...named.values()].sort()[0];
  if (first === undefined) return null;
  return named.get(weekday) ?? addDays(first, (weekday - weekdayOf(first) + 7) % 7);
}

/** The day of an hour that stands alone: the only day that the report names. */
export function onlyNamedDay(named: NamedDays): string | null {
  return named.size === 1 ? [...named.values()][0]! : null;
}
