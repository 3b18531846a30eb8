// Small questions about the words of a marked sentence, asked by every step of attachment.
import type { MarkedSentence, Term } from '../lexicon/mark_sentence.ts';
import type { Sense } from '../lexicon/senses.ts';

/** Codes met in this sentence and the two before: what `condition` is tried on. */
export type Conditions = ReadonlySet<string>;

// These three are asked for every word of a report, several times: plain loops, no closures.

/** The first sense of a term of one kind whose condition holds. Rows are tried in their order. */
export function senseOf(
  term: Term | undefined,
  kind: Sense['sense'],
  conditions: Conditions,
): Sense | undefined {
  if (term === undefined) return undefined;
  for (const sense of term.senses) {
    if (sense.sense === kind && (sense.condition === null || conditions.has(sense.condition))) return sense;
  }
  return undefined;
}

/** Is the term a link with one of these codes? Links hold without conditions. */
export function isLink(term: Term | undefined, ...codes: readonly string[]): boolean {
  if (term === undefined) return false;
  for (const { sense, code } of term.senses) if (sense === 'link' && codes.includes(code)) return true;
  return false;
}

export function hasSense(term: Term | undefined, kind: Sense['sense'], code?: string): boolean {
  if (term === undefined) return false;
  for (const sense of term.senses)
    if (sense.sense === kind && (code === undefined || sense.code === code)) return true;
  return false;
}

/** The term that covers a word; null where none does. Terms are at most a few words long. */
export function termCovering(sentence: MarkedSentence, word: number): Term | undefined {
  for (let at = word; at >= 0 && at > word - 6; at -= 1) {
    const term = sentence.termAt[at];
    if (term !== undefined) return term.to > word ? term : undefined;
  }
  return undefined;
}

/** Has the term a sense of one of these kinds? */
export const hasSenseAmong = (term: Term | undefined, kinds: readonly Sense['sense'][]): boolean =>
  term?.senses.some(({ sense }) => kinds.includes(sense)) === true;

/** Words of a hedge that may stand between a verb or "by" and the number, at most: "killed at least two". */
export const longestHedge = 3;

const closing = new Set([',', ';', ':', '.', '!', '?', '(', ')', '[', ']', '—', '–', '…', '/', '|', '•']);

/** Punctuation that parts phrases; quotation marks and hyphens do not. */
export function isBreak(sentence: MarkedSentence, word: number): boolean {
  const one = sentence.words[word];
  return one !== undefined && !one.isWord && closing.has(one.text);
}

/** Does a term of this sense end right before a word, or one word before it? */
export function isNextTo(
  sentence: MarkedSentence,
  word: number,
  kind: Sense['sense'],
  code: string,
): boolean {
  return [word - 1, word - 2].some((at) => at >= 0 && hasSense(termCovering(sentence, at), kind, code));
}
