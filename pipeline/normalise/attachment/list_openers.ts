// Carries what a line that ends in a colon tells on to the items listed under it: "Se aseguraron:", "Seized so far:".
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import { type Draft, readingOf, type Surroundings } from './drafts.ts';
import { findHappenings } from './happenings.ts';
import type { Conditions } from './phrase_readings.ts';
import type { Readings } from './readings.ts';

const bullet = /^[•·▪‣*–—-]$/;

function isItem({ words, sentence }: MarkedSentence): boolean {
  return sentence.paragraph.role === 'list_item' || bullet.test(words[0]?.text ?? '');
}

/**
 * The code of what happened to the items that follow a sentence: that told last in one that ends in a colon, and the
 * same after each of its items. Null: nothing is listed.
 */
export function openerAfter(
  sentence: MarkedSentence,
  before: string | null,
  conditions: Conditions,
  readings: Readings,
): string | null {
  if (sentence.words.at(-1)?.text === ':') {
    const told = findHappenings(sentence, conditions, readings.ofPersonsOnly);
    return told.findLast(({ ofKind }) => ofKind === null)?.code ?? null;
  }
  return isItem(sentence) ? before : null;
}

/** Gives items of which nothing is told what the line over their list tells. */
export function takeUpOpener(drafts: readonly Draft[], { sentence, readings, opener }: Surroundings): void {
  if (opener === null || !isItem(sentence)) return;
  for (const draft of drafts) {
    if (draft.happeningCode !== null || readingOf(draft, opener, readings) === null) continue;
    draft.happeningCode = opener;
    draft.rules.push('happening_of_opener');
  }
}
