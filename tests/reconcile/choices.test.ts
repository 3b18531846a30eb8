// The project's rule: authority, then the later as-of, then more independent statements, then the lower figure.
import { expect, test } from 'vitest';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { runStep } from './run_step.ts';

async function chosen(...rows: readonly PlainRow[]): Promise<(string | number)[]> {
  const [choice] = await runStep('choices', {
    credible_statements: rows.map((row, i) => ({
      figure_id: 'f',
      known_from: '2026-02-25T00:00:00Z',
      statement_id: `s${i}`,
      nature: 'cumulative',
      rank: 1,
      as_of: null,
      said_from: '2026-02-23T00:00:00Z',
      counts_up_to: '2026-02-23T00:00:00Z',
      may_be_chosen: true,
      origins_of_value: '1',
      ...row,
    })),
  });
  return [choice!.value as number, choice!.deciding_statement_id as string];
}

test('authority comes first', async () => {
  expect(await chosen({ value: 30, rank: 5, as_of: '2026-02-24T00:00:00Z' }, { value: 25 })).toEqual([
    25,
    's1',
  ]);
});

test('then the later as-of; a stated one before none', async () => {
  expect(
    await chosen({ value: 25, as_of: '2026-02-23T00:00:00Z' }, { value: 24, as_of: '2026-02-24T00:00:00Z' }),
  ).toEqual([24, 's1']);
  expect(await chosen({ value: 25 }, { value: 28, as_of: '2026-02-24T00:00:00Z' })).toEqual([28, 's1']);
});

test('then more independent statements, then the lower figure', async () => {
  expect(await chosen({ value: 25 }, { value: 28, origins_of_value: '2' })).toEqual([28, 's1']);
  expect(await chosen({ value: 28 }, { value: 25 })).toEqual([25, 's1']);
});

test('the statement that decides is the first of equal authority that gave the value', async () => {
  const repeated = { value: 25, as_of: '2026-02-27T00:00:00Z', said_from: '2026-02-27T00:00:00Z' };
  expect(
    await chosen(repeated, { value: 25 }, { value: 25, rank: 5, said_from: '2026-02-22T00:00:00Z' }),
  ).toEqual([25, 's1']);
});
