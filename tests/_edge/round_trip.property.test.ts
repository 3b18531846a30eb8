// Whatever a table holds, its Parquet, CSV and Arrow files hold the same: texts that look like formulas, numbers or nothing included.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareFormats } from '../../pipeline/_edge/compare_formats.ts';
import { readCsvCells } from '../../pipeline/_edge/csv_tables.ts';
import { createTables, insertRows, openDatabase } from '../../pipeline/_edge/duckdb.ts';
import { writeTable } from '../../pipeline/_edge/write_tables.ts';
import { defineTable, optional, required } from '../../schemas/columns.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { withOutput } from './small_release.ts';

const things = defineTable({
  name: 'things',
  grain: 'one thing made up for a test',
  primaryKey: ['thing_id'],
  orderBy: ['thing_id'],
  published: true,
  columns: {
    thing_id: required('integer', 'identifier', 'Its number.'),
    text: optional('text', 'stated', 'Any text.'),
    code: optional('code', 'stated', 'Any code.'),
    number: optional('number', 'stated', 'Any finite number.'),
    integer: optional('integer', 'stated', 'Any whole number.'),
    boolean: optional('boolean', 'stated', 'Yes or no.'),
    date: optional('date', 'stated', 'A day.'),
    timestamp: optional('timestamp', 'stated', 'An instant.'),
  },
});

const nastyTexts = [
  '',
  '-3',
  '=1+1',
  "'=1+1",
  "''@x",
  "'plain",
  '+52 33',
  '@name',
  '\tindented',
  '\rreturn',
  '＝full width',
  'NA',
  'null',
  'NaN',
  '"quoted"',
  'a,b',
  'line\nfeed',
  'carriage\r\nreturn and feed',
  ' leading and trailing ',
  'العربية \u200Fright to left\u200E',
  '\u202Eoverride',
  'e\u0301 combining',
  '🇲🇽 flag',
  'x'.repeat(70_000),
];

// A byte order mark at the start is dropped by many readers; a gate keeps it out of published texts.
const text = fc
  .oneof(fc.constantFrom(...nastyTexts), fc.string({ unit: 'binary' }), fc.string())
  .filter((own) => !own.startsWith('\uFEFF'));
const moment = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

const row = fc.record({
  text: orNull(text),
  code: orNull(text),
  number: orNull(fc.double({ noNaN: true, noDefaultInfinity: true })),
  integer: orNull(fc.maxSafeInteger()),
  boolean: orNull(fc.boolean()),
  date: orNull(moment.map((at) => at.slice(0, 10))),
  timestamp: orNull(moment),
});

async function differencesOf(rows: readonly PlainRow[]) {
  return await withOutput(async (output) => {
    const database = await openDatabase({ threads: 1 });
    try {
      await createTables(database, [things]);
      await insertRows(
        database,
        things,
        rows.map((own, i) => ({ thing_id: i, ...own })),
      );
      mkdirSync(join(output, 'data'));
      const written = await writeTable(database, things, output, 'data', ['parquet', 'csv', 'arrow'], {
        title: "It's a test",
      });
      const paths = written.files.map(({ path }) => path);
      expect(written.rows).toBe(rows.length);
      const texts: unknown[] = [];
      for await (const chunk of readCsvCells(join(output, 'data/things.csv'), things))
        texts.push(...chunk.map((cells) => cells[1]));
      expect(texts).toEqual(rows.map((own) => own.text));
      return await compareFormats(database, output, things, paths, written);
    } finally {
      database.close();
    }
  });
}

it('reads back from every format what was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      expect(await differencesOf(rows)).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('keeps every text that is hard to write', async () => {
  const rows = nastyTexts.map((nasty) => ({
    text: nasty,
    code: nasty,
    number: -0.1,
    integer: -3,
    boolean: true,
    date: '2026-02-22',
    timestamp: '2026-02-22T12:00:00.123Z',
  }));
  expect(await differencesOf(rows)).toEqual([]);
});

it('keeps more rows than fit in one chunk or batch', async () => {
  const rows = Array.from({ length: 45_000 }, (_, i) => ({
    text: i % 7 === 0 ? null : `row ${i}`,
    code: `code ${i % 50}`,
    number: i / 3,
    integer: i,
    boolean: i % 2 === 0,
    date: null,
    timestamp: null,
  }));
  expect(await differencesOf(rows)).toEqual([]);
}, 30_000);
