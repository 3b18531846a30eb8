// Finds who is said to have given what each sentence states, through a report's sentences in order.
import { matchPhrase, readWords, type Word } from '../phrase_tree.ts';
import type { Sentence, SpeakerSpan } from '../spans.ts';
import type { AttributionWords } from './attribution_words.ts';
import { shareSentence } from './coverage.ts';
import { type Frame, findFrames } from './frames.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { SpeakerEntry, Speakers } from './speaker_names.ts';
import { hasStranger } from './strangers.ts';

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
  /** Origin that an earlier sentence ended with, and how far back that was; null: nobody goes on. */
  before: { readonly origin: Origin; readonly sentences: number; readonly paragraphs: number } | null;
  /** Who holds an office that nobody describes, by the words of the name; never published. */
  readonly named: Map<string, Origin>;
  /** Has somebody spoken last whom nobody describes? Then "she" is nobody known. */
  isStranger: boolean;
  /** Was it named before a colon ("Harfuch: 85 bloqueos")? Such a line ends with its sentence. */
  isBeforeOfColon: boolean;
  /** Speaker of a list that "X informó:" opened, until its paragraphs end. */
  listOrigin: Origin | null;
}

/** Rule of a span that only says that somebody undescribed speaks. */
export const strangerRule = 'stranger';

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
    // "She said" after a passer-by's words is not the minister.
    if (memory.isStranger && (roleWord === null || roleWord === '*')) return null;
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
  const known = mention.holderOf === null ? undefined : memory.named.get(mention.holderOf);
  if (known !== undefined) return known;
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
    named: new Map(),
    isStranger: false,
    isBeforeOfColon: false,
    listOrigin: null,
  };
  return sentences.map((sentence, index) => {
    const words = readWords(sentence);
    const isNewParagraph = sentences[index - 1]?.paragraph.paragraph !== sentence.paragraph.paragraph;
    if (memory.before !== null) {
      const { origin, sentences: ago, paragraphs } = memory.before;
      const isCut = sentence.paragraph.role === 'heading';
      memory.before = isCut
        ? null
        : { origin, sentences: ago + 1, paragraphs: paragraphs + Number(isNewParagraph) };
    }
    if (isNewParagraph) memory.headingState = headingStateOf(words, sentence, knowledge.speakers, memory);
    const mentions = withHolders(
      words,
      findMentions(words, knowledge.speakers, knowledge.attribution),
      memory.named,
    );
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
        if (origin !== null) {
          memory.last = origin;
          memory.isStranger = false;
          for (const { holder } of subjects) nameHolder(holder, origin, memory.named);
        }
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
    const { states } = knowledge.speakers;
    const isNamed = spans.some((span) => span.speaker !== null);
    if (!isNamed && hasStranger(words, mentions, frames, knowledge.attribution, states)) {
      memory.isStranger = true;
      memory.before = null;
      return [...spans, strangerOf(sentence)];
    }
    const carried = carryList(
      sentence,
      words,
      carryOn(sentence, words, mentions, spans, knowledge.attribution, memory),
      memory,
    );
    const named = carried.findLast((span) => span.speaker !== null);
    if (named !== undefined && memory.last !== null)
      memory.before = { origin: memory.last, sentences: 0, paragraphs: 0 };
    else if (carried.length > 0) memory.before = null;
    memory.isBeforeOfColon =
      named?.rule === 'head_colon' || (named?.rule === 'continuing_cue' && memory.isBeforeOfColon);
    return carried;
  });
}

/** What nobody described is said to have stated: no speaker, and no earlier one goes on. */
function strangerOf({ start, end }: Sentence): SpeakerSpan {
  const nobody = { speaker: null, speakerRole: null, speakerId: null, isGeneric: false, via: [] };
  return { start, end, ...nobody, covers: { start, end }, rule: strangerRule };
}

/** Shorter words of a name are particles. */
const shortestName = 4;

/** Keeps under whose name an office was held: the surname speaks later ("Ruiz said"). */
function nameHolder(holder: readonly string[], origin: Origin, named: Map<string, Origin>): void {
  const surnames = holder.length > 1 ? holder.slice(1) : holder;
  for (const word of surnames) if (word.length >= shortestName) named.set(word, origin);
}

/** Adds mentions of holders by surname, where no other mention stands. */
function withHolders(
  words: readonly Word[],
  mentions: readonly Mention[],
  named: ReadonlyMap<string, Origin>,
): readonly Mention[] {
  if (named.size === 0) return mentions;
  const inside = new Set<number>();
  for (const { from, to } of mentions) for (let at = from; at < to; at += 1) inside.add(at);
  const isHolder = (at: number): boolean =>
    words[at]?.isCapital === true && !inside.has(at) && named.has(words[at]!.folded);
  const added: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!isHolder(at)) continue;
    const holderOf = words[at]!.folded;
    const from = at;
    while (isHolder(at + 1)) at += 1;
    const to = at + 1;
    added.push({
      from,
      to,
      entry: null,
      kind: 'office',
      office: null,
      state: null,
      isOfState: false,
      textTo: to,
      holder: [],
      holderOf,
    });
  }
  return [...mentions, ...added].sort((a, b) => a.from - b.from);
}

function lastStateOf(words: readonly Word[], speakers: Speakers): string | null {
  let last: string | null = null;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]!.isCapital) last = matchPhrase(speakers.states, words, at)?.values[0] ?? last;
  }
  return last;
}

/** How far a strong cue ("Además", "De ellos", "Also") reaches back, in sentences: in a paragraph, and over one break. */
const farthest = 3;
const farthestOverBreak = 2;
/** A body named within these words of the head acts itself ("Además, Aeroméxico canceló 40 vuelos"). */
const headWords = 6;

/**
 * "Además, ...", "De los 70, ...", "Hubo ...": goes on with what the sentence before attributes. In the languages of
 * which attribution.csv says so (a `continuing_cue` of value `number`), a sentence that opens with a number does too.
 * Cues of value `strong` reach over sentences that attribute nothing and into the next paragraph.
 */
function carryOn(
  sentence: Sentence,
  words: readonly Word[],
  mentions: readonly Mention[],
  spans: readonly SpeakerSpan[],
  attribution: AttributionWords,
  memory: Memory,
): readonly SpeakerSpan[] {
  if (memory.before === null || spans.some((span) => span.speaker !== null)) return spans;
  const { origin, sentences, paragraphs } = memory.before;
  const cue = matchPhrase(attribution.byRole.continuing_cue, words, 0);
  const opensWithNumber = /^\p{N}/u.test(words[0]?.text ?? '') && !memory.isBeforeOfColon;
  if (cue === null && !(opensWithNumber && attribution.carriesNumbers)) return spans;
  const isStrong = cue !== null && cue.values[0]!.value === 'strong';
  const reach = paragraphs === 0 ? farthest : paragraphs === 1 ? farthestOverBreak : 0;
  if (isStrong ? sentences > reach : sentences > 1 || paragraphs > 0) return spans;
  const isOther = (mention: Mention): boolean =>
    mention.from < headWords && mention.entry !== null && mention.entry.sourceId !== origin.speakerId;
  if (isStrong && (sentences > 1 || paragraphs > 0) && mentions.some(isOther)) return spans;
  const { speaker, speakerRole, speakerId, isGeneric } = origin;
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
