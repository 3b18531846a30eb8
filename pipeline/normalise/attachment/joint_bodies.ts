// Reads bodies set side by side under one number: "15 officers of the Guard and of the Army" are of several forces.
import { isForce, isNamed } from '../forces.ts';
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import { type Conditions, isLink, senseOf } from './phrase_readings.ts';

export interface JointBody {
  readonly group: string | null;
  /** Where the phrase ends, the joined bodies included. */
  readonly to: number;
}

/** The group that a term names, as a body or as persons; null: none, or anybody. */
function groupAt(sentence: MarkedSentence, at: number, conditions: Conditions): string | null {
  const term = sentence.termAt[at];
  const body = senseOf(term, 'organisation', conditions);
  const noun = senseOf(term, 'counted', conditions);
  const group = body?.group ?? (noun?.code === 'person' ? noun.group : null);
  return group === '*' ? null : (group ?? null);
}

function joinTwo(group: string, other: string): string {
  if (group === other) return group;
  return isForce(group) && isForce(other) ? 'security_forces' : 'total';
}

/** "of the Guard, Defence and the Navy": a name that nobody knows, within the list. */
function isUnknownName(sentence: MarkedSentence, at: number): boolean {
  const [word, next] = [sentence.words[at]!, sentence.words[at + 1]];
  const isInList =
    sentence.words[at - 1]?.text === ',' && (next?.text === ',' || isLink(sentence.termAt[at + 1], 'and'));
  return isInList && word.isWord && word.isCapital && sentence.termAt[at] === undefined;
}

/**
 * The group of a phrase that ends before the word `to`, widened where others are joined to the first without a number
 * of their own: other forces make it all forces (CODING.md: several together are `security_forces`), and where the noun
 * counts anybody (`isOfAnybody`: "26 dead among criminals, civilians and officers") whoever else makes it everybody.
 */
export function joinBodies(
  sentence: MarkedSentence,
  group: string | null,
  to: number,
  conditions: Conditions,
  isOfAnybody: boolean,
): JointBody {
  if (!isForce(group) && !(isOfAnybody && isNamed(group))) return { group, to };
  let joint = group;
  let end = to;
  let hasComma = false;
  for (let at = to; at < sentence.words.length; ) {
    if (sentence.numberAt[at] !== undefined) break;
    const term = sentence.termAt[at];
    hasComma ||= sentence.words[at]!.text === ',';
    const other = groupAt(sentence, at, conditions);
    // "90 of the State Guard, and the Army will send": a body with a verb of its own begins a clause.
    const isSubject = hasComma && sentence.termAt[term?.to ?? 0]?.senses.some(({ part }) => part === 'verb');
    if (other !== null && isSubject === true) break;
    if (other !== null && at > end && (isOfAnybody || isForce(other))) {
      joint = joinTwo(joint, other);
      end = term!.to;
      at = end;
    } else if (isUnknownName(sentence, at)) at += 1;
    else if (sentence.words[at]!.text === ',' || isLink(term, 'and', 'of', 'definite'))
      at = term?.to ?? at + 1;
    else break;
  }
  return { group: joint, to: end };
}
