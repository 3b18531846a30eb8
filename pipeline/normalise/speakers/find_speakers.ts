// Finds who is said to have given what each sentence states, through a report's sentences in order.
import { matchPhrase, readWords, type Word } from '../phrase_tree.ts';
import type { Sentence, SpeakerSpan } from '../spans.ts';
import type { AttributionWords } from './attribution_words.ts';
import { shareSentence } from './coverage.ts';
import { type Frame, findFrames } from './frames.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { SpeakerEntry, Speakers } from './speaker_names.ts';

interface Origin {
  readonly speaker: string;
  readonly speakerRole: string | null;
  readonly speakerRoleEn: string | null;
  readonly speakerId: string | null;
  readonly isGeneric: boolean;
}

/** What a report has said so far about who speaks. */
interface Memory {
  last: Origin | null;
  /** The latest holder of each office that the report named. */
  readonly holders: Map<string, SpeakerEntry>;
  /** Persons named so far, the latest last, each once. */
  people: readonly SpeakerEntry[];
  /** State whose heading the sentence stands under. */
  headingState: string | null;
  /** State named last. */
  lastState: string | null;
  /** Origin that the sentence before ended with, in the same paragraph. */
  before: Origin | null;
  /** Was it named before a colon ("Harfuch: 85 bloqueos")? Such a line ends with its sentence. */
  isBeforeOfColon: boolean;
  /** Speaker of a list that "X informó:" opened, until its paragraphs end. */
  listOrigin: Origin | null;
}

/** A heading or item label this short that names a state sets the state of the offices under it. */
const longestLabel = 5;

function originOf(entry: SpeakerEntry, language: string): Origin {
  return {
    speaker: entry.speaker,
    speakerRole: language === 'es' ? entry.roleEs : entry.roleEn,
    speakerRoleEn: entry.roleEn,
    speakerId: entry.sourceId,
    isGeneric: entry.kind === 'generic',
  };
}

/** The words that name an undescribed office and its town ("alcalde de San Gabriel"), never a person's name. */
function officeText(sentence: Sentence, words: readonly Word[], mention: Mention): string {
  const text = sentence.paragraph.text.slice(words[mention.from]!.start, words[mention.textTo - 1]!.end);
  return text.replace(/^(?:the|el|la) /i, '');
}

function originOfMention(
  mention: Mention,
  sentence: Sentence,
  words: readonly Word[],
  knowledge: { readonly speakers: Speakers; readonly attribution: AttributionWords },
  memory: Memory,
): Origin | null {
  const { language } = knowledge.attribution;
  if (mention.kind === 'private' || mention.kind === 'outlet') return null;
  if (mention.kind === 'anaphor') {
    const { office: roleWord } = mention;
    const isMeant = (roleEn: string | null | undefined): boolean =>
      roleEn != null && (roleWord === '*' || roleEn.includes(roleWord ?? ''));
    if (roleWord === null || isMeant(memory.last?.speakerRoleEn)) return memory.last;
    const person = memory.people.findLast((each) => isMeant(each.roleEn));
    return person === undefined ? memory.last : originOf(person, language);
  }
  if (mention.entry !== null) return originOf(mention.entry, language);
  const { office } = mention;
  const state = mention.state ?? (mention.isOfState ? memory.lastState : null) ?? memory.headingState;
  const holder =
    (state === null ? undefined : knowledge.speakers.holders.get(`${office}|${state}`)) ??
    (mention.state === null && !mention.isOfState ? memory.holders.get(office ?? '') : undefined);
  if (holder !== undefined) return originOf(holder, language);
  const text = officeText(sentence, words, mention);
  return { speaker: text, speakerRole: text, speakerRoleEn: null, speakerId: null, isGeneric: false };
}

function joinOrigins(origins: readonly Origin[]): Origin | null {
  const [first, second] = origins;
  if (first === undefined || second === undefined) return first ?? null;
  if (first.speakerId === second.speakerId) return first;
  return {
    speaker: `${first.speaker} / ${second.speaker}`,
    speakerRole: null,
    speakerRoleEn: null,
    speakerId: null,
    isGeneric: first.isGeneric && second.isGeneric,
  };
}

function outletsOf(frame: Frame): readonly string[] {
  return [...frame.subjects, frame.told].flatMap((mention) =>
    mention?.kind === 'outlet' && mention.entry !== null ? [mention.entry.sourceId] : [],
  );
}

function remember(mentions: readonly Mention[], memory: Memory): void {
  for (const { entry } of mentions) {
    if (entry?.kind !== 'person') continue;
    if (entry.office !== null) memory.holders.set(entry.office, entry);
    memory.people = [...memory.people.filter((known) => known.speaker !== entry.speaker), entry];
  }
}

/** The state that a short heading or label names, else the one already in force. */
function headingStateOf(
  words: readonly Word[],
  sentence: Sentence,
  speakers: Speakers,
  memory: Memory,
): string | null {
  const isLabel = words.length <= longestLabel || words[1]?.text === ':' || words[2]?.text === ':';
  const isHeading = sentence.paragraph.role === 'heading' || sentence.paragraph.role === 'list_item';
  if (!isLabel) return memory.headingState;
  const match = matchPhrase(speakers.states, words, 0);
  if (match !== null && words[0]!.isCapital && words.length - match.to <= longestLabel)
    return match.values[0]!;
  return isHeading ? null : memory.headingState;
}

