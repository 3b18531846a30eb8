// Tells reports of the crisis from reports of other matters, whose figures are background whatever their words.
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';

/** The day of the raid at Tapalpa: what was published before it tells nothing of it. */
const firstDay = '2026-02-22';
/** The last of the weeks in which a report that names nobody is taken for one of the crisis. */
const lastDay = '2026-03-31';
/** Words of a report from which on it would name what it is about. A single sentence may not. */
const fewestWords = 80;

/**
 * Is the report about something else than the crisis? So it is where it came out before the raid, and where a text of
 * some length, undated or of a later month, names neither the leader nor the cartel nor the place of the raid nor
 * blockades. `publishedOn` is an ISO day or null where none is known.
 */
export function isOfOtherMatter(sentences: readonly MarkedSentence[], publishedOn: string | null): boolean {
  if (publishedOn !== null && publishedOn < firstDay) return true;
  if (publishedOn !== null && publishedOn <= lastDay) return false;
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  return words >= fewestWords && !sentences.some(({ codes }) => codes.has('crisis'));
}
