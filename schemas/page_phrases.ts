// The words that tell the parts of a page apart (schemas/pages/phrases.csv), checked as they are read.
import { z } from 'zod';

const kinds = [
  'related_lead',
  'photo_word',
  'picture_agency',
  'byline_lead',
  'credit_lead',
  'rights_notice',
  'title_minor',
  'title_function',
  'page_set_aside',
  'page_never_text',
  'page_caption',
] as const;

export type PagePhraseKind = (typeof kinds)[number];

const rowSchema = z.strictObject({
  kind: z.enum(kinds),
  /** Empty: of no one language. */
  language: z.string().regex(/^([a-z]{2})?$/),
  phrase: z.string().trim().min(1),
  note: z.string(),
});

/** Phrases by kind, as written. */
export type PagePhrases = { readonly [K in PagePhraseKind]: readonly string[] };

/** Checks the rows of phrases.csv. Throws one sentence naming the row that is wrong. */
export function checkPagePhrases(rows: readonly Record<string, string>[]): PagePhrases {
  const checked = rows.map((row, at) => {
    const parsed = rowSchema.safeParse(row);
    if (parsed.success) return parsed.data;
    const first = parsed.error.issues[0];
    throw new Error(
      `schemas/pages/phrases.csv, row ${at + 2}, column ${String(first?.path[0])}: ${first?.message}. Mend the row.`,
    );
  });
  const phrasesOf = (kind: PagePhraseKind) =>
    checked.filter((row) => row.kind === kind).map((row) => row.phrase);
  return Object.fromEntries(kinds.map((kind) => [kind, phrasesOf(kind)])) as {
    [K in PagePhraseKind]: string[];
  };
}
