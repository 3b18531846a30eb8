// Quotations beyond the limits, and those that may name a private person, are taken out; the offsets stay.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTables, type Database, insertRows, openDatabase, query } from '../../pipeline/_edge/duckdb.ts';
import { withholdQuotations } from '../../pipeline/_edge/withhold_quotations.ts';
import { tables } from '../../schemas/tables.ts';

const root = new URL('../../', import.meta.url).pathname;
let database: Database;
beforeEach(async () => {
  database = await openDatabase();
  await createTables(database, [tables.claims, tables.captures, tables.evidence]);
});
afterEach(() => database.close());

const words = (count: number, word: string) => Array(count).fill(word).join(' ');

/** A report whose claims are each quoted once, in the order given. */
async function quote(kind: string, quotations: readonly string[]) {
  await insertRows(database, tables.captures, [
    {
      capture_id: 'k',
      report_id: 'r',
      version: 1,
      capture_kind: 'file',
      source_id: 's',
      published_at: null,
      published_on: null,
      via: null,
      retrieved_at: null,
      known_at: '2026-02-23T00:00:00Z',
      known_basis: 'stated_instant',
      content_sha256: 'h',
      byte_count: 1,
    },
  ]);
  const claim = {
    report_id: 'r',
    indicator: 'deaths',
    definition: 'all',
    group_code: 'total',
    place: 'MX',
    municipality: null,
    municipality_code: null,
    incident_id: null,
    scope: 'overall',
    value_text: '1',
    value: 1,
    value_low: 1,
    value_high: 1,
    unit: 'people',
    qualifier: 'exact',
    counting: 'total',
    part_of: null,
    as_of: null,
    as_of_basis: null,
    speaker: null,
    speaker_role: null,
    speaker_id: null,
    via: null,
    status: 'reported',
    rules: 'x',
    review: 'machine',
    known_from: '2026-02-23T00:00:00Z',
    known_to: null,
  };
  await insertRows(
    database,
    tables.claims,
    quotations.map((_, i) => ({ ...claim, claim_id: `c${i}` })),
  );
  await insertRows(
    database,
    tables.evidence,
    quotations.map((quotation, i) => ({
      evidence_id: `e${i}`,
      claim_id: `c${i}`,
      capture_id: 'k',
      evidence_kind: kind,
      paragraph: i + 1,
      char_start: 0,
      char_end: quotation.length,
      quote_sha256: 'q',
      quotation,
      value_text: '1',
      rule: 'x',
      extractor_version: 'v',
    })),
  );
  await withholdQuotations(database, root, (text) => text.includes('Somebody Private'));
  const rows = await query(
    database,
    'SELECT evidence_id FROM evidence WHERE quotation IS NOT NULL ORDER BY evidence_id',
  );
  return rows.map((row) => row.evidence_id);
}

it('keeps 25 words of a claim and withholds 26', async () => {
  expect(await quote('source_text', [words(25, 'a'), words(26, 'b')])).toEqual(['e0']);
});

it('keeps 90 words of a report, the first ones, and withholds what goes beyond', async () => {
  expect(
    await quote(
      'source_text',
      ['a', 'b', 'c', 'd'].map((word) => words(24, word)),
    ),
  ).toEqual(['e0', 'e1', 'e2']);
});

it('keeps our own summaries whole', async () => {
  expect(
    await quote(
      'project_abstract',
      ['a', 'b', 'c', 'd', 'e'].map((word) => words(30, word)),
    ),
  ).toHaveLength(5);
});

it('withholds words that name somebody who speaks in no office, in summaries too', async () => {
  expect(await quote('project_abstract', ['Somebody Private died', 'one guard died'])).toEqual(['e1']);
});
