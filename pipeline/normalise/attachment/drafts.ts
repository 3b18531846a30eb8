// A number on its way to a figure: what is known of it so far, while attachment works on its sentence.
import { isForce } from '../forces.ts';
import type { MarkedNumber, MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { Qualifier } from '../spans.ts';
import { type CountedPhrase, readCountedPhrase } from './counted_phrase.ts';
import type { Distances, Happening } from './happenings.ts';
import type { Conditions } from './phrase_readings.ts';
import type { Reading, Readings } from './readings.ts';

/** A figure as attachment leaves it: what is counted, and how the parts of the sentence made it so. */
export interface AttachedFigure {
  readonly sentence: MarkedSentence;
  readonly phrase: CountedPhrase;
  readonly kind: string;
  /** Group code; null: not told, to be filled from the reading. */
  readonly group: string | null;
  readonly happening: string | null;
  readonly happeningAt: Happening | null;
  readonly reading: Reading;
  /** The figure of the same report that the text says this is a part of; null: none. */
  readonly whole: AttachedFigure | null;
  readonly isAdditional: boolean;
  /** Its own hedge, or that of the list it stands in (CODING.md: a bound before a list holds for the whole list). */
  readonly qualifier: Qualifier;
  readonly rules: readonly string[];
}

/** Things of which one, with an article, is a count: "an Oxxo was burned". */
export const hitSingly: ReadonlySet<string> = new Set([
  'weapon',
  'vehicle',
  'premises',
  'bank',
  'match',
  'flight',
]);

/** An article is a count only where what happened costs no more than this. */
export const maxCostOfArticle = 2.2;

/** What a sentence before told of, for what is left out and taken up. */
export interface Told {
  readonly kind: string;
  readonly group: string | null;
  readonly happening: string | null;
  /** The number told; null: a heading that tells what the numbers under it count. */
  readonly value: number | null;
  /** The figure told; null: none, but what a heading tells. */
  readonly figure: AttachedFigure | null;
}

export interface Draft {
  phrase: CountedPhrase;
  kind: string | null;
  group: string | null;
  happening: Happening | null;
  happeningCode: string | null;
  cost: number;
  qualifier: Qualifier;
  whole: Draft | null;
  /** The whole, where a sentence before told of it; null: none there. */
  wholeBefore: AttachedFigure | null;
  /** The figure that this one sums up, or was before ("the total to 412", "84 from 101"): its happening holds. */
  sameAs: Draft | null;
  /** It tells of how many, and not that anything happened to them ("20 of 32", "a bus carrying 46"). */
  isDenominator: boolean;
  /** Members of nobody knows what. */
  isUnnamed: boolean;
  figure: AttachedFigure | null;
  rules: string[];
}

/** What is known of a sentence while its numbers are attached. */
export interface Surroundings {
  readonly sentence: MarkedSentence;
  readonly distances: Distances;
  readonly happenings: readonly Happening[];
  /** Nouns that a number of their own counts: they befall nothing else, save the places where they were counted. */
  readonly taken: ReadonlySet<Happening>;
  readonly readings: Readings;
  readonly conditions: Conditions;
  /** What the sentences before told of, for what is left out and taken up. */
  readonly earlier: readonly Told[];
  /** What the line over the list tells that the sentence is an item of; null: it is none, or nothing is told. */
  readonly opener: string | null;
}

/** The reading of a draft with a happening; members of forces are also counted where they are sent. */
export function readingOf(
  { kind, group }: Draft,
  happening: string | null,
  readings: Readings,
): Reading | null {
  if (kind === null) return null;
  const mayBeSent = kind === 'person' && (group === '?' || isForce(group));
  return readings.find(kind, happening) ?? (mayBeSent ? readings.find('troops', happening) : null);
}

/** A number with the phrase that it opens, and nothing decided yet. */
export function startDraft(sentence: MarkedSentence, number: MarkedNumber, conditions: Conditions): Draft {
  const phrase = readCountedPhrase(sentence, number, conditions);
  return {
    phrase,
    kind: phrase.kind,
    group: phrase.group,
    happening: null,
    // "4 of the 23 escaped inmates": the participle is the whole's, and holds for the part where nothing else does.
    happeningCode: phrase.wholeNumber === null ? phrase.happening : null,
    cost: 0,
    qualifier: number.number.qualifier,
    whole: null,
    wholeBefore: null,
    sameAs: null,
    isDenominator: false,
    isUnnamed: phrase.group === '?',
    figure: null,
    rules: [phrase.rule],
  };
}
