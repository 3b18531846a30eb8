// Reads "200 of its stores", "doce de los autobuses": some of things that the text has not counted.
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import { type Conditions, isLink, senseOf } from './phrase_readings.ts';
import { isPlaceKind } from './readings.ts';

/** What the words after a number say of the things that it counts. */
interface Things {
  readonly kind: string;
  readonly headGroup: string | null;
  readonly happening: string | null;
  readonly headFrom: number;
  /** Index of the word after the noun. */
  readonly at: number;
}

/**
 * The plural noun of "of its stores", right after a number that ends before word `at`. Null: no such words, or they name
 * persons, who are told of in more ways (`predicates.ts`), or places: "one of the states" says nothing of the crisis.
 */
export function thingsOfAll(
  sentence: MarkedSentence,
  at: number,
  value: number,
  conditions: Conditions,
): Things | null {
  const of = sentence.termAt[at];
  const theirs = of === undefined ? undefined : sentence.termAt[of.to];
  // "one of the largest banks" only tells more of one.
  if (value === 1 || theirs === undefined || !isLink(of, 'of')) return null;
  if (!isLink(theirs, 'definite', 'possessive')) return null;
  // "31 of its own vehicles"
  const own = isLink(sentence.termAt[theirs.to], 'reflexive') ? sentence.termAt[theirs.to]!.to : theirs.to;
  const noun = sentence.termAt[own];
  const sense = senseOf(noun, 'counted', conditions);
  if (noun === undefined || sense === undefined || sense.isSingular) return null;
  if (sense.code === 'person' || isPlaceKind(sense.code)) return null;
  return {
    kind: sense.code,
    headGroup: sense.group,
    happening: sense.happening,
    headFrom: own,
    at: noun.to,
  };
}
