// Lets figures that add to what somebody has just told of be theirs: "Harfuch said 25 guards died ... Also killed were three".
import { matchPhrase, type Word } from '../phrase_tree.ts';
import type { SpeakerSpan } from '../spans.ts';
import type { AttributionWords } from './attribution_words.ts';

/** What somebody told of last. */
export interface TopicTold {
  readonly speaker: SpeakerSpan;
  /** Rank of the sentence in the report. */
  readonly order: number;
  readonly paragraph: number;
  readonly indicators: readonly string[];
}

/** Rule of a speaker whom a sentence only goes on from. */
export const goesOnRule = 'goes_on';

/** How far back, in sentences, "also" adds to a count. */
const farthest = 6;

/** A colon within these words of the head is a label ("First phase: ..."): what follows stands for itself. */
const longestLabel = 6;

/** Indicators that are told of together; troops sent and people stranded are other topics than who died. */
const topics: readonly ReadonlySet<string>[] = [
  new Set(['deaths', 'injuries', 'detentions', 'missing']),
  new Set(['vehicles_burned', 'vehicles_damaged', 'vehicles_stolen', 'businesses_damaged', 'banks_damaged']),
];

function isOfTopic(a: string, b: string): boolean {
  return a === b || topics.some((topic) => topic.has(a) && topic.has(b));
}

/** How a sentence without attribution goes on: by adding to a count ("also", "otros"), with no word for it, or not. */
export type GoingOn = 'adds' | 'plain' | 'labelled';

/** Reads how a sentence goes on. */
export function readGoingOn(words: readonly Word[], attribution: AttributionWords): GoingOn {
  const adds = words.some((_, at) => {
    const match = matchPhrase(attribution.byRole.additive, words, at);
    // "As well as 12 rifles" joins within its own sentence.
    return match !== null && match.values[0]!.value !== 'within';
  });
  if (adds) return 'adds';
  return words.slice(0, longestLabel).some((word) => word.text === ':') ? 'labelled' : 'plain';
}

/**
 * Whose the figures are that a sentence without any attribution states: of whoever told of the same people or things last,
 * if the sentence adds to those, or follows at once in the paragraph. What stands before a colon ("Harfuch: ...") speaks
 * for its own sentence. Null: nobody's.
 */
export function tellerOf(
  sentence: {
    readonly order: number;
    readonly paragraph: number;
    readonly goingOn: GoingOn;
    readonly spans: readonly SpeakerSpan[];
    readonly indicators: readonly string[];
  },
  told: TopicTold | null,
): SpeakerSpan | null {
  if (told === null || sentence.spans.length > 0) return null;
  const { order, paragraph, goingOn } = sentence;
  const isNext = order - told.order === 1 && paragraph === told.paragraph;
  const isPlain = goingOn === 'plain' && isNext && told.speaker.rule !== 'head_colon';
  if (!isPlain && !(goingOn === 'adds' && order - told.order <= farthest)) return null;
  const isSame = sentence.indicators.some((each) => told.indicators.some((other) => isOfTopic(each, other)));
  return isSame ? { ...told.speaker, via: [], rule: goesOnRule } : null;
}
