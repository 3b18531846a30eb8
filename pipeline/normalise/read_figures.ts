// Reads a report sentence by sentence, carrying on what each sentence leaves for the next: place, event, scope.
import type { CaptureRow, ParagraphRow } from '../../schemas/stages.ts';
import { attachFigures } from './attachment/attach_figures.ts';
import type { CountedPhrase } from './attachment/counted_phrase.ts';
import { readDefinition } from './attachment/definitions.ts';
import type { AttachedFigure, Told } from './attachment/drafts.ts';
import { forceNamedIn } from './attachment/groups.ts';
import { openerAfter } from './attachment/list_openers.ts';
import { isOfOtherMatter } from './attachment/other_matters.ts';
import { isLink, termCovering } from './attachment/phrase_readings.ts';
import { asBackground, settleScopes } from './attachment/report_scopes.ts';
import { readScope, readScopeCues, type Scope, type ScopeCues } from './attachment/scopes.ts';
import { readTopic } from './attachment/topics.ts';
import { homePlaceOf, mayBeOfRaid } from './home_place.ts';
import type { MarkedSentence } from './lexicon/mark_sentence.ts';
import { markReport } from './mark_report.ts';
import type { Knowledge, LanguageKnowledge } from './prepare_knowledge.ts';
import { followPlace, notePlaces, type PlaceMemory, placeFigure } from './report_places.ts';
import { momentOf, speakerOf, statusOf, withConfirmations } from './report_speakers.ts';
import type { AsOfSpan, SpeakerSpan } from './spans.ts';
import { attestedRule, farthestAttested, findAttestation } from './speakers/attestations.ts';
import { continuingRule } from './speakers/carry_on.ts';
import { findSpeakers } from './speakers/find_speakers.ts';
import { findStatusCues } from './speakers/status_cues.ts';
import { goesOnRule, readGoingOn, type TopicTold, tellerOf } from './speakers/topics_told.ts';
import type { StatedFigure } from './stated_figure.ts';
import { findAsOf, type TimeContext } from './times/find_as_of.ts';
import { carriedMoment, type MomentTold, momentAfter } from './times/moments_told.ts';
import { findNamedDays } from './times/named_days.ts';
import { findSaidOn } from './times/said_on.ts';
import { dropHurtWhoDied, type SentenceRead, tellAgain } from './told_again.ts';

export interface ReadFigures {
  readonly figures: readonly StatedFigure[];
  readonly unattached: readonly { readonly paragraph: ParagraphRow; readonly phrase: CountedPhrase }[];
}

/** Figures looked back upon for what is left out. */
const maxEarlier = 12;
/** Sentences whose words still decide between senses. */
const sentencesOfContext = 2;
/** Words on either side of a figure whose cues of scope are its own. */
const wordsNear = 7;

/** A force that a sentence names, for its members told of without it in the sentences after. */
interface ForceNamed {
  readonly group: string;
  readonly order: number;
  readonly paragraph: number;
}

/** What the sentences so far leave for the next. */
interface Memory {
  readonly places: PlaceMemory;
  scope: Scope | null;
  earlier: readonly Told[];
  recent: ReadonlySet<string>[];
  /** The one force that the latest sentence with a force names; null: none, or several. */
  force: ForceNamed | null;
  /** What a named speaker told of last; null: nobody, or somebody else has spoken since. */
  told: TopicTold | null;
  /** The moment stated last; null: none. */
  asOf: MomentTold | null;
  /** What the line over the list that is being read tells of its items; null: no list, or nothing is told. */
  opener: string | null;
}

function incidentOf(figure: AttachedFigure, codes: ReadonlySet<string>, knowledge: Knowledge): string | null {
  const row = knowledge.vocabulary.incidents.find(
    ({ cue, indicator }) => indicator === figure.reading.indicator && codes.has(cue),
  );
  if (row === undefined) return null;
  // Of those who die at a prison, only guards and inmates belong to its event.
  if (row.indicator === 'deaths' && figure.group !== 'prison_guards' && figure.group !== 'inmates')
    return null;
  return row.event_type;
}

function groupOf(figure: AttachedFigure): string {
  const { reading, group } = figure;
  if (reading.group === 'n/a' || reading.group === 'inmates') return reading.group;
  return group ?? reading.group ?? 'total';
}

