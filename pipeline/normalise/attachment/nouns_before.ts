// Finds the plural noun that a number takes up from before it: "attacks, six of which", "Of the wounded, 12 ...".
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { Sense } from '../lexicon/senses.ts';
import type { CountedPhrase } from './counted_phrase.ts';
import { type Conditions, isLink, senseOf, termCovering } from './phrase_readings.ts';

/** Words before "six of which" within which its noun stands. */
const nounWindow = 12;

/**
 * "attacks across Jalisco, six of which": the noun right before, where no number of its own counts it. Of "27 attacks on
 * soldiers, six of which" the soldiers only tell more of what is counted.
 */
export function nounBefore(
  sentence: MarkedSentence,
  phrase: CountedPhrase,
  conditions: Conditions,
): Sense | null {
  let found: Sense | null = null;
  for (let at = phrase.from - 1; at >= Math.max(0, phrase.from - nounWindow); at -= 1) {
    if (sentence.numberAt[at] !== undefined || sentence.words[at]!.text === ';') return null;
    const counted = senseOf(sentence.termAt[at], 'counted', conditions);
    if (counted === undefined || counted.isSingular) continue;
    // "252 roadblocks in 20 states, 65 of them": what has a number of its own is taken up with it.
    if (sentence.numberAt[at - 1]?.number.kind === 'cardinal') return null;
    if (!isLink(termCovering(sentence, at - 1), 'in', 'stop')) return counted;
    found ??= counted;
  }
  return found;
}

/**
 * "Of the wounded, 12 are in hospital", "Among the dead, 11 were women": those of whom the clause opens, where no number
 * of their own counts them.
 */
export function nounOfOpening(
  sentence: MarkedSentence,
  phrase: CountedPhrase,
  conditions: Conditions,
): Sense | null {
  if (sentence.words[phrase.from - 1]?.text !== ',') return null;
  const noun = termCovering(sentence, phrase.from - 2);
  const counted = senseOf(noun, 'counted', conditions);
  if (noun === undefined || counted === undefined || counted.isSingular) return null;
  for (let at = noun.from; at >= Math.max(0, noun.from - 3); at -= 1) {
    const term = termCovering(sentence, at);
    if (isLink(term, 'of', 'include'))
      return term!.from === 0 || !sentence.words[term!.from - 1]!.isWord ? counted : null;
    if (at < noun.from && !isLink(term, 'definite', 'possessive')) return null;
  }
  return null;
}
