// Best, range and status of a key: what the credible statements allow.
import { expect, test } from 'vitest';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { runStep } from './run_step.ts';

const from = '2026-02-25T00:00:00Z';

async function range(best: number | null, ...rows: readonly PlainRow[]): Promise<unknown[]> {
  const [row] = await runStep('ranges', {
    codes: [
      { code_set: 'rule', code: 'project' },
      { code_set: 'scope', code: 'overall' },
    ],
    knowledge_points: [{ figure_id: 'f', known_from: from, known_to: null }],
    chosen_values:
      best === null
        ? { columns: ['figure_id', 'known_from', 'rule', 'best', 'open_end', 'deciding_statement_id'] }
        : [
            {
              figure_id: 'f',
              known_from: from,
              rule: 'project',
              best,
              open_end: null,
              deciding_statement_id: 's0',
            },
          ],
    current_then:
      rows.length === 0
        ? { columns: ['figure_id', 'known_from', 'known_to', 'origin', 'value_low', 'value_high'] }
        : rows.map((r) => ({ figure_id: 'f', known_from: from, known_to: null, ...r })),
    sources: [{ source_id: 'cabinet', relays: 'a;c' }],
  });
  return [row!.low, row!.high, row!.status];
}

test('one statement is its own range', async () => {
  expect(await range(25, { origin: 'a', value_low: 25, value_high: 25 })).toEqual([
    25,
    25,
    'single_statement',
  ]);
});

test('a bound that allows the best keeps its open end', async () => {
  const bound = { origin: 'b', value_low: 20, value_high: null };
  expect(await range(25, { origin: 'a', value_low: 25, value_high: 25 }, bound)).toEqual([
    20,
    null,
    'agreed',
  ]);
});

test('a bound that excludes the best widens the range to its finite end', async () => {
  const exact = { origin: 'a', value_low: 25, value_high: 25 };
  expect(await range(25, exact, { origin: 'b', value_low: 61, value_high: null })).toEqual([
    25,
    61,
    'contested',
  ]);
  expect(await range(25, exact, { origin: 'b', value_low: null, value_high: 9 })).toEqual([
    9,
    25,
    'contested',
  ]);
});

test('with a best, what names nobody does not widen; without one, it is the range', async () => {
  const nobody = { origin: null, value_low: 40, value_high: 40 };
  expect(await range(25, { origin: 'a', value_low: 25, value_high: 25 }, nobody)).toEqual([
    25,
    25,
    'single_statement',
  ]);
  expect(await range(null, nobody)).toEqual([40, 40, 'unattributed']);
});

test('a body and one whose counts it gives out are one voice; with another they agree', async () => {
  const exact = { value_low: 25, value_high: 25 };
  const [member, cabinet, other] = ['a', 'cabinet', 'b'].map((origin) => ({ origin, ...exact }));
  expect(await range(25, member!, cabinet!)).toEqual([25, 25, 'single_statement']);
  expect(await range(25, member!, cabinet!, other!)).toEqual([25, 25, 'agreed']);
  expect(await range(25, cabinet!, other!)).toEqual([25, 25, 'agreed']);
});

test('with nothing in play there is nothing to choose', async () => {
  expect(await range(null)).toEqual([null, null, 'no_best']);
});
