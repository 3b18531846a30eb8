// How many claims, reports and statements stand behind a key as they come and go.
import { expect, test } from 'vitest';
import { runStep } from './run_step.ts';

const hour = (n: number) => `2026-02-23T0${n}:00:00Z`;

test('claims, reports and statements are counted while they stand; an aligned claim still counts as a claim', async () => {
  const at = (claim_id: string, statement_id: string, standing: string, from: number, to: number | null) => ({
    figure_id: 'f',
    claim_id,
    statement_id,
    standing,
    known_from: hour(from),
    known_to: to === null ? null : hour(to),
  });
  const rows = await runStep('counts_over_time', {
    placements: [
      at('a', 's', 'in_play', 1, 3),
      at('a', 't', 'placed_elsewhere', 3, null),
      at('b', 's', 'in_play', 2, 4),
      at('c', 'u', 'in_play', 2, null),
    ],
    claims: [
      { claim_id: 'a', report_id: 'r1' },
      { claim_id: 'b', report_id: 'r1' },
      { claim_id: 'c', report_id: 'r2' },
    ],
  });
  const counts = rows
    .map((row) => [
      new Date(String(row.known_from)).getUTCHours(),
      row.claim_count,
      row.report_count,
      row.statement_count,
    ])
    .sort((a, b) => Number(a[0]) - Number(b[0]));
  expect(counts).toEqual([
    [1, 1, 1, 1],
    [2, 3, 2, 2],
    [4, 2, 2, 1],
  ]);
});
