// Runs the as-of finder over sentences, as the tests of this folder do.
import { readLanguages } from '../../../pipeline/_edge/read_vocabulary.ts';
import type { AsOfSpan } from '../../../pipeline/normalise/spans.ts';
import { findAsOf } from '../../../pipeline/normalise/times/find_as_of.ts';
import { readTimeWords } from '../../../pipeline/normalise/times/time_words.ts';
import { sentenceOf } from '../places/read_places.ts';

const timeWords = new Map(
  [...readLanguages(process.cwd())].map(([code, language]) => [code, readTimeWords(language)] as const),
);

export function momentsIn(text: string, language: string, publishedOn: string | null): readonly AsOfSpan[] {
  return findAsOf(sentenceOf(text), { words: timeWords.get(language)!, publishedOn });
}

/** The moments of a sentence published on Tuesday 24 February 2026, parted by blanks. */
export const describeMoments = (text: string, language: string): string =>
  momentsIn(text, language, '2026-02-24')
    .map((span) => span.asOf)
    .join(' ');
