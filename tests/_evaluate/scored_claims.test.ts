// From the rows that normalise makes to the figures that are scored.
import { expect, test } from 'vitest';
import { toScoredClaims } from '../../pipeline/_evaluate/scored_claims.ts';
import type { ClaimRow, EvidenceRow } from '../../schemas/stages.ts';

const row: ClaimRow = {
  capture_id: 'capture',
  claim_id: 'part',
  report_id: 'report',
  indicator: 'businesses_damaged',
  definition: 'all',
  group_code: 'n/a',
  place: 'MX-JAL+MX-COL',
  municipality: 'Zapopan',
  municipality_code: '14120',
  incident_id: null,
  scope: 'retaliation',
  value_text: 'about 60',
  value: 60,
  value_low: 54,
  value_high: 66,
  unit: 'businesses',
  qualifier: 'about',
  counting: 'subset',
  part_of: 'whole',
  as_of: '2026-02-22T22:00:00Z',
  as_of_basis: '2026-02-22T16:00',
  speaker: 'Chamber of Trade',
  speaker_role: null,
  speaker_id: 'x-chamber',
  via: null,
  status: 'reported',
  rules: 'count_noun;joined_place',
  review: 'machine',
};
const whole: ClaimRow = {
  ...row,
  claim_id: 'whole',
  value: 90,
  qualifier: 'range',
  value_high: 95,
  part_of: null,
};
const evidence: EvidenceRow = {
  evidence_id: 'e',
  claim_id: 'part',
  capture_id: 'capture',
  evidence_kind: 'source_text',
  paragraph: 1,
  char_start: 0,
  char_end: 8,
  quote_sha256: '',
  quotation: 'about 60 shops',
  value_text: 'about 60',
  rule: 'count_noun',
  extractor_version: 'v',
};

test('codes, stated as-of, value of the whole and rules are taken over', () => {
  const [part] = toScoredClaims({ claims: [row, whole], evidence: [evidence] });
  expect(part).toEqual({
    indicator: 'businesses_damaged',
    definition: 'all',
    group: 'n/a',
    place: 'MX-COL+MX-JAL',
    municipality: 'Zapopan',
    value: 60,
    valueHigh: null,
    qualifier: 'about',
    scope: 'retaliation',
    asOf: '2026-02-22T16:00',
    speaker: 'Chamber of Trade',
    speakerId: 'x-chamber',
    partOf: 90,
    rules: ['count_noun', 'joined_place'],
    quotation: 'about 60 shops',
  });
});

test('only a range states an upper value', () => {
  expect(toScoredClaims({ claims: [row, whole], evidence: [] }).map(({ valueHigh }) => valueHigh)).toEqual([
    null,
    95,
  ]);
});

test('a whole that is no claim of the text gives no value', () => {
  expect(toScoredClaims({ claims: [row], evidence: [] })[0]?.partOf).toBeNull();
});
