// Reads a report sentence by sentence, carrying on what each sentence leaves for the next: place, event, scope.
import type { CaptureRow, ParagraphRow } from '../../schemas/stages.ts';
import { type AttachedFigure, attachFigures } from './attachment/attach_figures.ts';
import type { CountedPhrase } from './attachment/counted_phrase.ts';
import { hasSense, isLink, termCovering } from './attachment/phrase_readings.ts';
import { findDefiniteMentions } from './attachment/definite_mentions.ts';
import { readDefinition } from './attachment/definitions.ts';
import { type FigurePlace, nowhere, placeInSentence } from './attachment/figure_places.ts';
import { settleScopes } from './attachment/report_scopes.ts';
import { readScope, readScopeCues, type Scope } from './attachment/scopes.ts';
import type { Knowledge, LanguageKnowledge } from './prepare_knowledge.ts';
import { type MarkedSentence, markSentence } from './lexicon/mark_sentence.ts';
import { findNumbers } from './numbers/find_numbers.ts';
import { findPlaces, followPlaces, type PlaceContext, startPlaces } from './places/find_places.ts';
import { readSentences } from './read_sentences.ts';
import type { AsOfSpan, NumberSpan, Sentence, SpeakerSpan } from './spans.ts';
import { findSpeakers } from './speakers/find_speakers.ts';
import { findStatusCues } from './speakers/status_cues.ts';
import { findAsOf } from './times/find_as_of.ts';
import type { StatedFigure } from './stated_figure.ts';

export interface ReadFigures {
  readonly figures: readonly StatedFigure[];
  readonly unattached: readonly { readonly paragraph: ParagraphRow; readonly phrase: CountedPhrase }[];
}

/** Roles whose words are the report's own. */
const isRead = (paragraph: ParagraphRow) =>
  paragraph.role !== 'caption' && paragraph.role !== 'other_article';

/** A short line that names one state and counts nothing: what follows is of that state. */
function headingPlace(sentence: MarkedSentence): FigurePlace | null {
  const [first, second] = sentence.places;
  if (first === undefined || second !== undefined || sentence.numbers.length > 0) return null;
  const { place, municipality, municipalityCode, isPartOfName } = first.place;
  const isAlone = sentence.words.filter(({ isWord }) => isWord).length <= first.to - first.from + 1;
  if (!isAlone || isPartOfName || place === null) return null;
  return { place, municipality, municipalityCode, rule: 'place_of_heading' };
}

/** Tokens of a sentence, at most: text without punctuation is read in pieces, so that its cost stays linear. */
const maxTokens = 250;

function cutSentence(sentence: Sentence): readonly Sentence[] {
  const { tokens, paragraph } = sentence;
  if (tokens.length <= maxTokens) return [sentence];
  const pieces: Sentence[] = [];
  for (let at = 0; at < tokens.length; at += maxTokens) {
    const piece = tokens.slice(at, at + maxTokens);
    pieces.push({ paragraph, start: piece[0]!.start, end: piece.at(-1)!.end, tokens: piece });
  }
  return pieces;
}

/** Figures looked back upon for what is left out. */
const maxEarlier = 12;
/** Sentences whose words still decide between senses. */
const sentencesOfContext = 2;

interface Running {
  heading: FigurePlace | null;
  operationPlace: FigurePlace | null;
  prisonPlace: FigurePlace | null;
  scope: Scope | null;
  /** Place of the sentence before, where its figures had one of their own. */
  lastPlace: FigurePlace | null;
}