/**
 * The attributions of each sentence of one report, as many lists as sentences, in order. A span with `speaker` null
 * names a channel only (`via`). A sentence without attribution of its own has none, unless a list under "X informó:"
 * carries it on; offsets are of the sentence's own paragraph.
 */
export function findSpeakers(
  sentences: readonly Sentence[],
  knowledge: { readonly speakers: Speakers; readonly attribution: AttributionWords },
): readonly (readonly SpeakerSpan[])[] {
  const memory: Memory = {
    last: null,
    holders: new Map(),
    people: [],
    headingState: null,
    lastState: null,
    before: null,
    isBeforeOfColon: false,
    listOrigin: null,
  };
  return sentences.map((sentence, index) => {
    const words = readWords(sentence);
    const isNewParagraph = sentences[index - 1]?.paragraph.paragraph !== sentence.paragraph.paragraph;
    if (isNewParagraph) memory.before = null;
    if (isNewParagraph) memory.headingState = headingStateOf(words, sentence, knowledge.speakers, memory);
    const mentions = findMentions(words, knowledge.speakers, knowledge.attribution);
    memory.lastState = lastStateOf(words, knowledge.speakers) ?? memory.lastState;
    const frames = findFrames(words, mentions, knowledge.attribution);
    const spans = shareSentence(sentence, words, frames, knowledge.attribution).flatMap(
      ({ frame, covers }) => {
        const subjects = frame.subjects.filter((mention) => mention.kind !== 'outlet');
        const origins = subjects.flatMap(
          (mention) => originOfMention(mention, sentence, words, knowledge, memory) ?? [],
        );
        remember(subjects, memory);
        const origin = frame.subjects.length === 0 ? memory.last : joinOrigins(origins);
        const via = outletsOf(frame);
        if (origin !== null) memory.last = origin;
        if (origin === null && via.length === 0) return [];
        return [
          {
            start: words[frame.from]!.start,
            end: words[frame.to - 1]!.end,
            speaker: origin?.speaker ?? null,
            speakerRole: origin?.speakerRole ?? null,
            speakerId: origin?.speakerId ?? null,
            isGeneric: origin?.isGeneric ?? false,
            via,
            covers,
            rule: frame.rule,
          },
        ];
      },
    );
    remember(mentions, memory);
    const carried = carryList(
      sentence,
      words,
      carryOn(sentence, words, spans, knowledge.attribution, memory),
      memory,
    );
    const named = carried.findLast((span) => span.speaker !== null);
    memory.before = named === undefined ? null : memory.last;
    memory.isBeforeOfColon =
      named?.rule === 'head_colon' || (named?.rule === 'continuing_cue' && memory.isBeforeOfColon);
    return carried;
  });
}

function lastStateOf(words: readonly Word[], speakers: Speakers): string | null {
  let last: string | null = null;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]!.isCapital) last = matchPhrase(speakers.states, words, at)?.values[0] ?? last;
  }
  return last;
}

/**
 * "Además, ...", "De los 70, ...", "Hubo ...": goes on with what the sentence before attributes. In the languages of
 * which attribution.csv says so (a `continuing_cue` of value `number`), a sentence that opens with a number does too.
 */
function carryOn(
  sentence: Sentence,
  words: readonly Word[],
  spans: readonly SpeakerSpan[],
  attribution: AttributionWords,
  memory: Memory,
): readonly SpeakerSpan[] {
  if (memory.before === null || spans.some((span) => span.speaker !== null)) return spans;
  const cue = matchPhrase(attribution.byRole.continuing_cue, words, 0);
  const opensWithNumber = /^\p{N}/u.test(words[0]?.text ?? '') && !memory.isBeforeOfColon;
  if (cue === null && !(opensWithNumber && attribution.carriesNumbers)) return spans;
  const { speaker, speakerRole, speakerId, isGeneric } = memory.before;
  const covers = { start: sentence.start, end: sentence.end };
  const at = { start: words[0]!.start, end: words[(cue?.to ?? 1) - 1]!.end };
  return [
    ...spans,
    { ...at, speaker, speakerRole, speakerId, isGeneric, via: [], covers, rule: 'continuing_cue' },
  ];
}

/** Under "X informó:" the items that follow are X's, until a sentence that is no item or that names another. */
function carryList(
  sentence: Sentence,
  words: readonly Word[],
  spans: readonly SpeakerSpan[],
  memory: Memory,
): readonly SpeakerSpan[] {
  const opensList = words.at(-1)?.text === ':';
  const origin = spans.findLast((span) => span.speaker !== null);
  if (opensList && origin?.speaker != null) {
    memory.listOrigin = memory.last;
    return spans;
  }
  const isItem = sentence.paragraph.role === 'list_item' || /^[-•*–—]/u.test(sentence.paragraph.text);
  const carried = memory.listOrigin;
  if (carried === null || origin !== undefined || !(isItem || opensList)) {
    if (origin !== undefined || !opensList) memory.listOrigin = isItem ? memory.listOrigin : null;
    return spans;
  }
  const whole = { start: sentence.start, end: sentence.end };
  const { speaker, speakerRole, speakerId, isGeneric } = carried;
  return [
    ...spans,
    {
      ...whole,
      speaker,
      speakerRole,
      speakerId,
      isGeneric,
      via: [],
      covers: whole,
      rule: 'list_under_speaker',
    },
  ];
}
