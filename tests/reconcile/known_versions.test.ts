// When a version of a report is treated as known: a matter of its stated date, its zone, its as-of and its reading.
import { expect, test } from 'vitest';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { runStep } from './run_step.ts';

const capture: PlainRow = {
  capture_id: 'c',
  report_id: 'r',
  source_id: 's',
  capture_kind: 'abstract',
  retrieved_at: null,
  published_at: null,
  published_local: null,
  published_on: null,
  country: null,
};

async function known(
  captures: readonly PlainRow[],
  country: string | null = null,
  asOf: string | null = null,
) {
  const rows = await runStep('known_versions', {
    extracted_captures: captures.map((row) => ({ ...capture, ...row })),
    sources: [{ source_id: 's', country }],
    country_zones: [
      { country: 'MX', zone: 'America/Tijuana', has_one_time: 'no' },
      { country: 'AZ', zone: 'Asia/Baku', has_one_time: 'yes' },
    ],
    normalised_claims: [
      { capture_id: 'c', as_of: asOf, scope: 'retaliation' },
      { capture_id: 'c', as_of: '2026-06-01T00:00:00Z', scope: 'background' },
    ],
  });
  return rows
    .sort((a, b) => Number(a.version) - Number(b.version))
    .map((row) => [row.capture_id, row.known_at, row.known_basis]);
}

test('a stated instant stands; a local time is read in the zone of the publisher', async () => {
  expect(await known([{ published_at: '2026-02-23T10:00:00Z', published_on: '2026-02-23' }])).toEqual([
    ['c', '2026-02-23T10:00:00.000Z', 'stated_instant'],
  ]);
  expect(await known([{ published_local: '2026-02-23T19:12', published_on: '2026-02-23' }], 'AZ')).toEqual([
    ['c', '2026-02-23T15:12:00.000Z', 'stated_instant'],
  ]);
});

test('a day is known at its end: in the westernmost zone of the country, or of the world', async () => {
  const day = [{ published_on: '2026-02-23' }];
  expect(await known(day, 'MX')).toEqual([['c', '2026-02-24T08:00:00.000Z', 'end_of_stated_day']]);
  expect(await known(day)).toEqual([['c', '2026-02-24T12:00:00.000Z', 'end_of_stated_day']]);
});

test('never before an as-of that it states about the crisis', async () => {
  expect(await known([{ published_on: '2026-02-23' }], 'AZ', '2026-02-24T06:00:00Z')).toEqual([
    ['c', '2026-02-24T06:00:00.000Z', 'end_of_stated_day'],
  ]);
});

test('without a date, when it was read; without that, at the latest moment in the inputs', async () => {
  expect(
    await known([
      { capture_id: 'a', report_id: 'a', retrieved_at: '2026-03-01T00:00:00Z' },
      { capture_id: 'b', report_id: 'b' },
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['a', '2026-03-01T00:00:00.000Z', 'retrieval'],
      ['b', '2026-03-01T00:00:00.000Z', 'build'],
    ]),
  );
});

test('a later version under the same date is known when it was read, or at the latest moment in the inputs', async () => {
  const dated = { published_at: '2026-02-23T10:00:00Z' };
  const other = { capture_id: 'z', report_id: 'z', published_at: '2026-03-05T00:00:00Z' };
  const [first, read] = await known([
    { ...dated, capture_id: 'c1' },
    { ...dated, capture_id: 'c2', capture_kind: 'page', retrieved_at: '2026-02-25T00:00:00Z' },
  ]);
  expect(first).toEqual(['c1', '2026-02-23T10:00:00.000Z', 'stated_instant']);
  expect(read).toEqual(['c2', '2026-02-25T00:00:00.000Z', 'retrieval']);
  const unread = await known([
    { ...dated, capture_id: 'c1' },
    { ...dated, capture_id: 'c2', capture_kind: 'file' },
    other,
  ]);
  expect(unread).toContainEqual(['c2', '2026-03-05T00:00:00.000Z', 'build']);
});
