// Whose value a claim repeats that names nobody: what was known by then decides, at its key, else at the one place given.
import { expect, test } from 'vitest';
import { query } from '../../pipeline/_edge/duckdb.ts';
import { reconcile, type Story } from './reconciled.ts';

const story = (report: string, hour: number, claim: Story['claims'][number]): Story => ({
  report,
  at: `2026-02-23T${hour}:00:00Z`,
  claims: [{ claim_id: report, value: 25, ...claim }],
});
const inJalisco = story('jalisco', 12, { place: 'MX-JAL', speaker_id: 'sspc' });
const inMichoacan = story('michoacan', 14, { place: 'MX-MIC', speaker_id: 'sedena' });
const placeless = story('placeless', 13, {});

/** Claims that relay the same statement as the claim from Jalisco, with the basis. */
const withJalisco = (stories: readonly Story[]) =>
  reconcile(stories, (database) =>
    query(
      database,
      `SELECT claim_id, basis FROM relays
       WHERE claim_id <> 'jalisco' AND statement_id = (SELECT statement_id FROM relays WHERE claim_id = 'jalisco')`,
    ),
  );

test('a value without a place is that of the one place where it was given, and stays at its own key', async () => {
  expect(await withJalisco([inJalisco, placeless])).toEqual([
    { claim_id: 'placeless', basis: 'value_of_known_origin' },
  ]);
  const alignments = await reconcile([inJalisco, placeless], (database) =>
    query(database, 'FROM alignments'),
  );
  expect(alignments).toEqual([]);
});

test('nobody knows whose it is where two places had the value, or none had it yet', async () => {
  const later = story('later', 15, {});
  expect(await withJalisco([inJalisco, inMichoacan, later])).toEqual([]);
  expect(await withJalisco([inJalisco, story('earlier', 11, {})])).toEqual([]);
  // What became known afterwards changes nothing.
  expect(await withJalisco([inJalisco, placeless, inMichoacan])).toHaveLength(1);
});

test('a place is not added to it: a state’s value is not that of an origin which named no place', async () => {
  const nation = story('jalisco', 12, { speaker_id: 'sspc' });
  expect(await withJalisco([nation, story('state', 13, { place: 'MX-JAL' })])).toEqual([]);
});
