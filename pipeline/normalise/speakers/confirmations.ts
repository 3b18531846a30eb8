// Finds later sentences of a paragraph whose speaker attests what an earlier one stated through an outlet or unattributed.
import { matchPhrase, readWords, type Word } from '../phrase_tree.ts';
import type { Sentence, SpeakerSpan } from '../spans.ts';
import type { AttributionWords } from './attribution_words.ts';

/** Sentences by index into the list given. */
export interface Confirmation {
  /** The sentence whose fact is attested. */
  readonly of: number;
  /** The sentence that attests it. */
  readonly by: number;
  readonly speaker: SpeakerSpan;
  /** Folded words that both sentences share after a definite article: what is referred to again. */
  readonly shared: readonly string[];
}

/** How far back, in sentences, "the guards" can mean those of an earlier one. */
const furthest = 3;
/** Shorter words tell nothing about what is meant. */
const shortest = 5;
/** Words read after a definite article. */
const phraseLength = 4;

/** Words of the phrases that begin with a definite article ("the National Guard personnel"). */
function definiteWords(
  words: readonly Word[],
  attribution: AttributionWords,
  speaker: SpeakerSpan,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    const match = matchPhrase(attribution.byRole.definite, words, at);
    if (match === null) continue;
    for (const word of words.slice(match.to, match.to + phraseLength)) {
      // "The security chief" tells of himself, not of the security forces.
      if (!word.isWord || (word.start >= speaker.start && word.end <= speaker.end)) break;
      if (word.folded.length >= shortest) found.add(word.folded);
    }
  }
  return found;
}

const isNamed = (spans: readonly SpeakerSpan[]): boolean => spans.some((span) => span.speaker !== null);

/**
 * "25 guards died, X reported. The secretary confirmed that the guards died at six places": the 25 are the secretary's,
 * via X. An attested sentence has no speaker of its own, states a number, and shares at least two telling words with
 * a definite phrase of the later one.
 */
export function findConfirmations(
  sentences: readonly Sentence[],
  speakers: readonly (readonly SpeakerSpan[])[],
  attribution: AttributionWords,
): readonly Confirmation[] {
  const confirmations: Confirmation[] = [];
  for (let by = 1; by < sentences.length; by += 1) {
    const speaker = (speakers[by] ?? []).find((span) => span.speaker !== null && !span.isGeneric);
    if (speaker === undefined) continue;
    const definite = definiteWords(readWords(sentences[by]!), attribution, speaker);
    if (definite.size < 2) continue;
    for (let of = by - 1; of >= Math.max(0, by - furthest); of -= 1) {
      const earlier = sentences[of]!;
      if (earlier.paragraph.paragraph !== sentences[by]!.paragraph.paragraph || isNamed(speakers[of] ?? []))
        break;
      const words = readWords(earlier);
      const shared = [...definite].filter((word) => words.some((each) => each.folded === word));
      const hasNumber = words.some((word) => /^\p{N}/u.test(word.text));
      if (shared.length >= 2 && hasNumber) confirmations.push({ of, by, speaker, shared });
    }
  }
  return confirmations;
}
