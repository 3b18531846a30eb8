// Says of whom a figure is: the body its noun names, else the one nearest before it in the sentence.
import { isForce, isNamed } from '../forces.ts';
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { CountedPhrase } from './counted_phrase.ts';
import { isLink } from './phrase_readings.ts';

/** Nearest body named before the phrase in its sentence; null: none. */
function bodyBefore(sentence: MarkedSentence, phrase: CountedPhrase): string | null {
  for (let i = sentence.terms.length - 1; i >= 0; i -= 1) {
    const term = sentence.terms[i]!;
    if (term.to > phrase.from) continue;
    if (phrase.from - term.to > 12) return null;
    const body = term.senses.find(({ sense, part }) => sense === 'organisation' && part === 'noun');
    if (body !== undefined && body.group !== 'suspected_criminals') return body.group;
  }
  return null;
}

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
 * the body nearest before, else security forces; `*` (anybody) becomes what its happening implies, else everybody.
 */
export function resolveGroup(
  sentence: MarkedSentence,
  phrase: CountedPhrase,
  kind: string | null,
  group: string | null,
  happening: string | null,
  isElided: boolean,
): string | null {
  if (kind !== 'person') return null;
  // "14 died, seven guards among them, and 45 were arrested": who is arrested is not of those forces.
  if (happening === 'detained' && isElided && isForce(group)) return 'suspected_criminals';
  // Detentions are of suspected criminals, except of inmates and officials (CODING.md, Group).
  if (happening === 'detained' && group === 'civilians') return 'suspected_criminals';
  if (group === '?') return bodyBefore(sentence, phrase) ?? 'security_forces';
  if (group === '*' || group === null) {
    if (happening === 'detained' || happening === 'charged' || happening === 'released')
      return 'suspected_criminals';
    if (happening === 'stranded' || happening === 'evacuated' || happening === 'held') return 'civilians';
    if (happening === 'deployed') return 'security_forces';
    return bodyThatOpens(sentence) ?? 'total';
  }
  return group;
}
