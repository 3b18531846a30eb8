// Reads coded reports (gold) from JSON lines. A line that is not as the coding rules say stops the reading.
import { z } from 'zod';
import { type Figure, sortPlaces } from './figures.ts';

/** A report with the figures that a person coded from it. */
export interface GoldReport {
  /** Name of its text without the ending: `<id>.md`, `<id>.txt` or `<id>.html`. */
  readonly id: string;
  /** Primary language (`es` of `es-MX`); `und` where the line states none. */
  readonly language: string;
  readonly figures: readonly Figure[];
}

const text = z.string().trim().min(1);
const day = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

// Keys beyond these (title words, notes, details) are for people and pass unread.
const figureSchema = z
  .object({
    indicator: text,
    definition: text.nullish(),
    group: text,
    place: z.string().regex(/^MX(-[A-Z]{3})?(\+MX-[A-Z]{3})*$/, 'is no place code, or codes joined by +'),
    municipality: text.nullish(),
    value: z.number().nonnegative(),
    value_high: z.number().nullish(),
    qualifier: z.enum(['exact', 'at_least', 'more_than', 'about', 'up_to', 'fewer_than', 'range']),
    scope: z.enum(['operation', 'retaliation', 'overall', 'background']),
    as_of: z.string().regex(day, 'is neither YYYY-MM-DD nor YYYY-MM-DDTHH:MM').nullish(),
    attributed_to: text.nullish(),
    part_of: z.number().nullish(),
  })
  .refine((row) => (row.qualifier === 'range') === (row.value_high != null), {
    path: ['value_high'],
    message: 'belongs to the qualifier range, and only to it',
  })
  .refine((row) => row.value_high == null || row.value_high >= row.value, {
    path: ['value_high'],
    message: 'is lower than the value',
  });

const reportSchema = z.object({
  id: text.regex(/^[^/\\]+$/, 'must be a file name without its ending'),
  lang: text.nullish(),
  figures: z.array(figureSchema),
});

function toFigure(row: z.infer<typeof figureSchema>): Figure {
  return {
    indicator: row.indicator,
    definition: row.definition ?? 'all',
    group: row.group,
    place: sortPlaces(row.place),
    municipality: row.municipality ?? null,
    value: row.value,
    valueHigh: row.value_high ?? null,
    qualifier: row.qualifier,
    scope: row.scope,
    asOf: row.as_of ?? null,
    speaker: row.attributed_to ?? null,
    speakerId: null,
    partOf: row.part_of ?? null,
  };
}

function parseLine(line: string, fail: (what: string) => never): z.infer<typeof reportSchema> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    fail('it is not JSON');
  }
  const checked = reportSchema.safeParse(parsed);
  if (checked.success) return checked.data;
  const first = checked.error.issues[0];
  const where = first?.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return fail(`${where?.join('').slice(1) || 'the line'}: ${first?.message}`);
}

/**
 * The coded reports of a JSON lines text, in its order; blank lines are passed over.
 * `fileName` is for messages; `indicators` are the named ones: any other must be `other:<word>`.
 * Throws one Error naming the line when a line is not as it should be, or an id comes twice.
 */
export function readGold(jsonLines: string, fileName: string, indicators: Iterable<string>): GoldReport[] {
  const known = new Set(indicators);
  const lineOfId = new Map<string, number>();
  return jsonLines
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const fail = (what: string): never => {
        throw new Error(`${fileName}, line ${number}: ${what}. Mend the line.`);
      };
      const row = parseLine(line, fail);
      const before = lineOfId.get(row.id);
      if (before !== undefined) fail(`the id ${row.id} is on line ${before} already`);
      lineOfId.set(row.id, number);
      for (const [i, { indicator }] of row.figures.entries()) {
        if (!known.has(indicator) && !/^other:./.test(indicator)) {
          fail(`figures[${i}].indicator: ${indicator} is neither a named indicator nor other:<word>`);
        }
      }
      return {
        id: row.id,
        language: row.lang?.split('-')[0]?.toLowerCase() ?? 'und',
        figures: row.figures.map(toFigure),
      };
    });
}
