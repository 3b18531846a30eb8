// Where the figures of a report happened that name no place of their own: heading, event, speaker, what it is about.
import type { AttachedFigure } from './attachment/drafts.ts';
import { takesUpEvent, tellsOfEvent } from './attachment/event_mentions.ts';
import { type FigurePlace, nowhere, placeInSentence } from './attachment/figure_places.ts';
import { hasSense, isLink, termCovering } from './attachment/phrase_readings.ts';
import type { Scope } from './attachment/scopes.ts';
import { isOfRaid, isOfWholeCountry, mayBeOfRaid } from './home_place.ts';
import type { MarkedSentence } from './lexicon/mark_sentence.ts';
import type { Knowledge } from './prepare_knowledge.ts';
import type { SpeakerSpan } from './spans.ts';

/** What the sentences so far have said of places. */
export interface PlaceMemory {
  heading: FigurePlace | null;
  operationPlace: FigurePlace | null;
  prisonPlace: FigurePlace | null;
  /** Place of the sentence before; null where its first figure was of the nation or named none (of another matter: kept). */
  lastPlace: FigurePlace | null;
  /** Where the latest figure of each indicator was, with its value: for parts of it told of later. */
  readonly ofIndicator: Map<string, { readonly place: FigurePlace; readonly value: number }>;
  /** Place of the event told of last; null: none was told of, or the nation since. */
  eventPlace: FigurePlace | null;
  /** Where the airport named last is; null: none was named, or the whole country since. */
  airportPlace: FigurePlace | null;
  /** The one place that the report is about so far; null: none, or several. */
  home: FigurePlace | null;
  /** Does the report tell of another matter than the crisis? Then it stays where it was. */
  readonly isOfOtherMatter: boolean;
}

/** What decides the place of a figure, beside its sentence. */
export interface PlaceQuestion {
  readonly figure: AttachedFigure;
  /** The other figures of its sentence. */
  readonly others: readonly AttachedFigure[];
  readonly scope: Scope;
  readonly incident: string | null;
  readonly speaker: SpeakerSpan | null;
}

function inState(place: string, rule: string): FigurePlace {
  return { place, municipality: null, municipalityCode: null, rule };
}

function placeOfEvent(event: string, told: FigurePlace | null, { vocabulary }: Knowledge): FigurePlace {
  if (told !== null) return told;
  const row = vocabulary.event_places.find((each) => each.event === event);
  return row === undefined ? nowhere : inState(row.place, 'place_of_event');
}

