// The Security Secretary's press conference of 23 February 2026 in the built release: one statement a figure, however many
// outlets relay it, and what outlets changed on the way is seen.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../pipeline/_edge/read_vocabulary.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { copyOfFirstBuild, queryRelease } from './run_cjng.ts';

/** What was said, with the fewest reports that must be known to relay it. */
const figures = readCsv(join(import.meta.dirname, 'press_conference.csv'));

/**
 * Claims that a report's text does not bear out as read: extraction takes "there" for the state named after it. They are
 * the only ones that may stand outside the statement.
 */
const misread = [{ publisher: 'el-ocho-tv', group_code: 'suspected_criminals', value: 30, place: 'MX-MIC' }];

let relays: readonly PlainRow[] = [];
let statements: readonly PlainRow[] = [];
beforeAll(async () => {
  const { directory } = (await copyOfFirstBuild()).summary.release!;
  statements = await queryRelease(directory, "SELECT * FROM statements WHERE origin = 'sspc'");
  relays = await queryRelease(
    directory,
    `SELECT
       c.indicator, c.group_code, c.value, c.place, c.speaker_id, r.source_id AS publisher, relays.*,
       concat_ws('/', s.indicator, s.definition, s.group_code, s.place, s.value::BIGINT) AS figure
     FROM relays
     JOIN claims AS c USING (claim_id)
     JOIN reports AS r USING (report_id)
     JOIN statements AS s ON s.statement_id = relays.statement_id`,
  );
}, 60_000);

/** One sentence for each figure that is not one statement of the ministry, whole and as it was said. */
function faults(rows: readonly PlainRow[]): string[] {
  return figures.flatMap((figure) => {
    const value = Number(figure.value);
    const name = `${figure.value} ${figure.indicator} of ${figure.group_code} in ${figure.place}`;
    const own = statements.filter(
      (s) =>
        s.value === value &&
        ['indicator', 'definition', 'group_code', 'place'].every((column) => s[column] === figure[column]),
    );
    if (own.length !== 1) return [`${name}: ${own.length} statements`];
    const [statement] = own;
    if (statement!.qualifier !== 'exact') return [`${name}: given as ${statement!.qualifier}`];
    const apart = rows.filter(
      (row) =>
        row.speaker_id === 'sspc' &&
        row.indicator === figure.indicator &&
        row.group_code === figure.group_code &&
        row.value === value &&
        row.statement_id !== statement!.statement_id &&
        !misread.some((claim) => Object.entries(claim).every(([column, of]) => row[column] === of)),
    );
    const known = new Set(
      rows.filter((row) => row.statement_id === statement!.statement_id).map((row) => row.publisher),
    );
    return [
      ...apart.map((row) => `${name}: ${row.publisher} relays another statement`),
      ...(Number(statement!.report_count) < Number(figure.reports)
        ? [`${name}: ${statement!.report_count} reports of ${figure.reports}, ${known.size} publishers`]
        : []),
    ];
  });
}

/** Publishers whose relay of a figure changed something in this way. */
const changed = (figure: string, column: string, change: string) =>
  [
    ...new Set(
      relays
        .filter((row) => row.figure === figure && row[column] === change)
        .map((row) => String(row.publisher)),
    ),
  ].sort();

describe('each figure of the press conference', () => {
  test('is one statement, exact and at the place that the secretary gave', () => {
    expect(faults(relays)).toEqual([]);
  });

  test('would be found wanting if one outlet stood apart', () => {
    const [first, ...others] = relays.filter(
      (row) => row.speaker_id === 'sspc' && row.group_code === 'national_guard' && row.value === 25,
    );
    const split = [...relays.filter((row) => row !== first), { ...first!, statement_id: 'another' }];
    expect(others.length).toBeGreaterThan(15);
    expect(faults(split)).toEqual([
      `25 deaths of national_guard in MX-JAL: ${first!.publisher} relays another statement`,
    ]);
  });

  test('has a reason for every claim that was put there', () => {
    for (const row of relays) expect(row.basis, String(row.claim_id)).toBeTruthy();
    const bases = new Set(relays.filter((row) => row.figure === guards).map((row) => row.basis));
    expect([...bases].sort()).toEqual(['first', 'speaker', 'value_of_known_origin']);
  });
});

const guards = 'deaths/all/national_guard/MX-JAL/25';
const attacks = 'attacks/all/security_forces/MX/27';

describe('outlets that changed something on the way are seen', () => {
  test('25 guards became at least 25', () => {
    const hedged = changed(guards, 'bound_change', 'widened');
    expect(hedged).toEqual(
      expect.arrayContaining(['blick-fr', 'finanznachrichten', 'hindustan-times', 'report-az']),
    );
    expect(hedged).not.toContain('vanguardia');
  });

  test('27 attacks in the country became 27 in Jalisco, or in one of its towns', () => {
    const moved = changed(attacks, 'place_change', 'narrowed');
    expect(moved).toEqual(
      expect.arrayContaining(['el-ocho-tv', 'flamedia', 'latin-post', 'turquesa-news', 'vanguardia']),
    );
    expect(moved).not.toContain('uno-tv');
  });

  test('85 roadblocks on federal highways became 85 roadblocks', () => {
    expect(changed('roadblocks/federal_highways/n/a/MX/85', 'definition_change', 'widened')).toContain(
      'n-mas',
    );
  });
});