const isCarried = (speaker: SpeakerSpan | null): boolean =>
  speaker?.rule === continuingRule || speaker?.rule === goesOnRule;

/** What a speaker is only taken to go on with is of the crisis: rewards and other years are the report's own. */
function carriedIfOfCrisis(speaker: SpeakerSpan | null, scope: Scope): SpeakerSpan | null {
  return isCarried(speaker) && scope === 'background' ? null : speaker;
}

/** A governor is not taken to go on with what happened in another state. */
function carriedIfCompetent(
  speaker: SpeakerSpan | null,
  place: string,
  { stateOfBody }: Knowledge,
): SpeakerSpan | null {
  const state = isCarried(speaker) ? stateOfBody.get(speaker?.speakerId ?? '') : undefined;
  return state === undefined || place === 'MX' || place.split('+').includes(state) ? speaker : null;
}

function joinCodes(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const set of sets) for (const code of set) all.add(code);
  return all;
}

/** Wholes before their parts, whose scope they give. */
function inOrderOfWholes(figures: readonly AttachedFigure[]): AttachedFigure[] {
  return [...figures].sort((a, b) => Number(a.whole !== null) - Number(b.whole !== null));
}

/** Words after a figure within which "each" says that it holds for each of its places. */
const eachWindow = 4;

/** "Veracruz and Hidalgo reported four arrests each": one figure for each of the places. */
function inEachPlace(figure: StatedFigure): readonly StatedFigure[] {
  const { phrase, sentence } = figure.attached;
  const places = figure.place.place.split('+');
  if (places.length === 1) return [figure];
  for (let at = phrase.to; at < Math.min(phrase.to + eachWindow, sentence.words.length); at += 1)
    if (isLink(termCovering(sentence, at), 'each'))
      return places.map((place) => ({ ...figure, place: { ...figure.place, place } }));
  return [figure];
}

/** The moments that a sentence states, else the day on which somebody says what it states. */
function momentsOf({ marked, speakers }: SentenceRead, time: TimeContext): readonly AsOfSpan[] {
  const moments = findAsOf(marked.sentence, time);
  const saidOn = moments.length > 0 ? null : findSaidOn(marked.sentence, speakers, time);
  return saidOn === null ? moments : [saidOn];
}

