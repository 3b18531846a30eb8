// Writes reconcile/ of a release: the statements, the judgements they read, and run.sql, which runs them again.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { type RerunStep, rerunScript } from '../../schemas/derive/rerun_script.ts';
import type { ReleasePlan } from '../../schemas/release.ts';
import { publishedTables, type TableName, tables } from '../../schemas/tables.ts';
import { type Database, query } from './duckdb.ts';
import { type ReferenceTable, readReferenceTables } from './load_reference_tables.ts';
import { readCsv, rulingsFile } from './read_vocabulary.ts';
import { fusedTable, readReconcile, splitAtFusion } from './run_reconcile.ts';
import { orderSqlFiles, type SqlFile } from './run_sql_folder.ts';

/**
 * Those of `files` that run on `available` tables alone, themselves and through each other. A file that needs more is
 * left out; where its table is among the available, what is shipped stands in for it.
 */
export function runnableOn(files: readonly SqlFile[], available: ReadonlySet<string>): SqlFile[] {
  let kept = [...files];
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    const made = new Set(kept.map(({ table }) => table));
    kept = kept.filter(({ reads }) => reads.every((name) => made.has(name) || available.has(name)));
  }
  return kept;
}

const grainOf = ({ sql }: SqlFile) => sql.split('\n', 1)[0]!.replace(/^-- grain: /, '');

const stepOf = (file: SqlFile): RerunStep => ({
  table: file.table,
  grain: grainOf(file),
  fills: tables[file.table as TableName] ?? null,
});

/** The script over these files. Throws when the estimates cannot be reached from what is shipped. */
function scriptOf(
  files: readonly SqlFile[],
  references: readonly ReferenceTable[],
  own: { readonly version: string; readonly isVintage: boolean; readonly asOfMacro: string },
): string {
  const shipped = new Set([
    ...publishedTables.map(({ name }) => name),
    ...references.map(({ name }) => name),
  ]);
  const kept = runnableOn(files, new Set([...shipped, fusedTable]));
  if (!kept.some(({ table }) => table === 'estimates')) {
    throw new Error(
      'reconcile: the estimates cannot be run again from what a release ships. Have their statements read published tables or reference tables.',
    );
  }
  const made = new Set(kept.map(({ table }) => table));
  const read = new Set(kept.flatMap(({ reads }) => reads).filter((name) => !made.has(name)));
  const written = new Set(references.map(({ name }) => name));
  const [before, after] = splitAtFusion(kept);
  const given = new Set([...shipped, fusedTable]);
  return rerunScript({
    ...own,
    shipped: publishedTables.filter(({ name }) => read.has(name) && !written.has(name)),
    references: references.filter(({ name }) => read.has(name)),
    before: orderSqlFiles(before, given).map(stepOf),
    after: orderSqlFiles(after, new Set([...given, ...before.map(({ table }) => table)])).map(stepOf),
    notRun: files.filter(({ table }) => !made.has(table)).map(({ table }) => table),
  });
}

const csvOf = ({ columns, rows }: ReferenceTable) =>
  stringify([...rows], { header: true, columns: [...columns], quote_record_delimiter: true });

/** Writes `reconcile/` into the folder of a release whose reconciled tables the database holds. */
export async function writeReconcile(
  database: Database,
  plan: ReleasePlan,
  directory: string,
): Promise<void> {
  const { project } = plan.folders;
  const folder = join(directory, 'reconcile');
  cpSync(join(project, 'pipeline/reconcile'), folder, {
    recursive: true,
    filter: (path) => !/\.[a-z]+$/.test(path) || path.endsWith('.sql'),
  });
  mkdirSync(join(folder, 'inputs'));
  const rulings = { name: tables.rulings.name, columns: Object.keys(tables.rulings.columns) };
  const references = [
    ...readReferenceTables(project, plan.sources),
    // In data/ too; here as the text that a reader may alter.
    { ...rulings, rows: readCsv(join(project, rulingsFile)) },
  ];
  for (const table of references) writeFileSync(join(folder, 'inputs', `${table.name}.csv`), csvOf(table));
  const [leftOut] = await query<{ n: number }>(database, 'SELECT sum(capture_count) AS n FROM left_out');
  const script = scriptOf(await readReconcile(database, project), references, {
    version: plan.version,
    isVintage: (leftOut?.n ?? 0) > 0,
    asOfMacro: readFileSync(join(project, 'pipeline/release/macros/as_of.sql'), 'utf8'),
  });
  writeFileSync(join(folder, 'run.sql'), script);
}
