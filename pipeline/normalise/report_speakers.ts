// Relates the speakers and moments that a sentence names to the figures they cover.

import type { AttachedFigure } from './attachment/drafts.ts';
import { hasSense, isLink, termCovering } from './attachment/phrase_readings.ts';
import type { MarkedSentence } from './lexicon/mark_sentence.ts';
import type { AsOfSpan, NumberSpan, Sentence, SpeakerSpan } from './spans.ts';
import type { AttributionWords } from './speakers/attribution_words.ts';
import { findConfirmations } from './speakers/confirmations.ts';
import type { StatusCue } from './speakers/status_cues.ts';
import type { StatedFigure } from './stated_figure.ts';

/** Who is said to have given what stands at an offset, with every channel that covers it; null: nobody, no channel. */
export function speakerOf(
  at: { readonly start: number },
  speakers: readonly SpeakerSpan[],
): SpeakerSpan | null {
  const covering = speakers.filter(({ covers }) => covers.start <= at.start && at.start < covers.end);
  const named = covering.find(({ speaker }) => speaker !== null);
  const channel = covering.find(({ via }) => via.length > 0);
  if (named === undefined) return channel ?? null;
  return { ...named, via: [...new Set(covering.flatMap(({ via }) => via))] };
}

/** The attributions of each sentence, and those that a later sentence of its paragraph gives it by attesting it. */
export function withConfirmations(
  sentences: readonly Sentence[],
  speakers: readonly (readonly SpeakerSpan[])[],
  attribution: AttributionWords,
): readonly (readonly SpeakerSpan[])[] {
  const all = speakers.map((spans) => [...spans]);
  for (const { of, speaker } of findConfirmations(sentences, speakers, attribution)) {
    const { start, end } = sentences[of]!;
    all[of]!.push({ ...speaker, start, end, via: [], covers: { start, end }, rule: 'confirmed_later' });
  }
  return all;
}

/** The moment up to which a number counts; null: not said. */
export function momentOf(number: NumberSpan, moments: readonly AsOfSpan[]): AsOfSpan | null {
  return moments.find(({ covers }) => covers.start <= number.start && number.start < covers.end) ?? null;
}

/** Words before a number within which it is called out of date: "had previously put the death toll at 18". */
const widestBefore = 6;

function isCalledPast(sentence: MarkedSentence, number: number): boolean {
  // "to 22 from 18"
  const link = termCovering(sentence, number - 1);
  const before = isLink(link, 'source') ? sentence.numbers.find(({ to }) => to === link!.from) : undefined;
  if (before !== undefined && isLink(termCovering(sentence, before.from - 1), 'stop', 'copula')) return true;
  for (let at = number - 1; at >= Math.max(0, number - widestBefore); at -= 1) {
    if (!sentence.words[at]!.isWord || sentence.numberAt[at] !== undefined) return false;
    if (hasSense(termCovering(sentence, at), 'status', 'superseded')) return true;
  }
  return false;
}

/** How the report itself treats a figure: "when it was 631", "had put it at 18", "unconfirmed". */
export function statusOf(
  { sentence, phrase }: AttachedFigure,
  cues: readonly StatusCue[],
): StatedFigure['status'] {
  if (isCalledPast(sentence, phrase.from)) return 'superseded';
  const { start } = phrase.number.number;
  return cues.find(({ covers }) => covers.start <= start && start < covers.end)?.status ?? 'reported';
}
