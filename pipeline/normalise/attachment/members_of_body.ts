// Reads "25 of its members", "siete de sus elementos": people of a body that the same sentence names.
import { isForce, isNamed } from '../forces.ts';
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import { type Conditions, isLink, senseOf } from './phrase_readings.ts';

/** What the words after a number say of whom it counts. */
interface Members {
  readonly kind: 'person';
  readonly headGroup: string;
  readonly headFrom: number;
  /** Index of the word after the noun. */
  readonly at: number;
}

/** The force named last before word `at`, else the first one named after it; null: the sentence names none. */
function forceAround(sentence: MarkedSentence, at: number): string | null {
  const named = sentence.terms.flatMap((term) =>
    term.senses
      .filter(({ sense, part, group }) => sense === 'organisation' && part === 'noun' && isForce(group))
      .map(({ group }) => ({ from: term.from, group: group! })),
  );
  return (named.findLast(({ from }) => from < at) ?? named[0])?.group ?? null;
}

/**
 * The people of "of its members", right after a number that ends before word `at`. Null: no such words, or the
 * sentence names no force that they could belong to.
 */
export function membersOfNamedBody(
  sentence: MarkedSentence,
  at: number,
  conditions: Conditions,
): Members | null {
  const of = sentence.termAt[at];
  const theirs = of === undefined ? undefined : sentence.termAt[of.to];
  if (theirs === undefined || !isLink(of, 'of') || !isLink(theirs, 'possessive')) return null;
  const noun = sentence.termAt[theirs.to];
  const sense = senseOf(noun, 'counted', conditions);
  if (noun === undefined || sense?.code !== 'person') return null;
  const headGroup = isNamed(sense.group) ? sense.group : forceAround(sentence, at);
  return headGroup === null ? null : { kind: 'person', headGroup, headFrom: theirs.to, at: noun.to };
}