function placeOf(
  figure: AttachedFigure,
  others: readonly AttachedFigure[],
  scope: Scope,
  incident: string | null,
  speaker: SpeakerSpan | null,
  running: Running,
  homeState: string | null,
  knowledge: Knowledge,
): FigurePlace {
  if (figure.kind === 'state' || figure.kind === 'USD') return nowhere;
  if (others.some((other) => other.whole === figure && other.rules.includes('part_of_opening'))) {
    return placeInSentence(figure, others) ?? nowhere;
  }
  const own = placeInSentence(figure, others);
  const whole = figure.whole === null ? null : placeInSentence(figure.whole, others);
  if (own !== null && own.place !== 'MX') return own;
  const eventPlace = (event: string): FigurePlace[] => {
    const row = knowledge.vocabulary.event_places.find((each) => each.event === event);
    return row === undefined
      ? []
      : [{ place: row.place, municipality: null, municipalityCode: null, rule: 'place_of_event' }];
  };
  if (running.heading !== null) return running.heading;
  if (incident === 'prison_break') return running.prisonPlace ?? eventPlace('prison_break')[0] ?? nowhere;
  if (scope === 'operation') return running.operationPlace ?? eventPlace('operation')[0] ?? nowhere;
  if (own !== null) return own;
  if (whole !== null) return whole;
  if (scope === 'background') return nowhere;
  if (running.lastPlace !== null && figure.sentence.terms[0]?.from === 0 && goesOn(figure.sentence))
    return { ...running.lastPlace, rule: 'place_of_sentence_before' };
  const ofSpeaker = speaker?.speakerId == null ? undefined : knowledge.stateOfBody.get(speaker.speakerId);
  const state = ofSpeaker ?? homeState;
  if (state !== null && state !== undefined) {
    const rule = ofSpeaker === undefined ? 'place_of_report' : 'place_of_speaker';
    return { place: state, municipality: null, municipalityCode: null, rule };
  }
  return nowhere;
}

/** "También ...", "De los 41 ...", "The others ...": the sentence goes on about what the one before told. */
function goesOn(sentence: MarkedSentence): boolean {
  return isLink(sentence.termAt[0], 'also', 'of', 'include') || hasSense(sentence.termAt[0], 'elided');
}

/**
 * The one state that a report is about: the only one that it names, where it speaks of no other and not of the whole
 * country. Null: none, or several.
 */
function homeStateOf(sentences: readonly MarkedSentence[]): string | null {
  const states = new Set<string>();
  for (const sentence of sentences) {
    for (const { place, from } of sentence.places) {
      if (place.isDateline || place.kind === 'foreign' || place.place === null) continue;
      if (hasSense(termCovering(sentence, from), 'organisation', 'suspected_criminals')) continue;
      states.add(place.place);
    }
    if (sentence.terms.some((term) => hasSense(term, 'national'))) states.add('MX');
    if (sentence.terms.some((term) => hasSense(term, 'counted', 'state'))) states.add('MX');
  }
  const [state, other] = states;
  return state === undefined || other !== undefined || state === 'MX' ? null : state;
}

function incidentOf(figure: AttachedFigure, codes: ReadonlySet<string>, knowledge: Knowledge): string | null {
  const row = knowledge.vocabulary.incidents.find(
    ({ cue, indicator }) => indicator === figure.reading.indicator && codes.has(cue),
  );
  if (row === undefined) return null;
  // Of those who die at a prison, only guards and inmates belong to its event.
  if (row.indicator === 'deaths' && figure.group !== 'prison_guards' && figure.group !== 'inmates') return null;
  return row.event_type;
}

function groupOf(figure: AttachedFigure): string {
  const { reading, group } = figure;
  if (reading.group === 'n/a' || reading.group === 'inmates') return reading.group;
  return group ?? reading.group ?? 'total';
}

function speakerOf(number: { readonly start: number }, speakers: readonly SpeakerSpan[]): SpeakerSpan | null {
  const covering = speakers.filter(({ covers }) => covers.start <= number.start && number.start < covers.end);
  const named = covering.find(({ speaker }) => speaker !== null);
  const channel = covering.find(({ via }) => via.length > 0);
  if (named === undefined) return channel ?? null;
  return { ...named, via: [...new Set(covering.flatMap(({ via }) => via))] };
}

function asOfOf(number: NumberSpan, moments: readonly AsOfSpan[]): string | null {
  const covering = moments.find(({ covers }) => covers.start <= number.start && number.start < covers.end);
  return covering?.asOf ?? null;
}

