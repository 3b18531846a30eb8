// Finds the noun that a verb of amount puts behind its number: "a 31 ascendió el número de muertos", "eran 14 ya los heridos".
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { Sense } from '../lexicon/senses.ts';
import type { CountedPhrase } from './counted_phrase.ts';
import { type Conditions, isLink, senseOf, termCovering } from './phrase_readings.ts';

/** Words between a number and the noun behind it. */
const window = 8;

/**
 * The plural noun with its article that follows a number without one of its own, where a verb of being or of amount
 * stands on either side of the number; null: none. Nothing from word `limit` on is looked at.
 */
export function findInvertedNoun(
  sentence: MarkedSentence,
  { from, to }: CountedPhrase,
  limit: number,
  conditions: Conditions,
): Sense | null {
  const isAmount = (at: number) => isLink(termCovering(sentence, at), 'copula', 'be');
  let isTied = isAmount(from - 1);
  for (let at = to; at < Math.min(limit, to + window); at += 1) {
    const { text, isWord } = sentence.words[at]!;
    if (!isWord && text !== '"') return null;
    if (isAmount(at)) isTied = true;
    const article = sentence.termAt[at];
    if (!isLink(article, 'definite') || isLink(termCovering(sentence, at - 1), 'in', 'of', 'stop', 'after'))
      continue;
    const noun = senseOf(sentence.termAt[article!.to], 'counted', conditions);
    return isTied && noun !== undefined && !noun.isSingular && noun.code !== 'state' ? noun : null;
  }
  return null;
}
