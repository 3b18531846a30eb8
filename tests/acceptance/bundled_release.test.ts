// The release of the bundled corpus, built by the real command: the same bytes anywhere, whole, and true to the reports.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatSummary, type RunSummary } from '../../pipeline/_run/summary.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import {
  buildDataset,
  contentsOf,
  copyOfFirstBuild,
  freshFolder,
  queryRelease,
  root,
  runCjng,
} from './run_cjng.ts';

let output: string;
let built: RunSummary;
let directory: string;
const ask = (sql: string) => queryRelease<PlainRow>(directory, sql);

beforeAll(async () => {
  ({ output, summary: built } = await copyOfFirstBuild());
  directory = built.release!.directory;
}, 60_000);

describe('the same inputs', () => {
  it('give the same bytes at other threads, in another directory, time zone and language', async () => {
    const elsewhere = await buildDataset(freshFolder(), ['--threads', '2'], {
      TZ: 'America/Tijuana',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
    });
    expect(elsewhere.release!.version).toBe(built.release!.version);
    const [one, two] = [contentsOf(directory), contentsOf(elsewhere.release!.directory)];
    expect([...two.keys()]).toEqual([...one.keys()]);
    expect([...one].filter(([path, content]) => two.get(path) !== content).map(([path]) => path)).toEqual([]);
  }, 60_000);

  it('ask for no stage work again, and the run says so', async () => {
    const again = await buildDataset(output);
    expect(again).toMatchObject({ extracted: 0, normalised: 0, reconciled: false });
    expect(again.release).toEqual({ ...built.release, written: false });
    expect(formatSummary(again)).toContain('Nothing changed since the last run');
  }, 60_000);
});

describe('the files', () => {
  it('are those that a release promises', () => {
    for (const name of [
      'datapackage.json',
      'CODEBOOK.md',
      'manifest.json',
      'SHA256SUMS',
      'LICENSE',
      'NOTICE',
      'CITATION.cff',
      'CHANGES.md',
    ]) {
      expect(existsSync(join(directory, name)), name).toBe(true);
    }
    for (const table of [
      'sources',
      'reports',
      'captures',
      'claims',
      'evidence',
      'statements',
      'estimates',
      'claim_parts',
      'changes',
      'issues',
    ]) {
      for (const format of ['parquet', 'csv', 'arrow'])
        expect(existsSync(join(directory, `data/${table}.${format}`)), `${table}.${format}`).toBe(true);
    }
  });

  it('agree with their checksums by a program that is not ours', () => {
    const run = (program: string, ...args: string[]) =>
      spawnSync(program, args, { cwd: directory, encoding: 'utf8' });
    const checked = run('sha256sum', '-c', '--quiet', 'SHA256SUMS');
    // macOS has no sha256sum but ships Perl's shasum.
    const { status, stdout } = checked.error
      ? run('shasum', '-a', '256', '-c', '--quiet', 'SHA256SUMS')
      : checked;
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it('are verified as whole, and an altered copy is not', async () => {
    expect((await runCjng(['verify', directory])).code).toBe(0);
    const altered = join(freshFolder(), 'altered');
    cpSync(directory, altered, { recursive: true });
    appendFileSync(join(altered, 'data/claims.csv'), '\n');
    const { code, stdout } = await runCjng(['verify', altered]);
    expect(code).toBe(1);
    expect(stdout).toContain('data/claims.csv');
  }, 60_000);

  it('name no path of the machine that made them', () => {
    for (const [path, content] of contentsOf(directory)) {
      const text = Buffer.from(content, 'base64').toString('latin1');
      expect(text.includes(root) || text.includes(output), path).toBe(false);
    }
  });

  it('are shown under latest/, by copies and a link', () => {
    const shown = JSON.parse(readFileSync(join(output, 'latest/release.json'), 'utf8'));
    expect(shown.version).toBe(built.release!.version);
    expect(statSync(join(output, 'latest/data/claims.parquet')).size).toBe(
      statSync(join(directory, 'data/claims.parquet')).size,
    );
  });
});

describe('deaths of National Guard members in what followed the raid', () => {
  const at = (place: string, moment: string) =>
    `SELECT best, low, high, status FROM estimates
     WHERE rule = 'project' AND figure_id = 'deaths/all/national_guard/${place}/-/retaliation/-'
       AND known_from <= TIMESTAMPTZ '${moment}' AND (known_to IS NULL OR known_to > TIMESTAMPTZ '${moment}')`;

  it('were 7 for Mexico at noon UTC on 23 February, as the Associated Press had it', async () => {
    expect(await ask(at('MX', '2026-02-23 12:00:00+00'))).toMatchObject([{ best: 7 }]);
    const origins = await ask(
      `SELECT DISTINCT s.origin FROM statements s JOIN relays r USING (statement_id) JOIN claim_parts p USING (claim_id)
       WHERE p.figure_id = 'deaths/all/national_guard/MX/-/retaliation/-' AND s.value = 7 AND s.known_from <= TIMESTAMPTZ '2026-02-23 12:00:00+00'`,
    );
    expect(origins).toContainEqual({ origin: 'ap' });
  });

  it('were 25 at the end of that day; the 7 is superseded and still there to see', async () => {
    expect(await ask(at('MX', '2026-02-23 23:59:59+00'))).toMatchObject([{ best: 25 }]);
    const parts = await ask(
      `SELECT DISTINCT p.part FROM claim_parts p JOIN claims c USING (claim_id)
       WHERE p.figure_id = 'deaths/all/national_guard/MX/-/retaliation/-' AND c.value = 7 AND p.known_to IS NULL`,
    );
    expect(parts).toEqual([{ part: 'superseded' }]);
  });

  it('are 25 for Jalisco now', async () => {
    expect(await ask(at('MX-JAL', '2027-01-01 00:00:00+00'))).toMatchObject([{ best: 25 }]);
  });
});

describe('every published number', () => {
  it('traces to claims, words and a report', async () => {
    const [row] = await ask(
      `SELECT
         (SELECT count(*) FROM estimates e WHERE e.deciding_statement_id IS NOT NULL AND NOT EXISTS
           (SELECT 1 FROM relays r JOIN claims USING (claim_id) JOIN evidence USING (claim_id) JOIN captures USING (capture_id) WHERE r.statement_id = e.deciding_statement_id)) AS untraced,
         (SELECT count(*) FROM estimates WHERE best IS NOT NULL AND deciding_statement_id IS NULL AND status <> 'derived'
           AND (figure_id, known_from) NOT IN (SELECT (figure_id, known_from) FROM derivations)) AS undecided,
         (SELECT count(*) FROM estimates) AS estimates`,
    );
    expect(row).toMatchObject({ untraced: 0, undecided: 0 });
    expect(row!.estimates).toBeGreaterThan(100);
  });

  it('comes with a sentence in English and one in Spanish', async () => {
    const [row] = await ask(
      `SELECT count(*) AS n FROM estimates WHERE explanation_en NOT LIKE '%.' OR explanation_es NOT LIKE '%.' OR explanation_en = explanation_es`,
    );
    expect(row).toEqual({ n: 0 });
  });
});