function markReport(
  sentences: readonly Sentence[],
  country: string | null,
  { language, senses, placeWords }: LanguageKnowledge,
  knowledge: Knowledge,
): readonly (readonly [MarkedSentence, FigurePlace | null])[] {
  let places: PlaceContext = startPlaces(placeWords);
  let heading: FigurePlace | null = null;
  return sentences.map((sentence) => {
    const placeSpans = findPlaces(sentence, knowledge.gazetteer, places);
    const marked = markSentence(sentence, senses, findNumbers(sentence, language, { country }), placeSpans);
    const opened = headingPlace(marked);
    if (opened !== null) heading = opened.place === 'MX' ? null : opened;
    else if (sentence.paragraph.role === 'heading') heading = null;
    places = followPlaces(places, placeSpans, heading?.place ?? null);
    return [marked, heading] as const;
  });
}

/** All figures that a report states, in the order of its text, repetitions included. */
export function readFigures(
  capture: CaptureRow,
  paragraphs: readonly ParagraphRow[],
  languageKnowledge: LanguageKnowledge,
  knowledge: Knowledge,
): ReadFigures {
  const { language, attribution, timeWords } = languageKnowledge;
  const sentences = paragraphs
    .filter(isRead)
    .flatMap((paragraph) => readSentences(paragraph, language))
    .flatMap(cutSentence);
  const report = markReport(sentences, capture.country, languageKnowledge, knowledge);
  const speakers = findSpeakers(sentences, { speakers: knowledge.speakers, attribution });
  // Abroad, a report that names one state alone is still of the country.
  const homeState = capture.country === 'MX' ? homeStateOf(report.map(([marked]) => marked)) : null;
  const publishedOn = capture.published_on ?? capture.published_inferred_on;
  const time = { words: timeWords, publishedOn };
  const figures: StatedFigure[] = [];
  const unattached: { paragraph: ParagraphRow; phrase: CountedPhrase }[] = [];
  const running: Running = {
    heading: null,
    operationPlace: null,
    prisonPlace: null,
    scope: null,
    lastPlace: null,
  };
  let earlier: AttachedFigure[] = [];
  let recent: ReadonlySet<string>[] = [];
  for (const [order, [marked, heading]] of report.entries()) {
    const { paragraph } = marked.sentence;
    running.heading = heading;
    const conditions = new Set(recent.flatMap((codes) => [...codes]).concat([...marked.codes]));
    recent = [...recent, marked.codes].slice(-sentencesOfContext);
    const cues = readScopeCues(marked);
    notePlaces(marked, cues.operation, running);
    const attached = attachFigures(marked, earlier, knowledge.readings, conditions);
    for (const phrase of attached.unattached) unattached.push({ paragraph, phrase });
      const moments = attached.figures.length === 0 ? [] : findAsOf(marked.sentence, time);
    const statusCues = attached.figures.length === 0 ? [] : findStatusCues(marked.sentence, attribution);
    const here: StatedFigure[] = [];
    for (const figure of inOrderOfWholes(attached.figures)) {
      const { phrase } = figure;
      const { number } = phrase.number;
      const nearFrom = Math.min(phrase.from - 7, figure.happeningAt?.from ?? phrase.from);
      const near = readScopeCues(marked, nearFrom, phrase.to + 7);
      const whole = here.find((one) => one.attached === figure.whole)?.scope ?? null;
      const read = readScope(figure, near, cues, running.scope, whole);
      const { scope } = read;
      const incident = incidentOf(figure, conditions, knowledge);
      const others = attached.figures.filter((other) => other !== figure);
      const speaker = speakerOf(number, speakers[order] ?? []);
      const place = placeOf(figure, others, scope, incident, speaker, running, homeState, knowledge);
      here.push({
        attached: figure,
        paragraph,
        order,
        indicator: figure.reading.indicator,
        definition: readDefinition(figure, others),
        group: groupOf(figure),
        place,
        scope,
        valueText: paragraph.text.slice(number.start, number.end),
        value: number.value,
        valueHigh: number.valueHigh,
        qualifier: figure.qualifier,
        status: statusCues[0]?.status ?? 'reported',
        incident,
        speaker,
        asOf: asOfOf(number, moments),
        isDefinite: phrase.isDefinite,
        rules: [...new Set([...figure.rules, read.rule, place.rule, number.rule])],
      });
      running.scope = scope === 'operation' || scope === 'retaliation' ? scope : running.scope;
    }
    // What a sentence is about is where its first figure was.
    if (figures.length > 0) here.push(...tellAgain(marked, attached.figures, figures, order, speakers[order] ?? [], knowledge, conditions));
    here.sort((a, b) => a.attached.phrase.from - b.attached.phrase.from);
    figures.push(...here);
    const [first] = here;
    if (first !== undefined) running.lastPlace = first.place.place === 'MX' ? null : first.place;
    if (attached.figures.length === 0 && (cues.operation || cues.retaliation || cues.isAfter))
      running.scope = cues.retaliation || cues.isAfter ? 'retaliation' : 'operation';
    earlier = [...earlier, ...attached.figures].slice(-maxEarlier);
  }
  return { figures: settleScopes(figures), unattached };
}

