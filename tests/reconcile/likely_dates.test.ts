// When an undated report was likely published, by what it repeats and what it does not know yet; nothing rests on it.
import { expect, test } from 'vitest';
import { openDatabase, query } from '../../pipeline/_edge/duckdb.ts';
import { readReconcile } from '../../pipeline/_edge/run_reconcile.ts';
import { reconcile, root, type Story } from './reconciled.ts';

const dated = (value: number, day: string): readonly Story[] =>
  ['1', '2'].map((n) => ({
    report: `${value}-${n}`,
    source: `x-paper-${n}`,
    at: `2026-02-${day}T18:00:00Z`,
    claims: [{ claim_id: `${value}-${n}`, value, speaker_id: 'sspc' }],
  }));
const undated = (...values: number[]): Story => ({
  report: 'undated',
  source: 'x-paper-3',
  capture: { retrieved_at: '2026-03-20T10:00:00.000Z' },
  claims: values.map((value, i) => ({
    claim_id: `undated-${value}`,
    value,
    ...(i === 0 ? {} : { group_code: 'army' }),
  })),
});

const likely = (stories: readonly Story[]) =>
  reconcile(stories, (database) =>
    query(database, 'SELECT report_id, likely_from, likely_to FROM likely_dates'),
  );

test('it is no older than what it repeats and no younger than what it does not know', async () => {
  const history = [...dated(7, '23'), ...dated(14, '24'), ...dated(25, '26')];
  expect(await likely([...history, undated(14)])).toEqual([
    { report_id: 'undated', likely_from: '2026-02-24', likely_to: '2026-02-26' },
  ]);
  expect(await likely([...history, undated(25)])).toEqual([
    { report_id: 'undated', likely_from: '2026-02-26', likely_to: null },
  ]);
  // An old number that nobody else relays: before the first that is higher.
  expect(await likely([...dated(14, '24'), ...dated(25, '26'), undated(9)])).toEqual([
    { report_id: 'undated', likely_from: null, likely_to: '2026-02-24' },
  ]);
});

test('what was replaced before the latest that it repeats says nothing: it repeats something old', async () => {
  const army = dated(3, '27').map((story) => ({
    ...story,
    claims: story.claims.map((claim) => ({ ...claim, claim_id: `army-${story.report}`, group_code: 'army' })),
  }));
  expect(await likely([...dated(7, '23'), ...dated(25, '24'), ...army, undated(7, 3)])).toEqual([
    { report_id: 'undated', likely_from: '2026-02-27', likely_to: null },
  ]);
});

test('a day that one publisher alone shows is no day', async () => {
  const [one] = dated(25, '26');
  expect(await likely([one!, undated(25)])).toEqual([]);
});

test('dated reports have none', async () => {
  expect(await likely([...dated(7, '23'), ...dated(25, '24')])).toEqual([]);
});

test('no step reads it', async () => {
  const database = await openDatabase({ threads: 1 });
  try {
    const files = await readReconcile(database, root);
    expect(files.filter(({ table }) => table === 'likely_dates')).toHaveLength(1);
    expect(files.filter(({ reads }) => reads.includes('likely_dates'))).toEqual([]);
  } finally {
    database.close();
  }
});
