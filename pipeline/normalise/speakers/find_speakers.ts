// Finds who is said to have given what each sentence states, through a report's sentences in order.
import { matchPhrase, readWords, type Word } from '../phrase_tree.ts';
import type { Sentence, SpeakerSpan } from '../spans.ts';
import type { AttributionWords } from './attribution_words.ts';
import { carryList, carryOn, continuingRule } from './carry_on.ts';
import { shareSentence } from './coverage.ts';
import { type Frame, findFrames } from './frames.ts';
import { nameHolder, withHolders } from './holders.ts';
import { findMentions, type Mention } from './mentions.ts';
import { countStates, mostNamed, statesOf } from './named_states.ts';
import { joinOrigins, type Memory, type Origin, originOf, originOfMention, remember } from './origins.ts';
import { withQuotedSpeech } from './quoted_speech.ts';
import type { Speakers } from './speaker_names.ts';
import { hasStranger } from './strangers.ts';

/** Rule of a span that only says that somebody undescribed speaks. */
const strangerRule = 'stranger';

/** A heading or item label this short that names a state sets the state of the offices under it. */
const longestLabel = 5;

/** Words before whoever a sentence is about: an article, a title. */
const furthestHead = 2;

function outletsOf(frame: Frame): readonly string[] {
  return [...frame.subjects, frame.told].flatMap((mention) =>
    mention?.kind === 'outlet' && mention.entry !== null ? [mention.entry.sourceId] : [],
  );
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
    head: null,
    holders: new Map(),
    others: new Map(),
    people: [],
    headingState: null,
    lastState: null,
    states: new Map(),
    before: null,
    named: new Map(),
    isStranger: false,
    isBeforeOfColon: false,
    listOrigin: null,
  };
  const found = sentences.map((sentence, index) => {
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
    const namedHere = statesOf(words, knowledge.speakers);
    memory.lastState = namedHere.at(-1) ?? mostNamed(memory.states);
    countStates(namedHere, memory.states);
    const frames = findFrames(words, mentions, knowledge.attribution);
    const spans = shareSentence(sentence, words, frames, knowledge.attribution).flatMap(
      ({ frame, covers }) => {
        const subjects = frame.subjects.filter((mention) => mention.kind !== 'outlet');
        const origins = subjects.flatMap(
          (mention) => originOfMention(mention, sentence, words, knowledge, memory) ?? [],
        );
        remember(subjects, memory);
        const origin = frame.subjects.length === 0 ? (memory.head ?? memory.last) : joinOrigins(origins);
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
    memory.head = headOf(mentions, spans, knowledge.attribution, isNewParagraph ? null : memory.head);
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
    const isOpen = named === undefined || named.rule === continuingRule;
    memory.isBeforeOfColon = named?.rule === 'head_colon' || (isOpen && memory.isBeforeOfColon);
    return carried;
  });
  return withQuotedSpeech(sentences, found);
}

/** The person at the head of a sentence in which nobody speaks: "Harfuch fue al Senado. Dijo que ...". */
function headOf(
  [first]: readonly Mention[],
  spans: readonly SpeakerSpan[],
  { language }: AttributionWords,
  before: Origin | null,
): Origin | null {
  if (spans.some(({ speaker }) => speaker !== null)) return null;
  if (first === undefined || first.from > furthestHead) return before;
  return first.kind === 'person' && first.entry !== null ? originOf(first.entry, language) : null;
}

/** What nobody described is said to have stated: no speaker, and no earlier one goes on. */
function strangerOf({ start, end }: Sentence): SpeakerSpan {
  const nobody = { speaker: null, speakerRole: null, speakerId: null, isGeneric: false, via: [] };
  return { start, end, ...nobody, covers: { start, end }, rule: strangerRule };
}
