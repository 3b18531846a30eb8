// Finds one event told of before: "in the ambush", "durante la refriega", "ese mismo enfrentamiento".
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import { isLink, termCovering } from './phrase_readings.ts';

/** Nouns of events that happened at one place. */
const events: ReadonlySet<string> = new Set(['attack', 'clash', 'incident', 'fire']);

/** Does a noun of an event stand in the sentence, with or without an article? */
export function tellsOfEvent({ terms }: MarkedSentence): boolean {
  return terms.some(({ senses }) =>
    senses.some(({ sense, code }) => sense === 'counted' && events.has(code)),
  );
}

/** Does the sentence take up an event told of before it: "the ambush", or, pointing at several, "in those attacks"? */
export function takesUpEvent(sentence: MarkedSentence): boolean {
  return sentence.terms.some((term) => {
    const noun = term.senses.find(({ sense, code }) => sense === 'counted' && events.has(code));
    if (noun === undefined || sentence.numberAt[term.from] !== undefined) return false;
    const opener = termCovering(sentence, term.from - 1);
    return isLink(opener, 'this') || (noun.isSingular && isLink(opener, 'definite'));
  });
}
