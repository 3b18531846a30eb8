// A ruling in a copy of the checkout: it holds while it is true, is published, and stops the build in one sentence when not.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { copyOfFirstBuild, freshFolder, queryRelease, root } from './run_cjng.ts';

const figure = 'deaths/all/national_guard/MX/-/retaliation/-';
const header = 'ruling_id,kind,claim_id,figure_id,expects,reason,source_url,decided_by,decided_on\n';

let checkout = '';
let output = '';
let claim = '';
beforeAll(async () => {
  const first = await copyOfFirstBuild();
  output = first.output;
  const [ap] = await queryRelease<{ claim_id: string }>(
    first.summary.release!.directory,
    `SELECT claim_id FROM claim_parts JOIN claims USING (claim_id)
     WHERE figure_id = '${figure}' AND value = 7 AND claim_parts.known_to IS NULL ORDER BY claims.known_from, claim_id LIMIT 1`,
  );
  claim = ap!.claim_id;
  checkout = join(freshFolder(), 'checkout');
  for (const part of ['schemas', 'sources', 'pipeline', 'cjng.mjs', 'package.json', 'package-lock.json'])
    cpSync(join(root, part), join(checkout, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
}, 60_000);

function run(...args: string[]) {
  return spawnSync(process.execPath, [join(checkout, 'cjng.mjs'), ...args], {
    cwd: checkout,
    encoding: 'utf8',
  });
}

function buildWith(row: string) {
  writeFileSync(join(checkout, 'sources/_rulings/rulings.csv'), header);
  appendFileSync(join(checkout, 'sources/_rulings/rulings.csv'), `${row}\n`);
  return run('dataset', '--output', output, '--quiet', '--json');
}

const ruling = (expects: string, reason = 'An example of a withdrawn figure.') =>
  `example-1,exclude_claim,${claim},,${expects},${reason},https://example.org/correction,maintainers,2026-03-02`;

test('a ruling that is true takes the claim out, is published and is explained', async () => {
  const { status, stdout, stderr } = buildWith(ruling('7'));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { directory } = JSON.parse(stdout).release;
  const ask = (sql: string) => queryRelease<PlainRow>(directory, sql);
  expect(await ask('SELECT ruling_id, expects, decided_on FROM rulings')).toEqual([
    { ruling_id: 'example-1', expects: 7, decided_on: '2026-03-02' },
  ]);
  expect(await ask(`SELECT DISTINCT part, reason FROM claim_parts WHERE claim_id = '${claim}'`)).toEqual([
    { part: 'excluded', reason: 'ruling' },
  ]);
  const explained = run('explain', figure, '--release', directory);
  expect(explained.stdout).toContain(
    'example-1: a claim is excluded (maintainers, 2 March 2026): An example of a withdrawn figure. https://example.org/correction',
  );
}, 60_000);

test.each([
  [
    'whose claim has another value',
    () => ruling('8'),
    () =>
      `ruling example-1 excludes claim ${claim} of 8, which no report states any more. Withdraw the ruling or name the claim that took its place.`,
  ],
  [
    'whose corrected value nobody gives',
    () => `example-2,correct_fall,,${figure},6,An example.,,maintainers,2026-03-02`,
    () =>
      `ruling example-2 expects 6 for ${figure}, which no statement gives. Withdraw the ruling or mend the value.`,
  ],
  [
    'without a reason',
    () => ruling('7', ''),
    () => 'ruling example-1: reason: it must not be empty. Mend the row.',
  ],
])(
  'a ruling %s stops the build in one sentence, and nothing is published',
  (_, row, sentence) => {
    const before = readdirSync(join(output, 'releases'));
    const { status, stderr } = buildWith(row());
    expect(status).toBe(4);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(sentence());
    expect(readdirSync(join(output, 'releases'))).toEqual(before);
    expect(existsSync(join(output, 'latest/release.json'))).toBe(true);
  },
  60_000,
);
