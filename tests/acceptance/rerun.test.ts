// The one line that runs the reconciliation of a release again gives what is shipped; whatever is altered shows.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { execute, openDatabase, query, quoteLiteral } from '../../pipeline/_edge/duckdb.ts';
import { copyForRerun, differing, inDuckdb, rerun } from './rerun_release.ts';
import { copyOfFirstBuild, queryRelease } from './run_cjng.ts';

let release = '';
beforeAll(async () => {
  release = (await copyOfFirstBuild()).summary.release!.directory;
}, 60_000);

function altered(path: string, from: string, to: string): string {
  const copy = copyForRerun(release);
  const text = readFileSync(join(copy, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(copy, path), text.replace(from, to));
  return copy;
}

describe('run again on its own files, the release gives', () => {
  test('every row of every table that the statements make, under all rules', async () => {
    const compared = rerun(copyForRerun(release));
    expect(compared.map((table) => table.table_name)).toEqual([
      'alignments',
      'checks',
      'claim_parts',
      'conflicts',
      'derivations',
      'estimates',
      'likely_dates',
      'relays',
      'statements',
    ]);
    for (const table of compared) {
      expect(Number(table.rows_shipped), table.table_name).toBeGreaterThan(10);
      expect(table.rows_made_here, table.table_name).toBe(table.rows_shipped);
    }
    expect(differing(compared)).toEqual([]);
    const rules = await queryRelease<{ rule: string }>(release, 'SELECT DISTINCT rule FROM estimates');
    expect(rules.length).toBeGreaterThan(6);
  });

  test('the macro as_of', () => {
    const { shown, stderr } = inDuckdb(
      copyForRerun(release),
      '.read reconcile/run.sql',
      `SELECT best FROM as_of('2026-02-23 12:00:00+00')
       WHERE rule = 'project' AND figure_id = 'deaths/all/national_guard/MX/-/retaliation/-'`,
    );
    expect(stderr).toBe('');
    expect(shown[1]).toEqual([{ best: 7 }]);
  });
});

describe('rows differ after', () => {
  test('a changed statement', () => {
    const copy = altered('reconcile/chosen_by_majority.sql', 'DESC', 'ASC');
    expect(differing(rerun(copy))).toEqual(['estimates']);
  });

  test('a changed step of source_accuracy', () => {
    const copy = altered('reconcile/fusion/accuracy/source_accuracy.sql', 'DESC', 'ASC');
    expect(differing(rerun(copy))).toEqual(['estimates']);
  });

  test('a changed claim', async () => {
    const copy = copyForRerun(release);
    const path = join(copy, 'data/claims.parquet');
    const changed = join(copy, 'data/changed.parquet');
    const database = await openDatabase({ threads: 1 });
    try {
      await execute(
        database,
        `COPY (
           SELECT * REPLACE (if(speaker_id = 'sspc' AND value = 25, 26, value) AS value) FROM read_parquet(${quoteLiteral(path)})
         ) TO ${quoteLiteral(changed)} (FORMAT parquet)`,
      );
      expect(
        await query(
          database,
          `SELECT count(*) > 0 AS some FROM read_parquet(${quoteLiteral(changed)}) WHERE speaker_id = 'sspc' AND value = 26`,
        ),
      ).toEqual([{ some: true }]);
    } finally {
      database.close();
    }
    renameSync(changed, path);
    expect(differing(rerun(copy))).toEqual(
      expect.arrayContaining(['estimates', 'claim_parts', 'statements']),
    );
  });

  test('a changed judgement: here the order of authority', () => {
    const copy = altered(
      'reconcile/inputs/authority.csv',
      '*,authority,federal,*,1,',
      '*,authority,federal,*,9,',
    );
    expect(differing(rerun(copy))).toContain('estimates');
  });

  test('a missing statement, which stops the run and is named', () => {
    const copy = copyForRerun(release);
    rmSync(join(copy, 'reconcile/standings.sql'));
    expect(() => rerun(copy)).toThrow('standings.sql is missing');
  });
});
