// Fills the table `changes` by laying the tables of the previous release beside those of this one.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Table } from '../../schemas/columns.ts';
import {
  createPrevious,
  deleteRows,
  describeParquet,
  insertSelected,
} from '../../schemas/derive/duckdb_select.ts';
import type { ReleasePlan } from '../../schemas/release.ts';
import { changes } from '../../schemas/tables/estimates.ts';
import { release_comparison } from '../../schemas/tables/reference.ts';
import { type Database, execute, insertRows, query } from './duckdb.ts';
import { parseSqlFile } from './run_sql_folder.ts';

async function loadPrevious(database: Database, directory: string, table: Table): Promise<void> {
  const path = join(directory, 'data', `${table.name}.parquet`);
  if (!existsSync(path)) {
    await execute(database, createPrevious(table, null, []));
    return;
  }
  const columns = await query<{ column_name: string }>(database, describeParquet(path));
  const there = columns.map(({ column_name }) => column_name);
  await execute(database, createPrevious(table, path, there));
}

/**
 * Empties `changes` and, where there is a previous release, fills it by the statements of `pipeline/release/changes/`.
 * The tables of the database must be filled.
 */
export async function fillChanges(database: Database, plan: ReleasePlan): Promise<void> {
  await execute(database, deleteRows(changes));
  await execute(database, deleteRows(release_comparison));
  const { previous } = plan;
  if (previous === null) return;
  await insertRows(database, release_comparison, [{ code_changed: previous.codeHash !== plan.codeHash }]);
  await execute(database, 'CREATE SCHEMA IF NOT EXISTS previous');
  for (const table of plan.tables) await loadPrevious(database, previous.directory, table);
  const folder = join(plan.folders.project, 'pipeline/release/changes');
  for (const file of readdirSync(folder).sort()) {
    const { sql } = await parseSqlFile(database, join(folder, basename(file)));
    await execute(database, insertSelected(changes, sql));
  }
}
