// A number that media share and no office gave has one source; a number that an office gave may be anybody's.
import { expect, test } from 'vitest';
import { query } from '../../pipeline/_edge/duckdb.ts';
import { reconcile, type Story } from './reconciled.ts';

const story = (report: string, hour: number, claim: Story['claims'][number]): Story => ({
  report,
  at: `2026-02-23T${hour}:00:00Z`,
  claims: [{ claim_id: report, ...claim }],
});
const office = story('office', 12, { value: 252, speaker_id: 'sspc' });
const ap = story('ap', 13, { value: 250, via: 'AP' });
const reuters = story('reuters', 14, { value: 250, via: 'Reuters' });

const relays = (stories: readonly Story[]) =>
  reconcile(stories, (database) =>
    query(
      database,
      `SELECT claim_id, basis, copied_claim_id, dense_rank() OVER (ORDER BY known_from_of_statement) AS statement
       FROM (
         SELECT r.*, min(r.known_from) OVER (PARTITION BY statement_id) AS known_from_of_statement FROM relays AS r
       )
       ORDER BY claim_id`,
    ),
  );

test('two media with another number than the office have one source', async () => {
  expect(await relays([office, ap, reuters])).toEqual([
    { claim_id: 'ap', basis: 'first', copied_claim_id: null, statement: 2 },
    { claim_id: 'office', basis: 'first', copied_claim_id: null, statement: 1 },
    { claim_id: 'reuters', basis: 'shared_value', copied_claim_id: 'ap', statement: 2 },
  ]);
});

test('before any office has spoken, and where an office gave the number, they are not suspected', async () => {
  const later = story('office', 15, { value: 252, speaker_id: 'sspc' });
  expect((await relays([ap, reuters, later])).map((row) => row.basis)).toEqual(['first', 'first', 'first']);
  const same = story('same', 12, { value: 250, speaker_id: 'sedena' });
  expect((await relays([office, same, ap, reuters])).map((row) => row.basis)).toEqual([
    'value_of_known_origin',
    'first',
    'value_of_known_origin',
    'first',
  ]);
});

test('a rounded number that allows what the office gave is no other number', async () => {
  const rounded = [ap, reuters].map((one) => ({
    ...one,
    claims: one.claims.map((claim) => ({ ...claim, qualifier: 'more_than' })),
  }));
  expect((await relays([office, ...rounded])).map((row) => row.basis)).toEqual(['first', 'first', 'first']);
});

test('one medium that repeats itself speaks for itself', async () => {
  const again = story('again', 14, { value: 250, via: 'AP' });
  expect((await relays([office, ap, again])).map((row) => row.basis)).toEqual([
    'credited_wire',
    'first',
    'first',
  ]);
});

test('what names nobody shares the change of place that an earlier relay made', async () => {
  const nation = ['1', '2'].map(
    (n): Story => ({
      ...story(`nation-${n}`, 12, { value: 27, speaker_id: 'sspc' }),
      source: `x-paper-${n}`,
    }),
  );
  const moved = {
    ...story('moved', 13, { value: 27, speaker_id: 'sspc', place: 'MX-JAL' }),
    source: 'x-paper-3',
  };
  const nobody = { ...story('nobody', 14, { value: 27, place: 'MX-JAL' }), source: 'x-paper-3' };
  const rows = await relays([...nation, moved, nobody]);
  expect(rows.find((row) => row.claim_id === 'nobody')).toEqual({
    claim_id: 'nobody',
    basis: 'shared_change',
    copied_claim_id: 'moved',
    statement: 1,
  });
});
