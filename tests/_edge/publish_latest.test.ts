// latest/ shows one whole release at any time, and is put right after a kill at the worst moment.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publishLatest, recoverLatest } from '../../pipeline/_edge/publish_latest.ts';
import { withOutput } from './small_release.ts';

/** A folder that looks like a release of this version, as far as latest/ is concerned. */
function pretend(output: string, version: string): string {
  const directory = join(output, 'releases', version);
  mkdirSync(join(directory, 'views'), { recursive: true });
  mkdirSync(join(directory, 'data'));
  writeFileSync(join(directory, 'views/headline.csv'), version);
  const manifest = { version, schema_version: '0.1.0', date: '2026-02-24', tables: {}, views: {} };
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest));
  return directory;
}

const shown = (latest: string) => [
  JSON.parse(readFileSync(join(latest, 'release.json'), 'utf8')).version,
  readFileSync(join(latest, 'views/headline.csv'), 'utf8'),
];

it('shows the last release and leaves nothing aside', async () => {
  await withOutput(async (output) => {
    const latest = join(output, 'latest');
    publishLatest(pretend(output, 'one'), latest);
    publishLatest(pretend(output, 'two'), latest);
    expect(shown(latest)).toEqual(['two', 'two']);
    expect(existsSync(join(latest, 'data'))).toBe(true);
    expect(readdirSync(output).sort()).toEqual(['latest', 'releases']);
  });
});

it('puts back what a kill left between moving away and moving in', async () => {
  await withOutput(async (output) => {
    const latest = join(output, 'latest');
    publishLatest(pretend(output, 'one'), latest);
    renameSync(latest, join(output, '.latest-replaced'));
    recoverLatest(latest);
    expect(shown(latest)).toEqual(['one', 'one']);
  });
});

it('goes on after a kill that left a half-made copy and the replaced one', async () => {
  await withOutput(async (output) => {
    const latest = join(output, 'latest');
    publishLatest(pretend(output, 'one'), latest);
    mkdirSync(join(output, '.latest-new/views'), { recursive: true });
    mkdirSync(join(output, '.latest-replaced'));
    publishLatest(pretend(output, 'two'), latest);
    expect(shown(latest)).toEqual(['two', 'two']);
    expect(readdirSync(output).sort()).toEqual(['latest', 'releases']);
  });
});
