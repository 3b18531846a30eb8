// Says of whom a figure is: the body its noun names, else the one nearest before it in the sentence.
import { isForce, isNamed } from '../forces.ts';
import type { MarkedSentence, Term } from '../lexicon/mark_sentence.ts';
import type { CountedPhrase } from './counted_phrase.ts';
import { type Conditions, hasSense, isLink, senseOf, termCovering } from './phrase_readings.ts';

/** Words back from a phrase within which a body of its sentence is whose members it counts. */
const farthestBody = 12;

/** The force or other body that a term names, as a body or as its members; null: none, or anybody. */
function bodyOf(term: Term): string | null {
  for (const { sense, part, group, code } of term.senses)
    if (
      sense === 'organisation' ? part === 'noun' : sense === 'counted' && code === 'person' && isForce(group)
    )
      return group;
  return null;
}

/** Words before a body within which a number counts its members. */
const countedWithin = 5;

/** Nearest body named before the phrase in its sentence; null: none. */
function bodyBefore(sentence: MarkedSentence, phrase: CountedPhrase): string | null {
  let isReported = false;
  for (let i = sentence.terms.length - 1; i >= 0; i -= 1) {
    const term = sentence.terms[i]!;
    if (term.to > phrase.from) continue;
    if (phrase.from - term.to > farthestBody) return null;
    isReported ||=
      isLink(term, 'relative') && !hasSense(termCovering(sentence, term.from - 1), 'organisation');
    const body = term.senses.find(({ sense, part }) => sense === 'organisation' && part === 'noun');
    if (body === undefined || body.group === 'suspected_criminals') continue;
    // "The ministry said that four officers ...": who speaks is not who was hurt, unless its members are counted.
    const isCounted = sentence.numbers.some(({ to }) => to <= term.from && term.from - to < countedWithin);
    return isReported && !isCounted ? null : body.group;
  }
  return null;
}

/** Words after attacks within which whom they hit is named. */
const farthestTarget = 5;

/** "four attacks on reporters", "agresiones contra comerciantes": civilians, where they are who was hit; null: any force. */
export function targetOf(
  { termAt, words, numberAt }: MarkedSentence,
  { to }: CountedPhrase,
  conditions: Conditions,
): string | null {
  let isAimed = false;
  for (let at = to; at < Math.min(to + farthestTarget, words.length); at += 1) {
    if (!words[at]!.isWord || numberAt[at] !== undefined) return null;
    const term = termAt[at];
    if (isLink(term, 'relative', 'and', 'in')) return null;
    const counted = senseOf(term, 'counted', conditions);
    if (counted !== undefined) return isAimed && counted.group === 'civilians' ? 'civilians' : null;
    isAimed ||= isLink(term, 'stop');
  }
  return null;
}

/** The one force that a sentence names; null: none, or several, or nobody knows which. */
export function forceNamedIn(sentence: MarkedSentence): string | null {
  const named = new Set<string>();
  for (const term of sentence.terms) {
    const body = bodyOf(term);
    if (isForce(body) && body !== 'security_forces') named.add(body);
  }
  return named.size === 1 ? [...named][0]! : null;
}

/** What befalls the arrested. */
const ofArrest: ReadonlySet<string> = new Set(['detained', 'charged', 'released']);

/** Groups that are police: what "the policemen" may stand for. */
const police: ReadonlySet<string> = new Set(['state_police', 'municipal_police']);

/** "Del grupo criminal, al menos 30 personas ...": the body that opens the sentence; null: none does. */
export function bodyThatOpens(sentence: MarkedSentence): string | null {
  const [first, ...rest] = sentence.terms;
  const second = isLink(rest[0], 'definite') ? rest[1] : rest[0];
  if (first === undefined || second === undefined || first.from !== 0 || !isLink(first, 'of')) return null;
  const body = second.senses.find(
    ({ sense, code, group }) =>
      sense === 'organisation' || (sense === 'counted' && code === 'person' && isNamed(group)),
  );
  return body !== undefined && sentence.words[second.to]?.text === ',' ? body.group : null;
}

/**
 * The group of a figure of persons, or null where the reading's own group holds. `?` (members of something) becomes
 * the body nearest before, else the one force of the sentences before (`forceBefore`), else security forces; `*` (anybody) becomes what its happening implies, else everybody.
 */
export function resolveGroup(
  sentence: MarkedSentence,
  phrase: CountedPhrase,
  kind: string | null,
  group: string | null,
  happening: string | null,
  isElided: boolean,
  forceBefore: string | null,
): string | null {
  if (kind !== 'person') return null;
  // "14 died, seven guards among them, and 45 were arrested": who is arrested is not of those forces.
  if (happening === 'detained' && isElided && isForce(group)) return 'suspected_criminals';
  // Detentions are of suspected criminals, except of inmates and officials (CODING.md, Group).
  if (ofArrest.has(happening ?? '') && group === 'civilians') return 'suspected_criminals';
  if (group === '?') return bodyBefore(sentence, phrase) ?? forceBefore ?? 'security_forces';
  // "three policemen", after "the state police": of that police.
  if (group === 'security_forces' && phrase.headFrom !== null) {
    const body = bodyBefore(sentence, phrase) ?? forceBefore;
    const isPolice = hasSense(sentence.termAt[phrase.headFrom], 'topic', 'police');
    if (isPolice && body !== null && police.has(body)) return body;
  }
  if (group === '*' || group === null) {
    if (happening === 'detained' || happening === 'charged' || happening === 'released')
      return 'suspected_criminals';
    if (happening === 'stranded' || happening === 'evacuated' || happening === 'held') return 'civilians';
    if (happening === 'deployed') return 'security_forces';
    return bodyThatOpens(sentence) ?? 'total';
  }
  return group;
}
