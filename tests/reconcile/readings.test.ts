// How a statement is read while its relays differ in their hedges, and when it is in play at all.
import { expect, test } from 'vitest';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { runStep } from './run_step.ts';

const hour = (n: number) => `2026-02-23T${String(n).padStart(2, '0')}:00:00Z`;

interface Relay {
  readonly from: number;
  readonly to?: number;
  readonly high: number | null;
  readonly isCopy?: boolean;
}

async function readings(...relays: readonly Relay[]) {
  const rows = await runStep('readings', {
    placements: relays.map((relay, i) => ({
      figure_id: 'f',
      statement_id: 's',
      claim_id: `c${i}`,
      standing: 'in_play',
      known_from: hour(relay.from),
      known_to: relay.to === undefined ? null : hour(relay.to),
    })),
    claims: relays.map(
      (relay, i): PlainRow => ({
        claim_id: `c${i}`,
        report_id: `r${i}`,
        value_low: 25,
        value_high: relay.high,
      }),
    ),
    newsrooms: relays.map((relay, i) => ({
      report_id: `r${i}`,
      newsroom_id: 'paper',
      is_copy: relay.isCopy ?? false,
    })),
  });
  const clock = (moment: unknown) => (moment === null ? null : new Date(String(moment)).getUTCHours());
  return rows
    .map((row) => [clock(row.known_from), clock(row.known_to), row.value_high])
    .sort((a, b) => Number(a[0]) - Number(b[0]));
}

test('the first reading holds until as many relays give a plain number', async () => {
  const hedged = [1, 2].map((from) => ({ from, high: null }));
  const plain = [3, 4].map((from) => ({ from, high: 25 }));
  expect(await readings(...hedged, ...plain)).toEqual([
    [1, 4, null],
    [4, null, 25],
  ]);
});

test('among equally many, the number without a hedge is read, whoever came first', async () => {
  expect(await readings({ from: 1, high: null }, { from: 2, high: 25 })).toEqual([
    [1, 2, null],
    [2, null, 25],
  ]);
  expect(await readings({ from: 1, high: 25 }, { from: 2, high: null })).toEqual([[1, null, 25]]);
});

test('it is in play only while some report states it', async () => {
  expect(
    await readings({ from: 1, to: 3, high: 25 }, { from: 2, to: 4, high: 25 }, { from: 6, high: 25 }),
  ).toEqual([
    [1, 4, 25],
    [6, null, 25],
  ]);
});

test('copies of a text do not outvote another newsroom, but keep the statement standing where they alone are left', async () => {
  const copies = [2, 3, 4].map((from) => ({ from, high: null, isCopy: true }));
  expect(await readings({ from: 1, high: 25 }, { from: 1, high: null }, ...copies)).toEqual([[1, null, 25]]);
  expect(await readings({ from: 1, to: 5, high: 25 }, ...copies)).toEqual([
    [1, 5, 25],
    [5, null, null],
  ]);
});
