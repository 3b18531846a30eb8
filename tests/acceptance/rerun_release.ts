// Runs the reconciliation of a release again as its reader does: in its own folder, with nothing but its own files.
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, root } from './run_cjng.ts';

export interface Compared {
  readonly table_name: string;
  readonly rows_shipped: string;
  readonly rows_made_here: string;
  readonly differing_rows: string;
}

/** A copy of what the re-run may read, far from the repository, free to be altered. */
export function copyForRerun(release: string): string {
  const copy = join(freshFolder(), 'release');
  for (const part of ['data', 'reconcile'])
    cpSync(join(release, part), join(copy, part), { recursive: true });
  return copy;
}

/** What `duckdb -json` prints for the commands, run in the folder of a release. */
export function inDuckdb(directory: string, ...commands: string[]) {
  const program = join(root, 'tests/acceptance/duckdb.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, '-json', ...commands.flatMap((command) => ['-c', command])],
    { cwd: directory, encoding: 'utf8' },
  );
  const shown = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { status, stderr, shown };
}

/** The comparison that the one line ends with. Throws with what DuckDB said when it fails. */
export function rerun(directory: string): Compared[] {
  const { status, stderr, shown } = inDuckdb(directory, '.read reconcile/run.sql');
  if (status !== 0) throw new Error(stderr);
  return shown[0];
}

/** Tables of which rows differ. */
export const differing = (compared: readonly Compared[]) =>
  compared.filter((table) => table.differing_rows !== '0').map((table) => table.table_name);
