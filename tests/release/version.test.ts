// A version names what a build is made of: the same for the same, another for anything else.
import { expect, it } from 'vitest';
import { hashBuild, localVersion } from '../../pipeline/release/version.ts';
import { sha256 } from '../_edge/small_release.ts';

const build = { inputHashes: { a: '1', b: '2' }, codeHash: 'c', schemaVersion: '0.1.0', date: null };
const hash = hashBuild(build, sha256);

it('does not hang on the order of the inputs', () => {
  expect(hashBuild({ ...build, inputHashes: { b: '2', a: '1' } }, sha256)).toBe(hash);
});

it.each([
  { inputHashes: { a: '1', b: '3' } },
  { inputHashes: { a: '1' } },
  { codeHash: 'd' },
  { schemaVersion: '0.2.0' },
  { date: '2026-02-24' },
])('is another with %o', (own) => {
  expect(hashBuild({ ...build, ...own }, sha256)).not.toBe(hash);
});

it('tells builds apart that are compared with different releases', () => {
  expect(localVersion(hash, null, sha256)).toMatch(/^0\.0\.0-local\.[0-9a-f]{12}$/);
  expect(localVersion(hash, '0.0.0-local.000000000000', sha256)).not.toBe(localVersion(hash, null, sha256));
});
