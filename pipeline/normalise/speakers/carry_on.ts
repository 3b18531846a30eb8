// Carries a speaker on to sentences that open as a continuation, and to the items of a list that the speaker opens.
import { matchPhrase, startsPhrase, type Word } from '../phrase_tree.ts';
import type { Sentence, SpeakerSpan } from '../spans.ts';
import type { AttributionWords } from './attribution_words.ts';
import type { Mention } from './mentions.ts';
import { carriedSpan, type Memory } from './origins.ts';

/** Rule of a speaker whom a cue carries on. */
export const continuingRule = 'continuing_cue';
/** Rule of the speaker who opened a list. */
export const listRule = 'list_under_speaker';

/** How far a strong cue ("Además", "De ellos", "Also") reaches back, in sentences: in a paragraph, and over one break. */
const farthest = 3;
const farthestOverBreak = 2;
/** How far any other cue reaches back in its paragraph: over one sentence that attributes nothing. */
const farthestPlain = 2;
/** A body named within these words of the head acts itself ("Además, Aeroméxico canceló 40 vuelos"). */
const headWords = 6;

/**
 * "Además, ...", "De los 70, ...", "Hubo ...": goes on with what the sentence before attributes. In the languages of
 * which attribution.csv says so (a `continuing_cue` of value `number`), a sentence that opens with a number does too.
 * Cues of value `strong` reach over sentences that attribute nothing and into the next paragraph.
 */
export function carryOn(
  sentence: Sentence,
  words: readonly Word[],
  mentions: readonly Mention[],
  spans: readonly SpeakerSpan[],
  attribution: AttributionWords,
  memory: Memory,
): readonly SpeakerSpan[] {
  if (spans.some((span) => span.speaker !== null)) return spans;
  const reported = reportedBy(sentence, words, attribution, memory);
  if (reported !== null) return [...spans, reported];
  if (memory.before === null) return spans;
  const { origin, sentences, paragraphs } = memory.before;
  const cue = matchPhrase(attribution.byRole.continuing_cue, words, 0);
  const opensWithNumber = /^\p{N}/u.test(words[0]?.text ?? '') && !memory.isBeforeOfColon;
  if (cue === null && !(opensWithNumber && attribution.carriesNumbers)) return spans;
  const isStrong = cue !== null && cue.values[0]!.value === 'strong';
  const reach = paragraphs === 0 ? farthest : paragraphs === 1 ? farthestOverBreak : 0;
  if (
    isStrong ? sentences > reach : sentences > (memory.isBeforeOfColon ? 1 : farthestPlain) || paragraphs > 0
  )
    return spans;
  const isOther = (mention: Mention): boolean =>
    mention.from < headWords && mention.entry !== null && mention.entry.sourceId !== origin.speakerId;
  if (isStrong && (sentences > 1 || paragraphs > 0) && mentions.some(isOther)) return spans;
  const at = { start: words[0]!.start, end: words[(cue?.to ?? 1) - 1]!.end };
  return [...spans, carriedSpan(origin, at, sentence, continuingRule)];
}

/** "zwei seien verletzt worden", "demnach": reported speech has a speaker, if not in its own paragraph. */
function reportedBy(
  sentence: Sentence,
  words: readonly Word[],
  { byRole }: AttributionWords,
  { last }: Memory,
): SpeakerSpan | null {
  if (last === null) return null;
  for (let at = 0; at < words.length; at += 1) {
    if (!startsPhrase(byRole.continuing_word, words[at]!)) continue;
    const match = matchPhrase(byRole.continuing_word, words, at);
    if (match === null) continue;
    const span = { start: words[at]!.start, end: words[match.to - 1]!.end };
    return carriedSpan(last, span, sentence, continuingRule);
  }
  return null;
}

/** Under "X informó:" the items that follow are X's, until a sentence that is no item or that names another. */
export function carryList(
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
  return [...spans, carriedSpan(carried, sentence, sentence, listRule)];
}
