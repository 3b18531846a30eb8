// What a reader of one format (page/, text, Markdown) makes of a document, before names and dates are settled.
import type { Block } from './blocks.ts';
import type { StatedDate } from './dates.ts';

export type DateBasis = 'front_matter' | 'json_ld' | 'meta' | 'time_element' | 'url';

/** A date as some part of the document states it. `date` is null where it could not be read. */
export interface DateStatement {
  readonly basis: DateBasis;
  readonly text: string;
  readonly date: StatedDate | null;
}

export interface DocumentRead {
  readonly blocks: readonly Block[];
  /** Address that the document gives itself; null where it gives none. */
  readonly url: string | null;
  readonly sourceId: string | null;
  readonly publisher: string | null;
  readonly country: string | null;
  /** Language that a person stated of it. */
  readonly assertedLanguage: string | null;
  /** Language that the mark-up declares. */
  readonly declaredLanguage: string | null;
  /** Statements of the day of publication, the most reliable first. */
  readonly published: readonly DateStatement[];
  readonly publishedInferredOn: string | null;
  readonly retrievedAt: string | null;
  readonly via: readonly string[];
  readonly problems: readonly { readonly reason: string; readonly detail: string }[];
}

/** A document that says nothing of itself: what each reader starts from. */
export const untold: Omit<DocumentRead, 'blocks'> = {
  url: null,
  sourceId: null,
  publisher: null,
  country: null,
  assertedLanguage: null,
  declaredLanguage: null,
  published: [],
  publishedInferredOn: null,
  retrievedAt: null,
  via: [],
  problems: [],
};
