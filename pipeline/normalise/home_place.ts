// The one place that a report, or its first part, is about, for its figures that name none of their own.
import type { FigurePlace } from './attachment/figure_places.ts';
import { hasSense, termCovering } from './attachment/phrase_readings.ts';
import type { MarkedPlace, MarkedSentence } from './lexicon/mark_sentence.ts';
import type { Knowledge } from './prepare_knowledge.ts';
import type { PlaceSpan, SpeakerSpan } from './spans.ts';

/** Can a figure of this place be of the raid? Of the nation, or of places among which is that of the raid. */
export function mayBeOfRaid(place: string, { vocabulary }: Knowledge): boolean {
  const raid = vocabulary.event_places.find(({ event }) => event === 'operation');
  return place === 'MX' || raid === undefined || place.split('+').includes(raid.place);
}

/** Does the sentence name the raid or the leader? */
export function isOfRaid({ terms }: MarkedSentence): boolean {
  return terms.some((term) => hasSense(term, 'topic', 'leader') || hasSense(term, 'scope', 'operation'));
}

/** "the Sinaloa cartel", "Cártel de Jalisco": is the place the name of those described as criminals? */
function isOfCriminals(sentence: MarkedSentence, { from, to }: MarkedPlace): boolean {
  return [from - 2, from - 1, from, to].some((at) =>
    termCovering(sentence, at)?.senses.some(
      ({ sense, group }) => sense === 'organisation' && group === 'suspected_criminals',
    ),
  );
}

/**
 * Bare "Mexico" tells a reader abroad where a state is. "The whole country" is no state, nor is Mexico where a sentence
 * that names no state counts something there.
 */
function isBareNation({ words, numbers, places }: MarkedSentence, { from, to }: MarkedPlace): boolean {
  const isBare = to - from === 1 && words[from]!.isCapital;
  const namesState = places.some(
    ({ place }) => place.place !== null && place.place !== 'MX' && !place.isDateline,
  );
  return isBare && (namesState || numbers.every(({ number }) => number.kind !== 'cardinal'));
}

/** Does the sentence count in the whole country, or speak of several of its states (the United States are none)? */
export function isOfWholeCountry({ terms, numbers, places }: MarkedSentence): boolean {
  const counts = numbers.some(({ number }) => number.kind === 'cardinal');
  const isInName = (at: number): boolean => places.some(({ from, to }) => at >= from && at < to);
  return terms.some(
    (term) =>
      (counts && hasSense(term, 'national')) ||
      (!isInName(term.from) &&
        term.senses.some(
          ({ sense, code, isSingular }) => sense === 'counted' && code === 'state' && !isSingular,
        )),
  );
}

/** The one state whose authority a report names or lets speak; null: none, or several. */
function stateOfAuthorities(
  sentences: readonly MarkedSentence[],
  speakers: readonly (readonly SpeakerSpan[])[],
  { stateOfBody }: Knowledge,
): string | null {
  const states = new Set<string>();
  for (const { speakerId } of speakers.flat()) {
    const state = speakerId === null ? undefined : stateOfBody.get(speakerId);
    if (state !== undefined) states.add(state);
  }
  for (const sentence of sentences)
    for (const marked of sentence.places) {
      const { isPartOfName, place, kind } = marked.place;
      if (isPartOfName && place !== null && kind !== 'nation' && !isOfCriminals(sentence, marked))
        states.add(place);
    }
  return states.size === 1 ? [...states][0]! : null;
}

/**
 * The one state that a report is about: the only one that it names, where it does not speak of the whole country. Null:
 * none, or several. The state of the raid is named wherever the crisis is told of: a report from abroad, or from nobody
 * knows where, is about it only where an authority of that state is named, and none is where the nation is named too.
 */
