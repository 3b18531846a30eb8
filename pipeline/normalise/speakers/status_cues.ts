// Finds the words that deny what a sentence states, or say that nobody has confirmed it.
import { matchPhrase, readWords } from '../phrase_tree.ts';
import type { Sentence, Span } from '../spans.ts';
import type { AttributionWords } from './attribution_words.ts';

export interface StatusCue extends Span {
  readonly status: 'denied' | 'unconfirmed';
}

/** The cues of a sentence in order. */
export function findStatusCues(sentence: Sentence, attribution: AttributionWords): readonly StatusCue[] {
  const words = readWords(sentence);
  const cues: StatusCue[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = matchPhrase(attribution.statusCues, words, at);
    if (match === null) continue;
    cues.push({ start: words[at]!.start, end: words[match.to - 1]!.end, status: match.values[0]! });
    at = match.to - 1;
  }
  return cues;
}
