// Runs a folder of SELECT statements, one table a file, in the order that the statements themselves ask for.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Table } from '../../schemas/columns.ts';
import { createUnkeyedTable } from '../../schemas/derive/duckdb_ddl.ts';
import { countKeys, insertSelected, selectKeysTwice } from '../../schemas/derive/duckdb_select.ts';
import { type TableName, tables } from '../../schemas/tables.ts';
import { type Database, execute, query } from './duckdb.ts';

/** One file: the table it makes, its statement, and the tables it reads. */
export interface SqlFile {
  readonly table: string;
  readonly sql: string;
  readonly reads: readonly string[];
}

/** Code points, never the locale: the order must be the same on every machine. */
const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Visits every object of a parsed statement. */
function* nodesOf(tree: unknown): Generator<{ readonly [field: string]: unknown }> {
  if (tree === null || typeof tree !== 'object') return;
  if (!Array.isArray(tree)) yield tree as { readonly [field: string]: unknown };
  for (const child of Object.values(tree)) yield* nodesOf(child);
}

/** Names that the statement gives to its own common table expressions. */
function cteNames(tree: unknown): Set<string> {
  const names = new Set<string>();
  for (const node of nodesOf(tree)) {
    const entries = (node.cte_map as { map?: readonly { key: string }[] } | undefined)?.map ?? [];
    for (const entry of entries) names.add(entry.key);
  }
  return names;
}

/**
 * Reads one file and finds, with DuckDB's own parser, which tables it reads.
 * Throws when its first line is no grain or when it is not one SELECT.
 */
export async function parseSqlFile(database: Database, path: string): Promise<SqlFile> {
  const name = basename(path);
  const table = basename(path, '.sql');
  const sql = readFileSync(path, 'utf8').trim();
  if (!sql.startsWith('-- grain:')) {
    throw new Error(
      `${name}: the first line must be a comment beginning "-- grain:", saying what one row is.`,
    );
  }
  const reader = await database.connection.runAndReadAll('SELECT json_serialize_sql($1::VARCHAR)', [sql]);
  const parsed = JSON.parse(String(reader.getRows()[0]![0])) as {
    error: boolean;
    error_message?: string;
    statements?: readonly unknown[];
  };
  if (parsed.error)
    throw new Error(`${name}: not one bare SELECT (${parsed.error_message}). Mend the statement.`);
  if (parsed.statements?.length !== 1) {
    throw new Error(`${name}: holds ${parsed.statements?.length} statements. Keep one SELECT a file.`);
  }
  const own = cteNames(parsed);
  const reads = new Set<string>();
  for (const node of nodesOf(parsed)) {
    // What a statement reads by the name of a schema is not of this folder's making.
    if (node.type === 'BASE_TABLE' && !node.schema_name && !own.has(String(node.table_name)))
      reads.add(String(node.table_name));
  }
  return { table, sql: sql.replace(/;\s*$/, ''), reads: [...reads].sort(byCodePoint) };
}

/**
 * Orders files so that each comes after those whose tables it reads; among equals, by name.
 * `present` are the tables that the database already holds. Throws on a table that nobody makes and on a cycle.
 */
export function orderSqlFiles(files: readonly SqlFile[], present: ReadonlySet<string>): SqlFile[] {
  const made = new Set(files.map((file) => file.table));
  for (const file of files) {
    const missing = file.reads.find((name) => !made.has(name) && !present.has(name));
    if (missing !== undefined) {
      throw new Error(
        `${file.table}.sql reads ${missing}, which no file makes and the database does not hold. Mend the name or add ${missing}.sql.`,
      );
    }
  }
  const waiting = [...files].sort((a, b) => byCodePoint(a.table, b.table));
  const ordered: SqlFile[] = [];
  while (waiting.length > 0) {
    const unmade = new Set(waiting.map((file) => file.table));
    const next = waiting.findIndex((file) => !file.reads.some((name) => unmade.has(name)));
    if (next === -1) {
      throw new Error(
        `the SQL files ${waiting.map((file) => file.table).join(', ')} read each other in a circle. Break it into steps.`,
      );
    }
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}

/** Every `.sql` file of a folder, parsed. */
export async function readSqlFolder(database: Database, folder: string): Promise<SqlFile[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  const files: SqlFile[] = [];
  for (const name of names.sort(byCodePoint)) files.push(await parseSqlFile(database, join(folder, name)));
  return files;
}

/** Names of the tables that the database holds. */
async function tablesPresent(database: Database): Promise<Set<string>> {
  const rows = await query<{ table_name: string }>(
    database,
    "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'",
  );
  return new Set(rows.map((row) => row.table_name));
}

/** Creates and fills a declared table; returns its number of rows. Throws where a key is there twice. */
async function makeDeclared(database: Database, table: Table, sql: string): Promise<number> {
  await execute(database, createUnkeyedTable(table));
  await execute(database, insertSelected(table, sql));
  const [counted] = await query<{ n: number; keys: number }>(database, countKeys(table));
  if (counted!.keys < counted!.n) {
    const [twice] = await query(database, selectKeysTwice(table));
    if (twice !== undefined)
      throw new Error(`two rows have the key ${JSON.stringify(twice)}. Mend the statement.`);
  }
  return counted!.n;
}

/** Makes the table of one file; a declared one is filled where it is `present`. */
async function makeTable(
  database: Database,
  { table, sql }: SqlFile,
  present: ReadonlySet<string>,
  onTable: (table: string, rows: number) => void,
): Promise<void> {
  const declared = tables[table as TableName];
  try {
    if (declared !== undefined && !present.has(table)) {
      onTable(table, await makeDeclared(database, declared, sql));
      return;
    }
    await execute(
      database,
      declared === undefined ? `CREATE TABLE "${table}" AS ${sql}` : insertSelected(declared, sql),
    );
  } catch (error) {
    // What a statement says by error(...) is a sentence already, to which DuckDB puts the name of a fault.
    const message = (error as Error).message.replace(/^Invalid Input Error: /, '');
    throw new Error(`${table}.sql: ${message}`, { cause: error });
  }
  const [counted] = await query<{ n: number }>(database, `SELECT count(*) AS n FROM "${table}"`);
  onTable(table, counted!.n);
}

/**
 * Makes one table per file. A file named as a declared table (schemas/tables.ts) fills that table, which is created
 * where it does not exist; any other name is a step and becomes a table of its own. `onTable` is told each table and
 * its number of rows as it is made. A table that `mayForget` allows is dropped once no file needs it any more, which
 * frees its memory. Returns the tables in the order made; throws one sentence naming the file at fault.
 */
export async function runSqlFiles(
  database: Database,
  files: readonly SqlFile[],
  onTable: (table: string, rows: number) => void = () => {},
  mayForget: (table: string) => boolean = () => false,
): Promise<readonly string[]> {
  const present = await tablesPresent(database);
  const ordered = orderSqlFiles(files, present);
  for (const [i, file] of ordered.entries()) {
    await makeTable(database, file, present, onTable);
    for (const name of [file.table, ...file.reads]) {
      const isRead = ordered.slice(i + 1).some(({ reads }) => reads.includes(name));
      if (!isRead && mayForget(name)) await execute(database, `DROP TABLE "${name}"`);
    }
  }
  return ordered.map((file) => file.table);
}
/** Makes one table per `.sql` file of a folder, in the order that they ask for; see `runSqlFiles`. */
export async function runSqlFolder(
  database: Database,
  folder: string,
  onTable?: (table: string, rows: number) => void,
): Promise<readonly string[]> {
  return runSqlFiles(database, await readSqlFolder(database, folder), onTable);
}
