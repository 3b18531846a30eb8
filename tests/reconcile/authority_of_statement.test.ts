// How high an origin ranks for a figure: the row of the table that fits closest decides.
import { expect, test } from 'vitest';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { runStep } from './run_step.ts';

async function rankOf(source: PlainRow, figure: PlainRow = {}): Promise<number> {
  const [row] = await runStep('authority_of_statement', {
    readings: [{ figure_id: 'f', statement_id: 's' }],
    figures: [{ figure_id: 'f', indicator: 'deaths', place: 'MX-JAL', ...figure }],
    statements: [{ statement_id: 's', origin: 'o' }],
    sources: [{ source_id: 'o', level: null, jurisdiction: null, party_to_deaths: false, ...source }],
    authority: [
      {
        indicator: '*',
        source_kind: 'authority',
        authority_level: 'state',
        in_own_place: 'yes',
        rank: 1,
        reason: 'own',
      },
      {
        indicator: '*',
        source_kind: 'authority',
        authority_level: 'state',
        in_own_place: 'no',
        rank: 4,
        reason: 'other',
      },
      {
        indicator: '*',
        source_kind: 'authority',
        authority_level: null,
        in_own_place: '*',
        rank: 3,
        reason: 'none',
      },
      {
        indicator: '*',
        source_kind: 'company',
        authority_level: '*',
        in_own_place: '*',
        rank: 2,
        reason: 'own',
      },
      {
        indicator: 'flights_cancelled',
        source_kind: 'company',
        authority_level: '*',
        in_own_place: '*',
        rank: 1,
        reason: 'own',
      },
    ],
  });
  return row!.rank as number;
}

test('a state ranks first at home and lower elsewhere', async () => {
  const jalisco = { kind: 'authority', level: 'state', jurisdiction: 'MX-JAL' };
  expect(await rankOf(jalisco)).toBe(1);
  expect(await rankOf(jalisco, { place: 'MX' })).toBe(4);
  expect(await rankOf(jalisco, { place: 'MX-COL+MX-JAL' })).toBe(4);
});

test("the indicator's own row goes before the general one", async () => {
  expect(await rankOf({ kind: 'company' })).toBe(2);
  expect(await rankOf({ kind: 'company' }, { indicator: 'flights_cancelled' })).toBe(1);
});

test('an undescribed level has a row of its own; a kind without a row ranks below all', async () => {
  expect(await rankOf({ kind: 'authority' })).toBe(3);
  expect(await rankOf({ kind: 'platform' })).toBe(99);
});