/** The place of a figure: what its own words give first, then what the report has told before. */
export function placeFigure(question: PlaceQuestion, memory: PlaceMemory, knowledge: Knowledge): FigurePlace {
  const { figure, others, scope, incident, speaker } = question;
  // Rewards are offered by nations; states are counted over one.
  if (figure.kind === 'state' || figure.reading.indicator.startsWith('reward')) return nowhere;
  const own = placeInSentence(figure, others);
  // "At Guadalajara airport 12 were cancelled. Five to Tijuana ...": where flights go is not where they were cancelled.
  const { airportPlace } = memory;
  if (
    figure.kind === 'flight' &&
    airportPlace !== null &&
    memory.heading === null &&
    scope !== 'background'
  ) {
    if (own === null || isOfDestinations(figure.sentence))
      return { ...airportPlace, rule: 'place_of_sentence_before' };
  }
  // "De los 70 detenidos, cuatro son de Veracruz": what stands over the part is not of the whole.
  if (others.some((other) => other.whole === figure && other.rules.includes('part_of_opening')))
    return own ?? nowhere;
  if (own !== null && own.place !== 'MX') return own;
  if (memory.heading !== null) return memory.heading;
  if (incident === 'prison_break') return placeOfEvent('prison_break', memory.prisonPlace, knowledge);
  // "En el lugar murieron tres" after a clash elsewhere: another event than the raid.
  const elsewhere = [memory.eventPlace, memory.home];
  const mayBeThere = elsewhere.every((one) => one === null || mayBeOfRaid(one.place, knowledge));
  if (scope === 'operation' && mayBeThere) return placeOfEvent('operation', memory.operationPlace, knowledge);
  const ofWhole = figure.whole === null ? null : placeInSentence(figure.whole, others);
  if (own !== null || ofWhole !== null) return own ?? ofWhole!;
  const ofParts = placeOfParts(figure, others);
  if (ofParts !== null) return ofParts;
  if (scope === 'background') return nowhere;
  // "Eleven of the detained": a part of those told of before, and where they were.
  const { phrase } = figure;
  const whole =
    phrase.isOfDefinite || phrase.isOfThem || phrase.isElided
      ? memory.ofIndicator.get(figure.reading.indicator)
      : undefined;
  const isPart = whole !== undefined && (phrase.isElided || whole.value > phrase.number.number.value);
  if (isPart && whole.place.place !== 'MX') return { ...whole.place, rule: 'place_of_sentence_before' };
  const isTakenUp = ['happening_of_sentence_before', 'happening_of_opener'].some((rule) =>
    figure.rules.includes(rule),
  );
  if (memory.lastPlace !== null && (memory.isOfOtherMatter || isTakenUp || goesOn(figure.sentence)))
    return { ...memory.lastPlace, rule: 'place_of_sentence_before' };
  if (memory.eventPlace !== null && (scope === 'operation' || takesUpEvent(figure.sentence)))
    return { ...memory.eventPlace, rule: 'place_of_sentence_before' };
  const ofSpeaker = placeOfSpeaker(figure.sentence, speaker, knowledge);
  const { home } = memory;
  // "The prosecutors of Chihuahua said" of what a report tells of one town in Chihuahua.
  const isInTown = home !== null && home.municipality !== null && home.place === ofSpeaker?.place;
  if (ofSpeaker !== null) return isInTown ? home : ofSpeaker;
  // "Fifteen were hurt, 13 of them in Michoacán": the others were elsewhere.
  const isOfSeveral = others.some((other) => other.whole === figure && placeInSentence(other, []) !== null);
  return home === null || isOfSeveral || isOfWholeCountry(figure.sentence) ? nowhere : home;
}

/** "18 cars burned, 12 in León and six in Irapuato": the state in which all the parts of a sum lie. */
function placeOfParts(figure: AttachedFigure, others: readonly AttachedFigure[]): FigurePlace | null {
  const { phrase, reading } = figure;
  const parts = others.filter(
    (other) => other.phrase.from >= phrase.to && other.reading.indicator === reading.indicator,
  );
  const sum = parts.reduce((total, part) => total + part.phrase.number.number.value, 0);
  if (parts.length < 2 || sum !== phrase.number.number.value) return null;
  const states = new Set(parts.map((part) => placeInSentence(part, others)?.place ?? 'MX'));
  const [state] = states;
  return states.size === 1 && state !== 'MX' ? inState(state!, 'place_of_parts') : null;
}

/** Where whoever is described as speaking holds office, else the place that the speaker's own words name. */
function placeOfSpeaker(
  { places }: MarkedSentence,
  speaker: SpeakerSpan | null,
  { stateOfBody }: Knowledge,
): FigurePlace | null {
  if (speaker?.speaker == null) return null;
  // "the mayor of Tonalá said", "la Fiscalía de Nayarit informó"
  const named = places.find(
    ({ place: { start, end, kind, isDateline } }) =>
      start >= speaker.start && end <= speaker.end && kind !== 'foreign' && kind !== 'nation' && !isDateline,
  )?.place;
  const state = speaker.speakerId === null ? undefined : stateOfBody.get(speaker.speakerId);
  if (named?.place != null && named.place !== 'MX' && (state === undefined || state === named.place)) {
    const { place, municipality, municipalityCode } = named;
    return { place, municipality, municipalityCode, rule: 'place_of_speaker' };
  }
  return state === undefined ? null : inState(state, 'place_of_speaker');
}

/** "También ...", "De los 41 ...", "The others ...": the sentence goes on about what the one before told. */
function goesOn({ termAt, numberAt }: MarkedSentence): boolean {
  const [first] = termAt;
  if (first === undefined) return false;
  // "De los 41 ...", but "De acuerdo con ..."
  const next = isLink(termAt[first.to], 'definite') ? termAt[first.to]!.to : first.to;
  const isOf = isLink(first, 'of') && numberAt[next] !== undefined;
  return isOf || isLink(first, 'also', 'include') || hasSense(first, 'elided');
}

