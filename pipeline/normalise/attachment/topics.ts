// What a heading or a short line without a number says that the numbers under it count: "Vuelos cancelados por aerolínea".
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { Told } from './drafts.ts';
import { costOfHappening, findHappenings, measureDistances } from './happenings.ts';
import { type Conditions, senseOf } from './phrase_readings.ts';
import { isPlaceKind, type Readings } from './readings.ts';

/** Longer sentences tell of several things, and what is counted under them is not theirs. */
const longestTopic = 14;
/** What happened stands close to what is counted. */
const maxCost = 1.5;

/** The counted thing that a short line without figures names, with what happened to it; null: it names none. */
export function readTopic(sentence: MarkedSentence, readings: Readings, conditions: Conditions): Told | null {
  if (sentence.words.length > longestTopic) return null;
  const happenings = findHappenings(sentence, conditions, readings.ofPersonsOnly);
  const distances = measureDistances(sentence);
  for (const term of sentence.terms) {
    const noun = senseOf(term, 'counted', conditions);
    if (noun === undefined || noun.isSingular || isPlaceKind(noun.code)) continue;
    const own = noun.happening ?? null;
    const near = happenings.find(
      (one) =>
        one.ofKind === null &&
        readings.find(noun.code, one.code) !== null &&
        costOfHappening(sentence, distances, term, one, conditions) <= maxCost,
    );
    const happening = own ?? near?.code ?? null;
    const reading = readings.find(noun.code, happening);
    if (reading === null || reading.indicator === 'none') continue;
    return { kind: noun.code, group: noun.group, happening, value: null, figure: null };
  }
  return null;
}
