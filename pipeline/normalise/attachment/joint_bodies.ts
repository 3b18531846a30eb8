// Reads bodies set side by side under one number: "15 officers of the Guard and of the Army" are of several forces.

import { isForce } from '../forces.ts';
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import { type Conditions, isLink, senseOf } from './phrase_readings.ts';

export interface JointBody {
  readonly group: string | null;
  /** Where the phrase ends, the joined bodies included. */
  readonly to: number;
}

/** The force that a term names, as a body or as its members; null: none. */
function forceAt(sentence: MarkedSentence, at: number, conditions: Conditions): string | null {
  const term = sentence.termAt[at];
  const body = senseOf(term, 'organisation', conditions);
  if (body !== undefined) return isForce(body.group) ? body.group : null;
  const noun = senseOf(term, 'counted', conditions);
  return noun?.code === 'person' && isForce(noun.group) ? noun.group : null;
}

/**
 * The group of a phrase that ends before the word `to`, widened to all forces where other forces are joined to the
 * first without a number of their own (CODING.md: several together are `security_forces`).
 */
export function joinBodies(
  sentence: MarkedSentence,
  group: string | null,
  to: number,
  conditions: Conditions,
): JointBody {
  if (!isForce(group)) return { group, to };
  let joint: string = group;
  let end = to;
  for (let at = to; at < sentence.words.length; ) {
    if (sentence.numberAt[at] !== undefined) break;
    const term = sentence.termAt[at];
    const force = forceAt(sentence, at, conditions);
    if (force !== null && at > end) {
      if (force !== group) joint = 'security_forces';
      end = term!.to;
      at = end;
    } else if (sentence.words[at]!.text === ',' || isLink(term, 'and', 'of', 'definite'))
      at = term?.to ?? at + 1;
    else break;
  }
  return { group: joint, to: end };
}
