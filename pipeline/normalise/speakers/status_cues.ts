// Finds the words that deny what a sentence states, or say that nobody has confirmed it, and what each holds for.
import { matchPhrase, readWords, type Word } from '../phrase_tree.ts';
import type { Sentence, Span } from '../spans.ts';
import type { AttributionWords } from './attribution_words.ts';

export interface StatusCue extends Span {
  readonly status: 'denied' | 'unconfirmed';
  /** What it holds for. */
  readonly covers: Span;
}

/** Where what begins at a word ends: a semicolon, "but", or "and said", with which somebody goes on to state something. */
function endOfClause(words: readonly Word[], from: number, { byRole }: AttributionWords): number {
  for (let at = from; at < words.length; at += 1) {
    if (words[at]!.text === ';' || matchPhrase(byRole.breaker, words, at) !== null) return at;
    const joint = matchPhrase(byRole.joint, words, at);
    if (joint !== null && matchPhrase(byRole.verb, words, joint.to) !== null) return at;
  }
  return words.length;
}

/** Where the part of the sentence between semicolons begins in which a word stands. */
function startOfPart(words: readonly Word[], cue: number): number {
  let at = cue;
  while (at > 0 && words[at - 1]!.text !== ';') at -= 1;
  return at;
}

/** The cues of a sentence in order. */
export function findStatusCues(sentence: Sentence, attribution: AttributionWords): readonly StatusCue[] {
  const words = readWords(sentence);
  const cues: StatusCue[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = matchPhrase(attribution.statusCues, words, at);
    if (match === null) continue;
    const { status, reach } = match.values[0]!;
    const from = reach === 'after' ? match.to : startOfPart(words, at);
    const to = endOfClause(words, match.to, attribution);
    const { start } = words[Math.min(from, words.length - 1)]!;
    const end = to < words.length ? words[to]!.start : sentence.end;
    cues.push({ start: words[at]!.start, end: words[match.to - 1]!.end, status, covers: { start, end } });
    at = match.to - 1;
  }
  return cues;
}
