// SHA256SUMS: the hash of every file of a release, as `sha256sum -c` reads it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Difference } from './compare_formats.ts';
import { describeFile } from './write_tables.ts';

const listName = 'SHA256SUMS';

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Every file under a folder, relative to it, with `/`, sorted by code point. */
export function filesUnder(folder: string, inner = ''): string[] {
  return readdirSync(join(folder, inner), { withFileTypes: true })
    .flatMap((entry) => {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(folder, path) : [path];
    })
    .sort(byCodePoint);
}

/** Files read at once: enough to keep a disk busy, few enough to leave memory alone. */
const filesAtOnce = 4;

async function hashFilesOf(directory: string, paths: readonly string[]): Promise<Map<string, string>> {
  const limit = pLimit(filesAtOnce);
  const described = await limit.map(paths, (path) => describeFile(directory, path));
  return new Map(paths.map((path, i) => [path, described[i]!.sha256]));
}

/** Writes SHA256SUMS over every file of a release. */
export async function writeChecksums(directory: string): Promise<void> {
  const paths = filesUnder(directory).filter((path) => path !== listName);
  const hashes = await hashFilesOf(directory, paths);
  writeFileSync(join(directory, listName), paths.map((path) => `${hashes.get(path)}  ${path}\n`).join(''));
}

/** Checks every file against SHA256SUMS: altered, missing and added files. */
export async function checkChecksums(directory: string): Promise<Difference[]> {
  const differences: Difference[] = [];
  const present = new Set(filesUnder(directory));
  if (!present.has(listName)) return [{ file: listName, row: null, message: 'the file is missing' }];
  const listed = new Set<string>([listName]);
  const hashes = await hashFilesOf(directory, [...present]);
  const lines = readFileSync(join(directory, listName), 'utf8').split('\n');
  for (const [i, line] of lines.entries()) {
    if (line === '' && i === lines.length - 1) continue;
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) {
      differences.push({ file: listName, row: i + 1, message: 'the line is no hash and file name' });
      continue;
    }
    listed.add(path);
    if (!present.has(path)) {
      differences.push({ file: path, row: null, message: 'the file is missing' });
    } else if (hashes.get(path) !== hash) {
      differences.push({ file: path, row: null, message: 'its bytes differ from the hash in SHA256SUMS' });
    }
  }
  for (const path of present) {
    if (!listed.has(path))
      differences.push({ file: path, row: null, message: 'the file is not listed in SHA256SUMS' });
  }
  return differences;
}
