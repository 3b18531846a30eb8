// `cjng dataset --as-of` on the bundled corpus: the release of that moment, against as_of(t) on the whole release.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { execute, openDatabase, query, quoteLiteral } from '../../pipeline/_edge/duckdb.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { copyForRerun, differing, rerun } from './rerun_release.ts';
import { copyOfFirstBuild, type Finished, runCjng } from './run_cjng.ts';

const moment = '2026-02-23T12:00Z';
let whole = '';
let output = '';
let built: Finished;
let vintage = '';
beforeAll(async () => {
  const first = await copyOfFirstBuild();
  output = first.output;
  whole = first.summary.release!.directory;
  built = await runCjng(['dataset', '--output', output, '--as-of', moment, '--json', '--quiet']);
  vintage = built.code === 0 ? JSON.parse(built.stdout).release.directory : '';
}, 120_000);

/** What as_of says of the moment, as somebody asks who has only the release. */
async function asOf(release: string): Promise<PlainRow[]> {
  const database = await openDatabase({ threads: 1 });
  try {
    const path = quoteLiteral(join(release, 'data/estimates.parquet'));
    await execute(database, `CREATE VIEW estimates AS FROM read_parquet(${path})`);
    await execute(database, readFileSync(join(release, 'as_of.sql'), 'utf8'));
    return await query(database, "FROM as_of(TIMESTAMPTZ '2026-02-23T12:00:00Z') ORDER BY figure_id, rule");
  } finally {
    database.close();
  }
}

describe('the vintage of noon UTC on 23 February', () => {
  test('agrees row for row with as_of on the whole release', async () => {
    expect(built.stderr).toBe('');
    const then = await asOf(whole);
    expect(then.length).toBeGreaterThan(50);
    expect(await asOf(vintage)).toEqual(then);
  });

  test('runs again on its own files alone', () => {
    expect(differing(rerun(copyForRerun(vintage)))).toEqual([]);
  });

  test('says that it is one, and leaves output/latest as it was', () => {
    expect(JSON.parse(readFileSync(join(vintage, 'manifest.json'), 'utf8')).as_of).toBe(
      '2026-02-23T12:00:00.000Z',
    );
    expect(readFileSync(join(vintage, 'README.txt'), 'utf8')).toContain('A vintage');
    const latest = JSON.parse(readFileSync(join(output, 'latest/release.json'), 'utf8'));
    expect(vintage).not.toContain(latest.version);
  });

  test('a moment without its zone is refused, and nothing is built', async () => {
    const other = join(output, 'refused');
    const { code, stderr } = await runCjng(['dataset', '--output', other, '--as-of', '2026-02-23T12:00']);
    expect(code).toBe(2);
    expect(stderr).toContain('with its zone');
    expect(existsSync(join(other, 'releases'))).toBe(false);
  });
});