function homeStateOf(
  sentences: readonly MarkedSentence[],
  speakers: readonly (readonly SpeakerSpan[])[],
  isOfCountry: boolean,
  knowledge: Knowledge,
): string | null {
  const states = new Set<string>();
  const ofOperation = new Set<string>();
  const ofRaid = new Set<string>();
  let namesNation = false;
  for (const sentence of sentences) {
    if (isOfWholeCountry(sentence)) return null;
    // "In the operation two were hurt and flown to Mexico City": where those of the raid were taken says little.
    const isOfOperation = sentence.terms.some((term) => hasSense(term, 'scope', 'operation'));
    for (const marked of sentence.places) {
      const { isDateline, kind, place } = marked.place;
      if (isDateline || kind === 'foreign' || place === null || isOfCriminals(sentence, marked)) continue;
      if (place === 'MX') {
        if (!isBareNation(sentence, marked)) return null;
        namesNation = true;
      } else {
        // "closed roads in Colima after the raid in Jalisco": why it happened is not where.
        const isWhy = mayBeOfRaid(place, knowledge) && isOfRaid(sentence);
        (isWhy ? ofRaid : isOfOperation ? ofOperation : states).add(place);
      }
    }
  }
  const [state, other] = [states, ofOperation, ofRaid].find(({ size }) => size > 0) ?? states;
  if (state === undefined || other !== undefined) return null;
  const isOfState = stateOfAuthorities(sentences, speakers, knowledge) === state;
  if (mayBeOfRaid(state, knowledge)) return !namesNation && (isOfCountry || isOfState) ? state : null;
  return ofRaid.size === 0 || isOfState ? state : null;
}

/** Times that the state of a report of one event is named in it, at least. */
const fewestMentions = 2;

/**
 * The state of a report that names others beside it: the first that it names, and by far the most often. Never the state
 * of the raid, which is named wherever the crisis is told of.
 */
function mainStateOf(sentences: readonly MarkedSentence[], knowledge: Knowledge): string | null {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const marked of sentence.places) {
      const { isDateline, kind, place } = marked.place;
      if (isDateline || kind === 'foreign' || place === null || place === 'MX') continue;
      if (!isOfCriminals(sentence, marked)) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  const [first] = counts.keys();
  if (first === undefined || mayBeOfRaid(first, knowledge)) return null;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const own = counts.get(first)!;
  return own >= fewestMentions && own * 2 > all ? first : null;
}

const isWithin = ({ isDateline, kind }: PlaceSpan): boolean =>
  !isDateline && kind !== 'foreign' && kind !== 'nation';

/** The one town that a report names, in the first sentence that names any place within the country; null: none. */
function homeTownOf(sentences: readonly MarkedSentence[], state: string): PlaceSpan | null {
  const lists = sentences.map(({ places }) => places.map(({ place }) => place).filter(isWithin));
  const towns = lists
    .flat()
    .filter(({ municipality, isPartOfName }) => municipality !== null && !isPartOfName);
  const [town] = towns;
  if (town === undefined || town.place !== state) return null;
  if (towns.some(({ municipalityCode }) => municipalityCode !== town.municipalityCode)) return null;
  return lists.find(({ length }) => length > 0)!.includes(town) ? town : null;
}

/** The place that a report is about, for the sentences before one of its sentences. */
export interface HomePlace {
  readonly place: FigurePlace | null;
  /** Index of the sentence from which on it holds no more. */
  readonly until: number;
}

/** Sentences that tell of a place before one tells of the whole country, at least. */
const fewestOfPlace = 2;

/**
 * The one place that a report is about: a state, or the one town that it names there. A report that ends with what
 * happened in the whole country is about it until then. Null: none, or several.
 */
export function homePlaceOf(
  sentences: readonly MarkedSentence[],
  speakers: readonly (readonly SpeakerSpan[])[],
  isOfCountry: boolean,
  knowledge: Knowledge,
): HomePlace {
  const national = sentences.findIndex(isOfWholeCountry);
  const until = national < 0 ? sentences.length : national;
  if (until < Math.min(fewestOfPlace, sentences.length)) return { place: null, until: 0 };
  const place = placeOfAll(sentences.slice(0, until), speakers.slice(0, until), isOfCountry, knowledge);
  return { place, until };
}

function placeOfAll(
  sentences: readonly MarkedSentence[],
  speakers: readonly (readonly SpeakerSpan[])[],
  isOfCountry: boolean,
  knowledge: Knowledge,
): FigurePlace | null {
  const place = homeStateOf(sentences, speakers, isOfCountry, knowledge) ?? mainStateOf(sentences, knowledge);
  if (place === null) return null;
  const town = homeTownOf(sentences, place);
  const [municipality, municipalityCode] = [town?.municipality ?? null, town?.municipalityCode ?? null];
  return { place, municipality, municipalityCode, rule: 'place_of_report' };
}
