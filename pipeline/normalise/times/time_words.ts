// The words of one language that date a count, ready to be matched.
import type { Language } from '../../../schemas/language.ts';
import { buildPhraseTree, type PhraseTree } from '../phrase_tree.ts';

/** A report without a date, which names a day without its year, means the crisis's own. */
export const yearOfCrisis = 2026;

export type TimeWordRow = Language['time_words'][number];

/**
 * `as_of`: a moment up to which figures count follows, with the value 1 one that may also lie ahead ("through Monday");
 * `as_of_if_time`: only if a full day or hour does ("al 3 de marzo", "a las 13:00 horas"), with the value 1 also a weekday. `weekday` 0 = Sunday; `month` 1 = January; `noon`, `midnight`: hours; `hour_unit`,
 * `before_noon`, `after_noon`: after an hour; `day_part`: part of a day, no hour; `day_offset`: days from the day of
 * publication; `ago_before`, `ago_after`: count days back, `day_unit` their length; `number`: a small number in words;
 * `joiner`: stands between the parts; `period_start`: before the first day of a period, whose last day dates no count.
 */
export type TimeWordRole = TimeWordRow['role'];

export interface TimeWords {
  readonly tree: PhraseTree<TimeWordRow>;
}

/** Readies a language's time_words.csv. */
export function readTimeWords(language: Pick<Language, 'time_words'>): TimeWords {
  return { tree: buildPhraseTree(language.time_words.map((row) => [row.surface, row] as const)) };
}
