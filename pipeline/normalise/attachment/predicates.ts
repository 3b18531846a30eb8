// Reads what some of those counted are said to be: "five of the seven wounded are officers", "11 of the dead were police".
import { isNamed } from '../forces.ts';
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import { type Conditions, hasSense, isBreak, isLink, senseOf } from './phrase_readings.ts';

/** Words after a verb of being within which its noun stands: "suspected members of ...". */
const longestPredicate = 4;

/** What the words after a number say of the part that it counts. */
interface Part {
  readonly kind: 'person';
  readonly headGroup: string;
  /** What befell all of those whom it is a part of; null: not told here. */
  readonly happening: string | null;
  readonly headFrom: number;
  /** Index of the word after the noun. */
  readonly at: number;
}

/** The noun after a verb of being at word `at`, or after a comma in its place ("y dos, civiles"), that says who persons are. */
function predicateAt(sentence: MarkedSentence, at: number, conditions: Conditions) {
  const be = sentence.termAt[at];
  const isGap = sentence.words[at]?.text === ',' && hasSense(sentence.termAt[at + 1], 'counted');
  const from = isGap ? at + 1 : be?.to;
  if (from === undefined || (!isGap && !isLink(be, 'be'))) return null;
  let body: string | null = null;
  for (let word = from; word < Math.min(from + longestPredicate, sentence.words.length); ) {
    if (isBreak(sentence, word)) break;
    const term = sentence.termAt[word];
    const noun = senseOf(term, 'counted', conditions);
    body ??= senseOf(term, 'organisation', conditions)?.group ?? null;
    word = term?.to ?? word + 1;
    if (noun === undefined) continue;
    if (noun.code !== 'person') return null;
    // "suspected cartel members": members are of the body named before them.
    const group = isNamed(noun.group) ? noun.group : body;
    return group === null ? null : { group, to: word };
  }
  return isNamed(body) ? { group: body, to: from } : null;
}

/** Whom a part is said to be by the verb of being at word `at`; null: not said. */
export function predicateGroup(sentence: MarkedSentence, at: number, conditions: Conditions): string | null {
  return predicateAt(sentence, at, conditions)?.group ?? null;
}

/**
 * "of the dead were police", right after a number that ends before word `at`: some of those told of, and who they
 * were. Null: no such words.
 */
export function partToldToBe(sentence: MarkedSentence, at: number, conditions: Conditions): Part | null {
  const of = sentence.termAt[at];
  const the = of === undefined ? undefined : sentence.termAt[of.to];
  if (the === undefined || !isLink(of, 'of')) return null;
  const all = isLink(the, 'definite') ? sentence.termAt[the.to] : the;
  if (all === undefined) return null;
  const noun = senseOf(all, 'counted', conditions);
  const befallen = noun?.code === 'person' ? noun.happening : senseOf(all, 'happening', conditions)?.code;
  const isSaid = befallen !== undefined && isLink(sentence.termAt[all.to], 'be');
  const said = isSaid ? predicateAt(sentence, all.to, conditions) : null;
  if (said === null) return null;
  return {
    kind: 'person',
    headGroup: said.group,
    happening: befallen ?? null,
    headFrom: all.from,
    at: said.to,
  };
}