/** The figures of one sentence as stated, in the order of their numbers. `earlier` are those of the sentences before. */
function stateFigures(
  read: SentenceRead,
  cues: ScopeCues,
  memory: Memory,
  time: TimeContext,
  { attribution }: LanguageKnowledge,
  knowledge: Knowledge,
  earlier: readonly StatedFigure[],
): StatedFigure[] {
  const { marked, attached, order, speakers, conditions } = read;
  const { paragraph } = marked.sentence;
  const moments = momentsOf(read, time);
  const before = memory.asOf;
  memory.asOf = momentAfter(before, {
    paragraph,
    words: marked.words,
    hasFigures: attached.length > 0,
    moments,
    speakers,
  });
  if (attached.length === 0) return [];
  const statusCues = findStatusCues(marked.sentence, attribution);
  const goingOn = readGoingOn(marked.words, attribution);
  const indicators = attached.map(({ reading }) => reading.indicator);
  const goesOn = { order, paragraph: paragraph.paragraph, goingOn, spans: speakers, indicators };
  const teller = tellerOf(goesOn, memory.told);
  const stated: StatedFigure[] = [];
  for (const figure of inOrderOfWholes(attached)) {
    const { phrase } = figure;
    const { number } = phrase.number;
    const others = attached.filter((other) => other !== figure);
    const nearFrom = Math.min(phrase.from - wordsNear, figure.happeningAt?.from ?? phrase.from);
    const near = readScopeCues(marked, nearFrom, phrase.to + wordsNear);
    const isWhole = (one: StatedFigure): boolean => one.attached === figure.whole;
    const whole = (stated.find(isWhole) ?? earlier.findLast(isWhole))?.scope ?? null;
    const { scope, rule } = readScope(figure, near, cues, memory.scope, whole);
    const incident = incidentOf(figure, conditions, knowledge);
    const said = carriedIfOfCrisis(speakerOf(number, speakers) ?? teller, scope);
    const place = placeFigure({ figure, others, scope, incident, speaker: said }, memory.places, knowledge);
    memory.places.ofIndicator.set(figure.reading.indicator, { place, value: number.value });
    const speaker = carriedIfCompetent(said, place.place, knowledge);
    // An operation in another state is another one than the raid, and no part of a toll there is the raid's.
    const isElsewhere =
      (scope === 'operation' || scope === 'overall') && !mayBeOfRaid(place.place, knowledge);
    // A toll of one town, where no word tells of the raid, is of what followed: the raid's own town is such a word.
    const isOfTown =
      scope === 'overall' &&
      (rule === 'scope_of_total' || rule === 'scope_not_told') &&
      place.municipality !== null &&
      !cues.operation;
    const own = momentOf(number, moments);
    // What a figure was before is not as of now.
    const status = statusOf(figure, statusCues);
    const carried =
      own !== null || scope === 'background' || status === 'superseded'
        ? null
        : carriedMoment(before, paragraph.paragraph, speaker);
    const momentRule = own?.rule ?? (carried === null ? null : 'as_of_carried');
    const one: StatedFigure = {
      attached: figure,
      paragraph,
      order,
      indicator: figure.reading.indicator,
      definition: readDefinition(figure, others),
      group: groupOf(figure),
      place,
      scope: isElsewhere || isOfTown ? 'retaliation' : scope,
      valueText: paragraph.text.slice(number.start, number.end),
      value: number.value,
      valueHigh: number.valueHigh,
      qualifier: figure.qualifier,
      status,
      incident,
      speaker,
      asOf: own?.asOf ?? carried,
      isDefinite: phrase.isDefinite,
      rules: [
        ...new Set([
          ...figure.rules,
          isElsewhere ? 'scope_elsewhere' : isOfTown ? 'scope_of_town' : rule,
          place.rule,
          number.rule,
          ...(speaker === null ? [] : [`speaker_${speaker.rule}`]),
          ...(momentRule === null ? [] : [momentRule]),
        ]),
      ],
    };
    stated.push(...inEachPlace(one));
    if (!isElsewhere && (scope === 'operation' || scope === 'retaliation')) memory.scope = scope;
  }
  return stated;
}

/** Gives figures without a speaker, just before, to whoever attests them here. */
function attest(
  figures: StatedFigure[],
  { marked, order, speakers }: SentenceRead,
  { attribution }: LanguageKnowledge,
): void {
  const attestation = findAttestation(marked.words, speakers, attribution);
  if (attestation === null) return;
  const { indicator } = attestation;
  for (const [at, figure] of figures.entries()) {
    if (figure.order === order || figure.order < order - farthestAttested || figure.scope === 'background')
      continue;
    if (figure.speaker?.speaker != null || (indicator !== '*' && figure.indicator !== indicator)) continue;
    const speaker = { ...attestation.speaker, via: figure.speaker?.via ?? [], rule: attestedRule };
    figures[at] = { ...figure, speaker, rules: [...figure.rules, `speaker_${attestedRule}`] };
  }
}

/** What a named speaker has told of, after this sentence. */
function toldAfter(
  before: TopicTold | null,
  { order, speakers, marked }: SentenceRead,
  here: readonly StatedFigure[],
): TopicTold | null {
  const { paragraph, role } = marked.sentence.paragraph;
  if (role === 'heading') return null;
  const speaker = here.findLast((figure) => figure.speaker?.speaker != null)?.speaker ?? null;
  if (speaker === null) return speakers.length > 0 || here.length > 0 ? null : before;
  const own = here.filter((figure) => figure.speaker?.speaker === speaker.speaker);
  const indicators = own.map(({ indicator }) => indicator);
  return { speaker, order, paragraph, indicators };
}

/** What a sentence leaves for those after it to take up: its figures, else what it says that they count. */
function toldBy(
  figures: readonly AttachedFigure[],
  marked: MarkedSentence,
  { readings }: Knowledge,
  conditions: ReadonlySet<string>,
): readonly Told[] {
  if (figures.length === 0) {
    const topic = readTopic(marked, readings, conditions);
    return topic === null ? [] : [topic];
  }
  return figures.map((figure) => ({
    kind: figure.kind,
    group: figure.group,
    happening: figure.happening,
    value: figure.phrase.number.number.value,
    figure,
  }));
}

