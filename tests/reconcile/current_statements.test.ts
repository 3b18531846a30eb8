// When a statement is current: what takes its place, in favour of which, and when it comes back.
import { expect, test } from 'vitest';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { runStep } from './run_step.ts';

const hour = (n: number | null) => (n === null ? null : `2026-02-23T0${n}:00:00Z`);
const clock = (moment: unknown) => (moment === null ? null : new Date(String(moment)).getUTCHours());
const byTime = (a: readonly unknown[], b: readonly unknown[]) => Number(a[0]) - Number(b[0]);

const standing = (standing_id: number, from: number, to: number | null, rest: PlainRow = {}): PlainRow => ({
  standing_id,
  figure_id: 'f',
  known_from: hour(from),
  known_to: hour(to),
  ...rest,
});

/** Intervals in which standing 1, in play from 1 o'clock on, is out of date; each with its reason. */
async function outOfDate(...by: readonly [by: number, reason: string, from: number, to: number | null][]) {
  const rows = await runStep('supersessions', {
    standings: [standing(1, 1, null)],
    outgrown_wholes: { columns: ['standing_id', 'by_standing_id', 'reason', 'known_from', 'known_to'] },
    replacements: by.map(([by_standing_id, reason, from, to]) => ({
      standing_id: 1,
      by_standing_id,
      reason,
      known_from: hour(from),
      known_to: hour(to),
    })),
  });
  return rows.map((row) => [clock(row.known_from), clock(row.known_to), row.reason]).sort(byTime);
}

test('of several that take its place, the one known first is named, once it does', async () => {
  expect(await outOfDate([2, 'later_higher', 2, null], [3, 'later_as_of', 4, null])).toEqual([
    [2, null, 'later_higher'],
  ]);
  expect(await outOfDate([3, 'later_higher', 2, null], [2, 'later_as_of', 4, null])).toEqual([
    [2, 4, 'later_higher'],
    [4, null, 'later_as_of'],
  ]);
});

test('one that goes gives the place to the next, or back', async () => {
  expect(await outOfDate([2, 'stale', 2, 5], [3, 'later_higher', 3, null])).toEqual([
    [2, 3, 'stale'],
    [3, 5, 'stale'],
    [5, null, 'later_higher'],
  ]);
  expect(await outOfDate([2, 'stale', 2, 3], [3, 'later_higher', 5, 6])).toEqual([
    [2, 3, 'stale'],
    [5, 6, 'later_higher'],
  ]);
});

/** Intervals in which a standing, in play from 1 to 8 o'clock, is current. */
async function current(...outOf: readonly [from: number, to: number][]) {
  const rows = await runStep('current_statements', {
    standings: [standing(1, 1, 8)],
    supersessions:
      outOf.length === 0
        ? { columns: ['standing_id', 'known_from', 'known_to'] }
        : outOf.map(([from, to]) => standing(1, from, to)),
  });
  return rows.map((row) => [clock(row.known_from), clock(row.known_to)]).sort(byTime);
}

test('a statement is current while it is in play and nothing takes its place', async () => {
  expect(await current()).toEqual([[1, 8]]);
  expect(await current([1, 8])).toEqual([]);
  expect(await current([2, 3], [3, 4], [6, 8])).toEqual([
    [1, 2],
    [4, 6],
  ]);
});

test('a fall goes on while any higher one stands', async () => {
  const higher = (id: number, from: number, to: number | null) =>
    standing(id, from, to, {
      statement_id: `s${id}`,
      nature: 'cumulative',
      origin: 'sspc',
      rank: 1,
      value: 25,
      as_of: null,
      counts_up_to: hour(1),
    });
  const rows = await runStep('falls', {
    standings: [
      { ...higher(1, 2, null), value: 7, as_of: hour(2), counts_up_to: hour(2) },
      higher(2, 1, 4),
      higher(3, 3, 5),
      higher(4, 6, null),
    ],
    recorded_corrections: { columns: ['figure_id', 'statement_id'] },
  });
  expect(rows.map((row) => [clock(row.known_from), clock(row.known_to)]).sort(byTime)).toEqual([
    [2, 5],
    [6, null],
  ]);
});