/** The one place that a line without figures names, a town with its state included; null: none, or several. */
function placeOfTopic({ places }: MarkedSentence): FigurePlace | null {
  const held = places.flatMap(({ place }) =>
    place.place === null || place.isPartOfName || place.isDateline || place.kind === 'foreign' ? [] : [place],
  );
  const towns = new Map(
    held.flatMap((place) => (place.municipality === null ? [] : [[place.municipality, place]])),
  );
  const [state, other] = new Set(held.map(({ place }) => place!));
  if (state === undefined || other !== undefined || state === 'MX') return null;
  const [town] = towns.values();
  if (town === undefined || towns.size > 1) return inState(state, 'place_of_sentence_before');
  const { municipality, municipalityCode } = town;
  return { place: state, municipality, municipalityCode, rule: 'place_of_sentence_before' };
}

/** Are all places that a sentence names opened by a preposition of where to or from? */
const isOfDestinations = ({ places, termAt }: MarkedSentence): boolean =>
  places.every(
    ({ place, from }) => place.kind === 'foreign' || place.isDateline || isLink(termAt[from - 1], 'stop'),
  );

/** The place whose airport a sentence names ("aeropuerto de Guadalajara", "Guadalajara airport"); null: none. */
function placeOfAirport(sentence: MarkedSentence): FigurePlace | null {
  const { places, termAt } = sentence;
  const named = places.findLast(
    ({ place, from, to }) =>
      place.place !== null &&
      place.place !== 'MX' &&
      ((isLink(termAt[from - 1], 'of') && hasSense(termCovering(sentence, from - 2), 'topic', 'airline')) ||
        hasSense(termAt[to], 'topic', 'airline')),
  )?.place;
  if (named?.place == null) return null;
  const { place, municipality, municipalityCode } = named;
  return { place, municipality, municipalityCode, rule: 'place_of_sentence_before' };
}

/** Remembers where a sentence and its first figure are, for those that go on about it. */
export function followPlace(
  marked: MarkedSentence,
  first: FigurePlace | null,
  isTopic: boolean,
  memory: PlaceMemory,
): void {
  // What a sentence is about is where its first figure was.
  if (first !== null)
    memory.lastPlace = first.place === 'MX' ? (memory.isOfOtherMatter ? memory.lastPlace : null) : first;
  else if (isTopic) memory.lastPlace = placeOfTopic(marked) ?? memory.lastPlace;
  const isNational = marked.terms.some((term) => hasSense(term, 'national'));
  if (isNational) memory.airportPlace = null;
  else memory.airportPlace = placeOfAirport(marked) ?? memory.airportPlace;
  // Places in sentences of the raid and its leader are those of his flight, his home, his death.
  if (first !== null) memory.eventPlace = memory.lastPlace;
  else if (isOfRaid(marked) || isNational) memory.eventPlace = null;
  else if (tellsOfEvent(marked)) memory.eventPlace = placeOfTopic(marked) ?? memory.eventPlace;
}

/** Remembers where the raid and a prison break happened, for later mentions that name no place. */
export function notePlaces(
  marked: MarkedSentence,
  isOfOperation: boolean,
  memory: PlaceMemory,
  knowledge: Knowledge,
): void {
  const raid = placeOfEvent('operation', null, knowledge);
  for (const { place } of marked.places) {
    if (place.place === null || place.place === 'MX' || place.isPartOfName || place.isDateline) continue;
    if (place.kind === 'foreign') continue;
    const { municipality, municipalityCode } = place;
    const found = { place: place.place, municipality, municipalityCode, rule: 'place_of_event' };
    const isTown = municipality !== null;
    if (marked.codes.has('prison')) {
      if (memory.prisonPlace === null || (isTown && memory.prisonPlace.municipality === null))
        memory.prisonPlace = found;
    } else if (isOfOperation && marked.codes.has('operation') && place.place === raid.place) {
      if (memory.operationPlace === null || (isTown && memory.operationPlace.municipality === null))
        memory.operationPlace = found;
    }
  }
}
