// What is made again after reports were added is what a whole run makes, row by row.
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTables, type Database, execute, openDatabase, query } from '../../pipeline/_edge/duckdb.ts';
import { loadReferenceTables } from '../../pipeline/_edge/load_reference_tables.ts';
import { readSourceDescriptions } from '../../pipeline/_edge/read_vocabulary.ts';
import { readReconcile, runReconcile } from '../../pipeline/_edge/run_reconcile.ts';
import {
  keptOfReports,
  leftToWholeRuns,
  readTouched,
  runReconcileAgain,
} from '../../pipeline/_edge/run_reconcile_again.ts';
import { parseSqlFile, type SqlFile } from '../../pipeline/_edge/run_sql_folder.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { publishedTables, tables } from '../../schemas/tables.ts';
import { insertStories, root, type Story } from './reconciled.ts';
import { revisedWorlds, worlds } from './worlds.ts';

const timeout = 240_000;

let database: Database;
let files: readonly SqlFile[];
let touched: SqlFile;
let made: ReadonlySet<string>;
let references: ReadonlySet<string>;

const namesOf = async (schema: string) =>
  (
    await query<{ table_name: string }>(
      database,
      `SELECT table_name FROM duckdb_tables() WHERE schema_name = '${schema}'`,
    )
  ).map((row) => row.table_name);

beforeAll(async () => {
  database = await openDatabase({ threads: 1 });
  await loadReferenceTables(database, root, readSourceDescriptions(root));
  references = new Set(await namesOf('main'));
  files = await readReconcile(database, root);
  made = new Set(files.map((file) => file.table));
  touched = await readTouched(database, root);
});

afterAll(() => database.close());

async function begin(stories: readonly Story[]): Promise<void> {
  for (const table of await namesOf('main'))
    if (!references.has(table)) await execute(database, `DROP TABLE "${table}"`);
  await createTables(
    database,
    Object.values(tables).filter(({ name }) => !made.has(name)),
  );
  await insertStories(database, stories);
}

/** The published tables that the statements make, without the rule that weighs all keys at once. */
async function everything(): Promise<Record<string, PlainRow[]>> {
  const rows: Record<string, PlainRow[]> = {};
  for (const { name } of publishedTables) {
    if (!made.has(name) || leftToWholeRuns.has(name)) continue;
    const which = name === 'estimates' ? "WHERE rule <> 'source_accuracy'" : '';
    rows[name] = await query(database, `FROM "${name}" ${which} ORDER BY ALL`);
  }
  return rows;
}

async function whole(stories: readonly Story[]): Promise<Record<string, PlainRow[]>> {
  await begin(stories);
  await runReconcile(database, { root, files });
  return everything();
}

/** Runs on the old reports, keeps what came out, then adds the new ones. */
async function again(
  old: readonly Story[],
  all: readonly Story[],
  find: SqlFile = touched,
): Promise<{ rows: Record<string, PlainRow[]>; indicators: readonly string[] }> {
  await whole(old);
  await execute(database, 'DROP SCHEMA IF EXISTS before CASCADE');
  await execute(database, 'CREATE SCHEMA before');
  for (const table of [
    ...publishedTables.map(({ name }) => name).filter((name) => made.has(name)),
    ...keptOfReports,
  ])
    await execute(database, `CREATE TABLE before."${table}" AS FROM main."${table}"`);
  await begin(all);
  const indicators = await runReconcileAgain(database, { root, files, touched: find });
  return { rows: await everything(), indicators };
}

/** A world whose later reports are of one indicator, so that the other may be left as it was. */
const grown = (of: fc.Arbitrary<Story[]>) =>
  fc
    .tuple(of, fc.double({ min: 0.2, max: 0.9, noNaN: true }), fc.constantFrom('deaths', 'missing'))
    .map(([world, share, indicator]) => {
      const cut = Math.max(1, Math.floor(world.length * share));
      const added = world
        .slice(cut)
        .map((story) => ({ ...story, claims: story.claims.map((claim) => ({ ...claim, indicator })) }));
      return { old: world.slice(0, cut), all: [...world.slice(0, cut), ...added] };
    });

test('what is made again equals a whole run', { timeout }, async () => {
  let left = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(grown(worlds()), grown(revisedWorlds())), async ({ old, all }) => {
      const { rows, indicators } = await again(old, all);
      if (indicators.length < 2) left += 1;
      expect(rows).toEqual(await whole(all));
    }),
    { numRuns: 8 },
  );
  // A property of nothing but whole runs would prove nothing.
  expect(left).toBeGreaterThan(0);
});

const said = (report: string, indicator: string, at?: string): Story => ({
  report,
  ...(at === undefined ? {} : { at }),
  claims: [{ claim_id: report, indicator, speaker_id: 'sspc' }],
});

test('an undated report moves with the latest input, and its figures are made again', {
  timeout,
}, async () => {
  const old = [said('first', 'missing', '2026-02-22T20:00:00Z'), said('undated', 'missing')];
  const all = [...old, said('later', 'deaths', '2026-02-25T10:00:00Z')];
  const expected = await whole(all);
  const { rows, indicators } = await again(old, all);
  expect(indicators).toEqual(['deaths', 'missing']);
  expect(rows).toEqual(expected);
  // The defect: to look at the new claims alone leaves it where it was.
  const defect = await parseSqlFile(database, join(root, 'tests/reconcile/defects/touched_indicators.sql'));
  expect((await again(old, all, defect)).rows).not.toEqual(expected);
});

test('what no new report touches is not made again', { timeout }, async () => {
  const old = [
    said('first', 'missing', '2026-02-22T20:00:00Z'),
    said('second', 'deaths', '2026-02-22T21:00:00Z'),
  ];
  const all = [...old, said('later', 'deaths', '2026-02-25T10:00:00Z')];
  const { rows, indicators } = await again(old, all);
  expect(indicators).toEqual(['deaths']);
  expect(rows).toEqual(await whole(all));
});
