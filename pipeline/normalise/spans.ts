// The typed spans that finders mark in a sentence and that attachment then relates to each other.
// All offsets are UTF-16 code units of the paragraph's text, end exclusive.
import type { ParagraphRow } from '../../schemas/stages.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Token extends Span {
  readonly text: string;
  /** Lower case, accents kept. */
  readonly lower: string;
  /** Lower case, accents stripped: what lexicons are matched on. */
  readonly folded: string;
  readonly kind: 'word' | 'number' | 'punctuation' | 'symbol';
}

export interface Sentence extends Span {
  readonly paragraph: ParagraphRow;
  readonly tokens: readonly Token[];
}

export type Qualifier = 'exact' | 'at_least' | 'more_than' | 'about' | 'up_to' | 'fewer_than' | 'range';

/** A number as stated. `kind` tells counts from what is not a figure; only cardinals and money can become claims. */
export interface NumberSpan extends Span {
  /** Tokens from (inclusive) to (exclusive), the hedge included in start/end but not in these. */
  readonly tokenStart: number;
  readonly tokenEnd: number;
  readonly kind:
    | 'cardinal'
    | 'money'
    | 'percentage'
    | 'ordinal'
    | 'clock'
    | 'date'
    | 'year'
    | 'age'
    | 'measure'
    | 'name'
    | 'zero'
    | 'vague';
  /** The number named; the lower one of a range. */
  readonly value: number;
  /** The upper one of a range; null otherwise. */
  readonly valueHigh: number | null;
  readonly qualifier: Qualifier;
  /** `article` = a singular article read as one ("a guard", "un custodio"). */
  readonly written: 'digits' | 'words' | 'mixed' | 'article';
  /** ISO 4217 of money; null otherwise. */
  readonly currency: 'USD' | 'MXN' | 'GBP' | 'EUR' | null;
  /** Name of the grammar rule that read it. */
  readonly rule: string;
}

export interface PlaceSpan extends Span {
  /** ISO 3166-2:MX, or `MX`; null for a region of several states. */
  readonly place: string | null;
  readonly municipality: string | null;
  readonly municipalityCode: string | null;
  readonly kind:
    | 'nation'
    | 'state'
    | 'municipality'
    | 'locality'
    | 'metropolitan_area'
    | 'region'
    | 'highway'
    | 'foreign';
  /** True when it is part of a name that is not a place of events ("Jalisco New Generation Cartel", "fiscal de Jalisco"). */
  readonly isPartOfName: boolean;
  /** True for a dateline at the head of the text: a place of writing. */
  readonly isDateline: boolean;
  readonly rule: string;
}

/** Who is said to have given what a sentence, or a run of sentences, states. */
export interface SpeakerSpan extends Span {
  /** Name as claims carry it: the described office-holder's or body's own name. Null: only a channel is named. */
  readonly speaker: string | null;
  readonly speakerRole: string | null;
  /** source_id of the body; null where no description names the speaker. */
  readonly speakerId: string | null;
  /** True for "authorities", "officials". */
  readonly isGeneric: boolean;
  /** Outlets or wires named as the channel ("told AFP", "Al Jazeera reported"), source ids or names as written. */
  readonly via: readonly string[];
  /** What the attribution covers: clause, sentence, or onwards until another speaker. */
  readonly covers: Span;
  readonly rule: string;
}

/** A stated moment up to which figures count. */
export interface AsOfSpan extends Span {
  /** Day `YYYY-MM-DD` or local time in central Mexico `YYYY-MM-DDTHH:MM`. */
  readonly asOf: string;
  readonly covers: Span;
  readonly rule: string;
}
