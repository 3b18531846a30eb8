// What was known at a moment: as_of(t) on everything, and a vintage built at t, say the same, row for row.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Database, execute, query } from '../../pipeline/_edge/duckdb.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { reconcile, root, seven, twentyFive } from './reconciled.ts';
import { revisedWorlds } from './worlds.ts';

const timeout = 120_000;

async function asOf(database: Database, moment: string): Promise<PlainRow[]> {
  await execute(database, readFileSync(join(root, 'pipeline/release/macros/as_of.sql'), 'utf8'));
  return query(database, `FROM as_of(TIMESTAMPTZ '${moment}') ORDER BY figure_id, rule`);
}

/** The history of a table up to a moment, as it stood then: what ended later had not ended. */
const historyUntil = (table: string, moment: string) =>
  `SELECT * REPLACE (if(known_to > TIMESTAMPTZ '${moment}', NULL, known_to) AS known_to) FROM ${table}
   WHERE known_from <= TIMESTAMPTZ '${moment}' ORDER BY ALL`;

const moments = [
  '2026-02-22T20:00:00Z',
  '2026-02-23T09:30:00Z',
  '2026-02-24T12:00:00Z',
  '2026-02-26T07:00:00Z',
];

test('a vintage built at a moment is what as_of says of that moment', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(revisedWorlds(), fc.constantFrom(...moments), async (world, moment) => {
      const tables = ['estimates', 'claim_parts', 'claims', 'checks'];
      const [then, ...histories] = await reconcile(world, async (database) => [
        await asOf(database, moment),
        ...(await Promise.all(tables.map((table) => query(database, historyUntil(table, moment))))),
      ]);
      const vintage = await reconcile(
        world,
        async (database) => [
          await query(database, 'FROM estimates WHERE known_to IS NULL ORDER BY figure_id, rule'),
          ...(await Promise.all(tables.map((table) => query(database, `FROM ${table} ORDER BY ALL`)))),
        ],
        { asOf: moment },
      );
      expect(vintage[0]).toEqual(then);
      expect(vintage.slice(1)).toEqual(histories);
    }),
    { numRuns: 16 },
  );
});

test('a vintage at which everything is known is the whole', { timeout }, async () => {
  const world = [seven, twentyFive];
  const all = (database: Database) => query(database, 'FROM estimates ORDER BY ALL');
  const whole = await reconcile(world, all);
  expect(whole.map((row) => row.rule)).toContain('source_accuracy');
  expect(await reconcile(world, all, { asOf: '2026-03-01T00:00:00Z' })).toEqual(whole);
});

test('in a vintage a ruling may be about what was not known yet', { timeout }, async () => {
  const options = {
    rulings: [{ ruling_id: 'later', kind: 'exclude_claim', claim_id: 'mx-25' }],
    asOf: '2026-02-23T12:00:00Z',
  } as const;
  const best = (database: Database) =>
    query(database, "SELECT best FROM estimates WHERE rule = 'project' AND known_to IS NULL");
  expect(await reconcile([seven, twentyFive], best, options)).toEqual([{ best: 7 }]);
});

test('issue and lag count days as epidata does: from the day the figure is of to the day it was given', async () => {
  const late = {
    report: 'late',
    at: '2026-02-26T10:00:00Z',
    claims: [{ value: 25, speaker_id: 'sspc', as_of: '2026-02-23T16:00:00Z', as_of_basis: '2026-02-23' }],
  };
  const dated = await reconcile([late], (database) =>
    query(database, "SELECT time_value, issue, lag FROM estimates WHERE rule = 'project'"),
  );
  expect(dated).toEqual([{ time_value: '2026-02-23', issue: '2026-02-26', lag: 3 }]);
});
