// Finds sentences that attest what the ones before stated: "25 guards died. The secretary confirmed the deaths".
import { matchPhrase, type Word } from '../phrase_tree.ts';
import type { SpeakerSpan } from '../spans.ts';
import type { AttributionWords } from './attribution_words.ts';

/** How far back, in sentences, "the deaths" can mean. */
export const farthestAttested = 3;
/** Rule of a speaker who attests what was stated before. */
export const attestedRule = 'confirmed_later';

export interface Attestation {
  readonly speaker: SpeakerSpan;
  /** Indicator of what is attested; `*`: any. */
  readonly indicator: string;
}

/** Who attests what in a sentence; null: nobody. */
export function findAttestation(
  words: readonly Word[],
  spans: readonly SpeakerSpan[],
  attribution: AttributionWords,
): Attestation | null {
  const speaker = spans.find((span) => span.speaker !== null);
  if (speaker === undefined) return null;
  for (let at = 0; at < words.length; at += 1) {
    const match = matchPhrase(attribution.byRole.attested, words, at);
    const isTheirs = match !== null && words[at]!.start >= speaker.start && words[at]!.start < speaker.end;
    if (isTheirs) return { speaker, indicator: match.values[0]!.value };
  }
  return null;
}