/** The force whose members a sentence may go on about: of the sentence before, or of one before it in its paragraph. */
function forceFor(force: ForceNamed | null, order: number, paragraph: number): string | null {
  if (force === null) return null;
  const isNear = order - force.order <= (paragraph === force.paragraph ? sentencesOfContext : 1);
  return isNear ? force.group : null;
}

/** All figures that a report states, in the order of its text, repetitions included. */
export function readFigures(
  capture: CaptureRow,
  paragraphs: readonly ParagraphRow[],
  language: LanguageKnowledge,
  knowledge: Knowledge,
): ReadFigures {
  const report = markReport(capture, paragraphs, language, knowledge);
  const sentences = report.map(({ marked }) => marked);
  const texts = sentences.map(({ sentence }) => sentence);
  const named = findSpeakers(texts, { speakers: knowledge.speakers, attribution: language.attribution });
  const speakers = withConfirmations(texts, named, language.attribution);
  const home = homePlaceOf(sentences, speakers, capture.country === 'MX', knowledge);
  const publishedOn = capture.published_on ?? capture.published_inferred_on;
  const isOther = isOfOtherMatter(sentences, publishedOn);
  const namedDays = publishedOn === null ? findNamedDays(texts, language.timeWords) : new Map();
  const time = { words: language.timeWords, publishedOn, namedDays };
  const places = {
    heading: null,
    operationPlace: null,
    prisonPlace: null,
    lastPlace: null,
    ofIndicator: new Map(),
    eventPlace: null,
    airportPlace: null,
    home: home.place,
    isOfOtherMatter: isOther,
  };
  const memory: Memory = {
    places,
    scope: null,
    earlier: [],
    recent: [],
    force: null,
    told: null,
    asOf: null,
    opener: null,
  };
  const figures: StatedFigure[] = [];
  const unattached: { paragraph: ParagraphRow; phrase: CountedPhrase }[] = [];
  for (const [order, { marked, heading }] of report.entries()) {
    memory.places.heading = heading;
    if (order >= home.until) memory.places.home = null;
    const isRead = marked.numbers.length > 0 || figures.length > 0;
    const conditions = isRead ? joinCodes([...memory.recent, marked.codes]) : marked.codes;
    memory.recent = [...memory.recent, marked.codes].slice(-sentencesOfContext);
    const cues = readScopeCues(marked);
    notePlaces(marked, cues.operation, memory.places, knowledge);
    const { paragraph } = marked.sentence.paragraph;
    const forceBefore = forceFor(memory.force, order, paragraph);
    const { earlier, opener } = memory;
    const attached = attachFigures(marked, earlier, knowledge.readings, conditions, forceBefore, opener);
    memory.opener = openerAfter(marked, opener, conditions, knowledge.readings);
    for (const phrase of attached.unattached)
      unattached.push({ paragraph: marked.sentence.paragraph, phrase });
    const read = {
      marked,
      attached: attached.figures,
      order,
      speakers: speakers[order] ?? [],
      conditions,
    };
    const here = [
      ...stateFigures(read, cues, memory, time, language, knowledge, figures),
      ...tellAgain(read, figures, knowledge),
    ].sort((a, b) => a.attached.phrase.from - b.attached.phrase.from);
    attest(figures, read, language);
    figures.push(...here);
    const told = toldBy(attached.figures, marked, knowledge, conditions);
    const force = forceNamedIn(marked);
    if (force !== null) memory.force = { group: force, order, paragraph };
    memory.told = toldAfter(memory.told, read, here);
    followPlace(marked, here[0]?.place ?? null, told.length > 0 || memory.opener !== null, memory.places);
    if (attached.figures.length === 0 && (cues.operation || cues.retaliation || cues.isAfter))
      memory.scope = cues.retaliation || cues.isAfter ? 'retaliation' : 'operation';
    memory.earlier = [...memory.earlier, ...told].slice(-maxEarlier);
  }
  const settled = settleScopes(dropHurtWhoDied(figures));
  return { figures: isOther ? settled.map(asBackground) : settled, unattached };
}
