// Runs pipeline/reconcile: all its statements in their order, and in between the rule that is found by repetition.
import { join } from 'node:path';
import type { Database } from './duckdb.ts';
import { leaveOutLater } from './leave_out_later.ts';
import { runFusion } from './run_fusion.ts';
import { readSqlFolder, runSqlFiles, type SqlFile } from './run_sql_folder.ts';

/** What `source_accuracy` makes and the statements after it read. */
export const fusedTable = 'fused';

/** The statements of the method, parsed. `root` is the checkout. */
export const readReconcile = (database: Database, root: string): Promise<SqlFile[]> =>
  readSqlFolder(database, join(root, 'pipeline/reconcile'));

/** Those of `files` that need `table`, themselves or through others. */
export function needing(table: string, files: readonly SqlFile[]): Set<SqlFile> {
  const tables = new Set([table]);
  const found = new Set<SqlFile>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const file of files) {
      if (!file.reads.some((name) => tables.has(name))) continue;
      found.add(file);
      tables.add(file.table);
    }
  }
  return found;
}

/** The statements that need no fusion, and those that do. */
export function splitAtFusion(files: readonly SqlFile[]): readonly [SqlFile[], SqlFile[]] {
  const later = needing(fusedTable, files);
  return [files.filter((file) => !later.has(file)), [...later]];
}

/**
 * Makes every table of reconciliation from stage and reference tables that the database holds. `onTable` is told each
 * table and its number of rows. Throws one sentence naming the file at fault.
 */
export async function runReconcile(
  database: Database,
  options: {
    readonly root: string;
    readonly files: readonly SqlFile[];
    /** Moment of a vintage: what became known later is left out. Null or absent: nothing is. */
    readonly asOf?: string | null;
    readonly onTable?: (table: string, rows: number) => void;
    /** Tables that nobody asks for afterwards: each is dropped once no statement needs it. Absent: none is. */
    readonly mayForget?: (table: string) => boolean;
  },
): Promise<void> {
  const { root, files, onTable, mayForget = () => false } = options;
  await leaveOutLater(database, root, options.asOf ?? null);
  const [before, after] = splitAtFusion(files);
  const readLater = new Set(['fusion_input', ...after.flatMap(({ reads }) => reads)]);
  await runSqlFiles(database, before, onTable, (table) => mayForget(table) && !readLater.has(table));
  await runFusion(database, { root, rule: 'source_accuracy', tolerance: 0 });
  await runSqlFiles(database, after, onTable, mayForget);
}
