// Reconciles after reports were added: only the indicators that these touch are made again, all else stays as it was.
import { join } from 'node:path';
import { deleteUntouched, insertUntouched } from '../../schemas/derive/duckdb_select.ts';
import { publishedTables, tables } from '../../schemas/tables.ts';
import { type Database, execute, query } from './duckdb.ts';
import { leaveOutLater } from './leave_out_later.ts';
import { fusedTable, needing } from './run_reconcile.ts';
import { parseSqlFile, runSqlFiles, type SqlFile } from './run_sql_folder.ts';

/** Tables about reports of the run before that tell what differs now, beside the published ones. */
export const keptOfReports = ['first_reports', 'text_families'] as const;

/**
 * What rests on the claims of all indicators at once and is therefore left to whole runs: between which days an
 * undated report was likely published.
 */
export const leftToWholeRuns: ReadonlySet<string> = new Set([tables.likely_dates.name]);

/** The statement that finds the indicators to make again. `root` is the checkout. */
export const readTouched = (database: Database, root: string): Promise<SqlFile> =>
  parseSqlFile(database, join(root, 'pipeline/reconcile/again/touched_indicators.sql'));

/** The statements about reports alone, and those that need claims: the latter are run on what is touched. */
function splitAtClaims(files: readonly SqlFile[]): readonly [SqlFile[], SqlFile[]] {
  const ofClaims = needing('claims', files);
  const isOfClaims = (file: SqlFile) => file.table === 'claims' || ofClaims.has(file);
  return [files.filter((file) => !isOfClaims(file)), files.filter(isOfClaims)];
}

/**
 * Leaves in the tables of reconciliation what `runReconcile` would make of the same inputs, but for `leftToWholeRuns`
 * and the rule `source_accuracy`, which weighs publishers on all keys at once. The database holds all inputs, old and new; its schema
 * `before` holds the tables made of the old ones, published ones and `keptOfReports`. Of the inputs, claims and rulings
 * of other indicators are deleted on the way. Vocabulary, sources and rulings must be those of the run before: where
 * they differ, everything is to be made again. Returns the touched indicators.
 */
export async function runReconcileAgain(
  database: Database,
  options: {
    readonly root: string;
    readonly files: readonly SqlFile[];
    readonly touched: SqlFile;
    readonly onTable?: (table: string, rows: number) => void;
  },
): Promise<readonly string[]> {
  const { root, files, touched, onTable } = options;
  await leaveOutLater(database, root, null);
  const [ofReports, ofClaims] = splitAtClaims(files);
  await runSqlFiles(database, ofReports, onTable);
  await runSqlFiles(database, [touched], onTable);
  const indicators = await query<{ indicator: string }>(
    database,
    `FROM "${touched.table}" ORDER BY indicator`,
  );
  for (const table of [tables.rulings, tables.normalised_claims])
    await execute(database, deleteUntouched(table, touched.table));
  await execute(database, `CREATE TABLE "${fusedTable}" (item VARCHAR, value VARCHAR)`);
  await runSqlFiles(database, ofClaims, onTable);
  const made = new Set(ofClaims.map(({ table }) => table).filter((name) => !leftToWholeRuns.has(name)));
  for (const name of leftToWholeRuns) await execute(database, `DROP TABLE IF EXISTS "${name}"`);
  for (const table of publishedTables)
    if (made.has(table.name)) await execute(database, insertUntouched(table, touched.table));
  await execute(database, `DELETE FROM "${tables.estimates.name}" WHERE rule = 'source_accuracy'`);
  return indicators.map((row) => row.indicator);
}
