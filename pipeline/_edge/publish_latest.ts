// Puts the last release where dashboards look: copies of its views and a small description, under one fixed address.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { flushFolder } from './flush_folder.ts';

interface ListedTable {
  readonly rows: number;
  readonly content_sha256: string;
  readonly files: { readonly [path: string]: { readonly bytes: number; readonly sha256: string } };
}

interface Manifest {
  readonly version: string;
  readonly schema_version: string;
  readonly date: string;
  readonly tables: { readonly [table: string]: ListedTable };
  readonly views: { readonly [view: string]: ListedTable };
}

function descriptionOf(manifest: Manifest, path: string): string {
  const { version, schema_version, date, tables, views } = manifest;
  return `${JSON.stringify({ version, schema_version, date, path, tables, views }, null, 2)}\n`;
}

const replacedBeside = (latest: string) => join(dirname(latest), '.latest-replaced');

/** Puts back what `latest` showed when a kill fell between moving it aside and moving the new one in. */
export function recoverLatest(latest: string): void {
  const replaced = replacedBeside(latest);
  if (!existsSync(latest) && existsSync(replaced)) renameSync(replaced, latest);
  rmSync(replaced, { recursive: true, force: true });
}

/**
 * Replaces `latest` by copies of the views of the release at `directory`, `release.json`, and a relative link `data`.
 * A folder cannot be exchanged for another in one step everywhere: it is moved aside and the new one moved in, and what
 * a kill between the two leaves is put right by the next call. Does nothing when `latest` shows this release already.
 */
export function publishLatest(directory: string, latest: string): void {
  const aside = join(dirname(latest), '.latest-new');
  const replaced = replacedBeside(latest);
  rmSync(aside, { recursive: true, force: true });
  recoverLatest(latest);
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  const description = descriptionOf(manifest, relative(latest, directory).replaceAll('\\', '/'));
  const shown = join(latest, 'release.json');
  if (existsSync(shown) && readFileSync(shown, 'utf8') === description) return;
  mkdirSync(join(aside, 'views'), { recursive: true });
  for (const name of readdirSync(join(directory, 'views')).sort()) {
    copyFileSync(join(directory, 'views', name), join(aside, 'views', name));
  }
  writeFileSync(join(aside, 'release.json'), description);
  symlinkSync(relative(latest, join(directory, 'data')), join(aside, 'data'));
  flushFolder(aside);
  if (existsSync(latest)) renameSync(latest, replaced);
  renameSync(aside, latest);
  rmSync(replaced, { recursive: true, force: true });
}
