// The lock file serves every platform: npm leaves out packages of platforms other than the one it was written on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: { readonly [name: string]: string };
}

/** Optional packages that a locked package names and that the lock lacks: `npm ci` refuses such a lock. */
function missingFrom(packages: { readonly [path: string]: Locked }): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('package-lock.json', () => {
  it('lists the optional packages of every platform', () => {
    expect(missingFrom(packages)).toEqual([]);
  });

  it('would be found lacking if one were left out', () => {
    const { 'node_modules/@duckdb/node-bindings-darwin-arm64': _, ...rest } = packages;
    expect(missingFrom(rest)).toEqual(['@duckdb/node-bindings-darwin-arm64']);
  });

  it('names no download address', () => {
    for (const [path, { resolved }] of Object.entries<Locked>(packages))
      expect(resolved, path).toBeUndefined();
  });
});

describe('package.json', () => {
  it('pins every package exactly', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries<string>(all))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it('has each package named, with the reason, in CONTRIBUTING.md', () => {
    const reasons = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    // Types of Node itself need no reason.
    for (const name of all.filter((one) => one !== '@types/node'))
      expect(reasons, name).toContain(`\`${name}\``);
  });
});