/**
 * Figures told of again without their number, where this sentence adds where it was or who said it: the earlier
 * figure takes that up when repetitions are merged.
 */
function tellAgain(
  marked: MarkedSentence,
  attached: readonly AttachedFigure[],
  figures: readonly StatedFigure[],
  order: number,
  speakers: readonly SpeakerSpan[],
  knowledge: Knowledge,
  conditions: ReadonlySet<string>,
): StatedFigure[] {
  const phrases = attached.map(({ phrase }) => phrase);
  const mentions = findDefiniteMentions(marked, phrases, knowledge.readings, conditions);
  const { paragraph } = marked.sentence;
  return mentions.flatMap((mention): StatedFigure[] => {
    const fits = ({ indicator, group }: StatedFigure) =>
      indicator === mention.indicator &&
      (mention.group === null ? knowledge.areGroupsNested(group, 'security_forces') : group === mention.group);
    if (attached.some(({ reading, group }) => reading.indicator === mention.indicator && group === mention.group))
      return [];
    const before = figures.slice(-maxEarlier).findLast(fits);
    if (before === undefined || before.attached.phrase.number.number.written === 'article') return [];
    const start = marked.words[mention.from]!.start;
    const end = marked.words[mention.to - 1]!.end;
    const phrase = { ...before.attached.phrase, from: mention.from, to: mention.to };
    const again = { ...before.attached, sentence: marked, phrase, whole: null };
    const place = placeInSentence(again, []) ?? before.place;
    const speaker = speakerOf({ start }, speakers);
    if (place.place === before.place.place && speaker === null) return [];
    return [
      {
        ...before,
        attached: again,
        paragraph,
        order,
        place,
        speaker,
        valueText: paragraph.text.slice(start, end),
        isDefinite: true,
        rules: [...before.rules, 'told_again'],
      },
    ];
  });
}

/** Wholes before their parts, whose scope they give. */
function inOrderOfWholes(figures: readonly AttachedFigure[]): AttachedFigure[] {
  return [...figures].sort((a, b) => Number(a.whole !== null) - Number(b.whole !== null));
}

/** Remembers where the raid and a prison break happened, for later mentions that name no place. */
function notePlaces(marked: MarkedSentence, isOfOperation: boolean, running: Running): void {
  for (const { place } of marked.places) {
    if (place.place === null || place.place === 'MX' || place.isPartOfName || place.isDateline) continue;
    if (place.kind === 'foreign') continue;
    const { municipality, municipalityCode } = place;
    const found = { place: place.place, municipality, municipalityCode, rule: 'place_of_event' };
    const isTown = municipality !== null;
    if (marked.codes.has('prison')) {
      if (running.prisonPlace === null || (isTown && running.prisonPlace.municipality === null))
        running.prisonPlace = found;
    } else if (isOfOperation && marked.codes.has('operation') && place.place === 'MX-JAL') {
      if (running.operationPlace === null || (isTown && running.operationPlace.municipality === null))
        running.operationPlace = found;
    }
  }
}
