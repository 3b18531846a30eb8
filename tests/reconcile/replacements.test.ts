// Which statement takes another's place: later and higher, stale, a later as-of, a recorded correction.
import { expect, test } from 'vitest';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { runStep } from './run_step.ts';

const monday = '2026-02-23T12:00:00Z';
const tuesday = '2026-02-24T12:00:00Z';

async function replaced(a: PlainRow, b: PlainRow, nature = 'cumulative'): Promise<string[]> {
  const standing = (standing_id: number, row: PlainRow): PlainRow => ({
    standing_id,
    figure_id: 'f',
    known_from: row.said_from ?? monday,
    known_to: null,
    statement_id: 'ab'[standing_id - 1]!,
    nature,
    origin: 'sspc',
    rank: 1,
    value_low: row.value!,
    value_high: row.value!,
    said_from: monday,
    as_of: null,
    may_replace_from: row.said_from ?? monday,
    counts_up_to: row.as_of ?? row.said_from ?? monday,
    ...row,
  });
  const rows = await runStep('replacements', {
    standings: [standing(1, a), standing(2, b)],
    recorded_corrections: { columns: ['ruling_id', 'figure_id', 'statement_id'] },
  });
  return rows.map((row) => `${'ab'[Number(row.standing_id) - 1]}: ${row.reason}`);
}

test('a later, higher figure of equal or higher authority replaces; of lower authority it does not', async () => {
  expect(await replaced({ value: 7 }, { value: 25, origin: 'sedena', said_from: tuesday })).toEqual([
    'a: later_higher',
  ]);
  expect(await replaced({ value: 7 }, { value: 25, origin: 'ap', rank: 5, said_from: tuesday })).toEqual([]);
  expect(await replaced({ value: 7, origin: 'ap', rank: 5 }, { value: 25, said_from: tuesday })).toEqual([
    'a: later_higher',
  ]);
});

test('a lower figure printed later is stale unless it counts up to a later moment', async () => {
  expect(await replaced({ value: 25 }, { value: 7, said_from: tuesday })).toEqual(['b: stale']);
  expect(await replaced({ value: 25 }, { value: 7, said_from: tuesday, as_of: tuesday })).toEqual([]);
});

test('two offices that speak at the same moment dispute; one office at one moment revises', async () => {
  expect(await replaced({ value: 25 }, { value: 27, origin: 'sedena' })).toEqual([]);
  expect(await replaced({ value: 25 }, { value: 27 })).toEqual(['a: later_higher']);
});

test('hedges that allow the other figure are not replaced by it', async () => {
  expect(
    await replaced({ value: 60, value_low: 54, value_high: 66 }, { value: 62, said_from: tuesday }),
  ).toEqual([]);
  expect(
    await replaced({ value: 252 }, { value: 250, value_low: 251, value_high: null, said_from: tuesday }),
  ).toEqual([]);
});

test('a higher figure in one undated report alone takes no place, since it may be of any day', async () => {
  const undated = { value: 30, said_from: tuesday, may_replace_from: null };
  expect(await replaced({ value: 25 }, undated)).toEqual([]);
  expect(await replaced({ value: 25 }, undated, 'snapshot')).toEqual([]);
});

test('who names nobody replaces nobody', async () => {
  expect(await replaced({ value: 7 }, { value: 25, origin: null, rank: 100, said_from: tuesday })).toEqual(
    [],
  );
});

test('of snapshots the later as-of holds, be it lower; a figure of unknown nature is left alone', async () => {
  expect(await replaced({ value: 23 }, { value: 4, said_from: tuesday }, 'snapshot')).toEqual([
    'a: later_as_of',
  ]);
  expect(await replaced({ value: 23 }, { value: 40, said_from: tuesday }, 'unknown')).toEqual([]);
});
