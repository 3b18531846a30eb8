// An unsupported Node gets one clear sentence, before anything else is loaded.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url).pathname;
const script = readFileSync(join(root, 'cjng.mjs'), 'utf8');

/** Runs the check as if it ran on another Node: the version it reads is replaced, nothing else. */
function checkOn(version: string) {
  const folder = mkdtempSync(join(tmpdir(), 'cjng-node-'));
  writeFileSync(join(folder, 'cjng.mjs'), script.replaceAll('process.versions.node', `'${version}'`));
  return spawnSync(process.execPath, [join(folder, 'cjng.mjs'), '--check-node'], { encoding: 'utf8' });
}

describe('cjng.mjs', () => {
  it.each(['18.20.4', '20.9.0', '20.18.0', '16.0.0'])('refuses Node %s in one sentence', (version) => {
    const { status, stderr, stdout } = checkOn(version);
    expect(status).toBe(3);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(version);
    expect(stderr).toContain('20.18.1');
  });

  it.each(['20.18.1', '20.20.2', '21.0.0', '22.12.0', '26.0.0'])('accepts Node %s', (version) => {
    expect(checkOn(version)).toMatchObject({ status: 0, stderr: '' });
  });

  it('names the same version as package.json', () => {
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node).toBe('>=20.18.1');
    expect(script).toContain('[20, 18, 1]');
  });
});
