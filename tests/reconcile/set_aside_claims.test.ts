// Which claims say nothing about the value of their key, and from when.
import { expect, test } from 'vitest';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { runStep } from './run_step.ts';

const monday = '2026-02-23T00:00:00Z';

async function setAside(claims: readonly PlainRow[], nature = 'cumulative'): Promise<PlainRow> {
  const whole = claims.map((claim, i) => ({
    claim_id: `c${i}`,
    report_id: 'r',
    definition: 'all',
    counting: 'total',
    part_of: null,
    status: 'reported',
    value: 25,
    speaker_id: null,
    as_of: null,
    known_from: monday,
    known_to: null,
    figure_id: 'f',
    origin: null,
    ...claim,
    value_low: claim.value ?? 25,
    value_high: claim.value ?? 25,
  }));
  const rows = await runStep('set_aside_claims', {
    claims: whole.map(({ figure_id, origin, ...claim }) => claim),
    claim_origins: whole.map(({ claim_id, origin }) => ({ claim_id, origin: origin ?? null })),
    sources: [
      { source_id: 'insurers', kind: 'industry_body' },
      { source_id: 'traders', kind: 'industry_body' },
      { source_id: 'ministry', kind: 'authority' },
    ],
    authority: [
      { source_kind: 'industry_body', sees: 'own' },
      { source_kind: 'authority', sees: 'all' },
    ],
    figure_keys: whole.map(({ claim_id, figure_id }) => ({ claim_id, figure_id, nature })),
    rulings: { columns: ['ruling_id', 'kind', 'claim_id', 'expects'] },
  });
  return Object.fromEntries(rows.map((row) => [String(row.claim_id), row.reason ?? null]));
}

test('by what the report says of them', async () => {
  expect(
    await setAside([{ status: 'denied' }, { status: 'unconfirmed' }, { status: 'superseded' }, {}]),
  ).toEqual({
    c0: 'denied',
    c1: 'unconfirmed',
    c2: 'report_says_older',
  });
});

test('a part of a whole only where key and whole are the same', async () => {
  expect(
    await setAside([{}, { value: 4, part_of: 'c0' }, { value: 4, part_of: 'c0', figure_id: 'other' }]),
  ).toEqual({ c1: 'part_of_whole' });
});

test('an increment is no total, unless its definition says that it is one', async () => {
  expect(
    await setAside([
      { counting: 'increment' },
      { counting: 'increment', definition: 'additional', figure_id: 'other' },
    ]),
  ).toEqual({ c0: 'increment_only' });
});

test('a flow has no best', async () => {
  expect(await setAside([{}], 'flow')).toEqual({ c0: 'flow_without_period' });
});

test('two objects in one report are parts; two origins or two moments are not', async () => {
  expect(await setAside([{ value: 22 }, { value: 4 }])).toEqual({ c1: 'other_object' });
  expect(await setAside([{ value: 22 }, { value: 4, speaker_id: 'sspc' }])).toEqual({});
  expect(await setAside([{ value: 22 }, { value: 4, as_of: monday }])).toEqual({});
  expect(await setAside([{ value: 22 }, { value: 4, report_id: 'another' }])).toEqual({});
});

test('of two bodies that count their own only, the higher is kept; an office is their rival, and so are they to it', async () => {
  const counts = (...origins: readonly string[]) =>
    setAside(origins.map((origin, i) => ({ report_id: `r${i}`, value: 20 + i, origin })));
  expect(await counts('insurers', 'traders')).toEqual({ c0: 'count_of_own_only' });
  expect(await counts('insurers', 'insurers')).toEqual({});
  expect(await counts('insurers', 'ministry')).toEqual({});
  expect(await counts('ministry', 'traders')).toEqual({});
});
