// The rulings of persons, checked as they are read: each is about something, with its reason, its date and who decided.
import { z } from 'zod';
import type { PlainRow } from './plain_row.ts';

const text = z.string().trim().min(1, 'it must not be empty');
const none = z.literal('', 'it must be empty for this kind');
const number = text.refine((value) => Number.isFinite(Number(value)), 'it must be a number');

const common = {
  ruling_id: text,
  reason: text,
  source_url: z.union([z.literal(''), z.url('it must be an address')]),
  decided_by: text,
  decided_on: z.iso.date('it must be a day, YYYY-MM-DD'),
};

const rulingSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      ...common,
      kind: z.literal('exclude_claim'),
      claim_id: text,
      figure_id: none,
      expects: z.union([z.literal(''), number]),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('correct_fall'),
      claim_id: none,
      figure_id: text,
      expects: number,
    }),
  ],
  { error: 'it must be exclude_claim or correct_fall' },
);

/**
 * Rows of the table `rulings` from rows of its file, all values text. Throws one sentence naming the ruling and the
 * field that is wrong.
 */
export function checkRulings(rows: readonly { readonly [column: string]: string }[]): PlainRow[] {
  const seen = new Set<string>();
  return rows.map((row, i) => {
    const name =
      row.ruling_id === undefined || row.ruling_id === '' ? `row ${i + 1}` : `ruling ${row.ruling_id}`;
    const parsed = rulingSchema.safeParse(row);
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      throw new Error(
        `sources/_rulings/rulings.csv: ${name}: ${first!.path.join('.') || 'columns'}: ${first!.message}. Mend the row.`,
      );
    }
    if (seen.has(parsed.data.ruling_id))
      throw new Error(`sources/_rulings/rulings.csv: ${name} is there twice. Give each a name of its own.`);
    seen.add(parsed.data.ruling_id);
    const { claim_id, figure_id, expects, source_url, ...rest } = parsed.data;
    return {
      ...rest,
      claim_id: claim_id || null,
      figure_id: figure_id || null,
      expects: expects === '' ? null : Number(expects),
      source_url: source_url || null,
    };
  });
}
