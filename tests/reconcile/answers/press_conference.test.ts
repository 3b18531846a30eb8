// The press conference of 23 February on coded figures, where no misreading stands between: one statement a figure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Database, query } from '../../../pipeline/_edge/duckdb.ts';
import { readCsv, readVocabulary } from '../../../pipeline/_edge/read_vocabulary.ts';
import { root } from '../reconciled.ts';
import { reconcileReports } from './answer_reports.ts';
import { readBundledReports } from './bundled_reports.ts';
import { createCodedClaims } from './coded_claims.ts';
import { readCoded } from './read_coded.ts';

const said = readCsv(join(root, 'tests/acceptance/press_conference.csv'));

let database: Database;
beforeAll(async () => {
  const vocabulary = readVocabulary(root);
  const reports = readBundledReports(vocabulary);
  const { retrieved_at } = parseYaml(readFileSync(join(root, 'sources/_corpus/corpus.yaml'), 'utf8'));
  const captures = [...reports.values()].map(({ capture }) => ({ ...capture, retrieved_at }));
  const claimsOf = createCodedClaims(vocabulary);
  const claims = [...readCoded(vocabulary)].flatMap(([id, figures]) =>
    claimsOf(reports.get(id)!.capture, figures),
  );
  database = await reconcileReports(vocabulary, { captures, claims }, null);
}, 120_000);
afterAll(() => database.close());

test('whatever reports lay to the secretary with one value is one statement, with his key and exact', async () => {
  for (const { indicator, definition, group_code, place, value } of said) {
    const found = await query(
      database,
      `SELECT DISTINCT s.statement_id, s.definition, s.place, s.qualifier
       FROM relays
       JOIN claims AS c USING (claim_id)
       JOIN statements AS s ON s.statement_id = relays.statement_id
       WHERE c.speaker_id = 'sspc' AND c.indicator = '${indicator}' AND c.group_code = '${group_code}'
         AND c.value = ${value}`,
    );
    expect(found, `${value} ${indicator} of ${group_code}`).toEqual([
      { statement_id: expect.any(String), definition, place, qualifier: 'exact' },
    ]);
  }
});

/** Publishers whose relays of the secretary's figure changed it in this way. */
async function changed(group: string, value: number, change: string): Promise<unknown[]> {
  const rows = await query(
    database,
    `SELECT DISTINCT r.source_id
     FROM relays
     JOIN claims AS c USING (claim_id)
     JOIN reports AS r USING (report_id)
     JOIN statements AS s ON s.statement_id = relays.statement_id
     WHERE s.origin = 'sspc' AND s.group_code = '${group}' AND s.value = ${value} AND s.indicator IN ('deaths', 'attacks')
       AND ${change}
     ORDER BY r.source_id`,
  );
  return rows.map((row) => row.source_id);
}

test('outlets that gave 25 guards a bound, or 27 attacks in the country a state, are seen', async () => {
  expect(await changed('national_guard', 25, "bound_change <> 'same'")).toEqual([
    'baird-maritime',
    'blick-fr',
    'daljoog-news',
    'el-indicador',
    'finanznachrichten',
    'gamereactor',
    'hindustan-times',
    'newsbytes',
    'report-az',
    'rtve',
    'semana',
  ]);
  expect(
    await changed('security_forces', 27, "place_change = 'narrowed' AND s.indicator = 'attacks'"),
  ).toEqual(['el-ocho-tv', 'flamedia', 'latin-post', 'turquesa-news', 'vanguardia']);
});
