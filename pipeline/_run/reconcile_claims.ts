// Runs the reconciliation: stage tables in, every published table out, kept as Parquet under the hash of its inputs.
import { join } from 'node:path';
import { tables } from '../../schemas/tables.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import {
  createTables,
  type Database,
  execute,
  insertRows,
  openDatabase,
  query,
  quoteLiteral,
} from '../_edge/duckdb.ts';
import { sha256 } from '../_edge/hash.ts';
import { loadReferenceTables } from '../_edge/load_reference_tables.ts';
import { readRulings } from '../_edge/read_vocabulary.ts';
import { readReconcile, runReconcile } from '../_edge/run_reconcile.ts';
import { writeFolderWhole } from '../_edge/safe_files.ts';
import { loadKept } from '../_edge/stage_store.ts';
import type { Acquired } from './acquire_inputs.ts';
import type { CodeVersions } from './code_versions.ts';
import { type Layout, projectRoot } from './layout.ts';
import type { Progress } from './progress.ts';
import { extractTables, normaliseTables, type ReadReports } from './read_reports.ts';
import { describedSource, undescribedSource } from './source_rows.ts';

export interface Reconciled {
  /** Hash of everything that the tables depend on. */
  readonly key: string;
  /** Folder of the tables, one Parquet file each. */
  readonly folder: string;
  /** False when the tables stood already. */
  readonly ran: boolean;
}

/**
 * The tables that a release needs from here: the published ones but `changes`, the texts that evidence points into, and
 * whether this is a vintage.
 */
export const reconciledTables = Object.values(tables).filter(
  (table) => table.name !== 'changes' && (table.published || ['paragraphs', 'left_out'].includes(table.name)),
);

async function loadSources(database: Database, vocabulary: Vocabulary): Promise<void> {
  const described = new Set(vocabulary.sources.map((source) => source.source_id));
  const met = await query<{ source_id: string; name: string | null }>(
    database,
    'SELECT source_id, min(source_name) AS name FROM extracted_captures GROUP BY source_id ORDER BY source_id',
  );
  await insertRows(database, tables.sources, [
    ...vocabulary.sources.map(describedSource),
    ...met
      .filter((row) => !described.has(row.source_id))
      .map((row) => undescribedSource(row.source_id, row.name)),
  ]);
}

/** Fills a database with what the stages before hand over; `made` are the tables that the statements will make. */
async function loadInputs(
  database: Database,
  vocabulary: Vocabulary,
  acquired: Acquired,
  read: ReadReports,
  made: ReadonlySet<string>,
) {
  await createTables(
    database,
    Object.values(tables).filter(({ name }) => !made.has(name)),
  );
  await loadKept(database, read.extractFolder, extractTables, read.extractKeys);
  await loadKept(database, read.normaliseFolder, normaliseTables, read.normaliseKeys);
  await insertRows(database, tables.issues, acquired.issues);
  await loadSources(database, vocabulary);
  await insertRows(database, tables.rulings, readRulings(projectRoot));
  await loadReferenceTables(database, projectRoot, vocabulary.sources);
}

/** Brings the reconciled tables up to date. */
export async function reconcileClaims(options: {
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  readonly versions: CodeVersions;
  readonly acquired: Acquired;
  readonly read: ReadReports;
  /** Moment of a vintage, ISO 8601; null: everything that is known. */
  readonly asOf: string | null;
  readonly threads: number;
  readonly progress: Progress;
}): Promise<Reconciled> {
  const { layout, vocabulary, versions, acquired, read, asOf, threads, progress } = options;
  const inputs = [
    versions.reconcile,
    ...[...read.normaliseKeys].sort(),
    sha256(JSON.stringify(acquired.issues)),
    ...(asOf === null ? [] : [`as of ${asOf}`]),
  ];
  const key = sha256(inputs.join('\n')).slice(0, 16);
  const folder = join(layout.stages, 'reconcile', key);
  const ran = await writeFolderWhole(folder, async (aside) => {
    const database = await openDatabase({ threads });
    try {
      const files = await readReconcile(database, projectRoot);
      const made = new Set(files.map(({ table }) => table));
      await loadInputs(database, vocabulary, acquired, read, made);
      await runReconcile(database, {
        root: projectRoot,
        files,
        asOf,
        onTable: (table) => progress.update(`reconcile: ${table}`),
        mayForget: (table) => !reconciledTables.some(({ name }) => name === table),
      });
      for (const table of reconciledTables) {
        const order = table.orderBy.map((name) => `"${name}"`).join(', ');
        await execute(
          database,
          `COPY (SELECT * FROM "${table.name}" ORDER BY ${order}) TO ${quoteLiteral(join(aside, `${table.name}.parquet`))} (FORMAT parquet)`,
        );
      }
    } finally {
      database.close();
    }
  });
  return { key, folder, ran };
}

/** Loads the reconciled tables into a database whose declared tables are already made. */
export async function loadReconciled(database: Database, reconciled: Reconciled): Promise<void> {
  for (const table of reconciledTables) {
    const file = quoteLiteral(join(reconciled.folder, `${table.name}.parquet`));
    await execute(database, `INSERT INTO "${table.name}" BY NAME SELECT * FROM read_parquet(${file})`);
  }
}
