// DuckDB as the stages see it: opened with fixed settings, filled column by column, read as plain rows.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  DuckDBTimestampTZValue,
  type DuckDBType,
  type DuckDBValue,
  TIMESTAMPTZ,
  VARCHAR,
} from '@duckdb/node-api';
import type { Column, ColumnType, Table } from '../../schemas/columns.ts';
import { createTable } from '../../schemas/derive/duckdb_ddl.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';

export type { PlainRow };

/** Rows in one vector of DuckDB; the appender takes at most this many a chunk. */
const rowsPerChunk = 2048;

const storedAs: { readonly [T in ColumnType]: DuckDBType } = {
  text: VARCHAR,
  code: VARCHAR,
  integer: BIGINT,
  number: DOUBLE,
  boolean: BOOLEAN,
  date: DATE,
  timestamp: TIMESTAMPTZ,
};

const millisecondsPerDay = 86_400_000;

function toStored(
  value: string | number | boolean | null | undefined,
  column: Column,
  name: string,
): DuckDBValue {
  if (value === null || value === undefined) return null;
  if (column.type === 'integer') return BigInt(value as number);
  if (column.type !== 'date' && column.type !== 'timestamp') return value;
  const milliseconds = Date.parse(String(value));
  if (Number.isNaN(milliseconds)) throw new Error(`column ${name}: "${value}" is no ${column.type}.`);
  return column.type === 'date'
    ? new DuckDBDateValue(Math.floor(milliseconds / millisecondsPerDay))
    : new DuckDBTimestampTZValue(BigInt(milliseconds) * 1000n);
}

/** An open database with the settings that make results the same on every machine. */
export interface Database {
  readonly connection: DuckDBConnection;
  close(): void;
}

/**
 * Opens a database (in memory unless a path is given). Times are UTC, no extension is fetched from a network,
 * insertion order is kept. `threads` changes speed only: every statement of ours orders what it writes.
 */
export async function openDatabase(
  options: { threads?: number; path?: string; memory?: string } = {},
): Promise<Database> {
  const instance = await DuckDBInstance.create(options.path ?? ':memory:', {
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
    ...(options.memory === undefined ? {} : { memory_limit: options.memory }),
    autoinstall_known_extensions: 'false',
    // What does not fit in memory must not spill into the folder a person happens to stand in.
    temp_directory: join(tmpdir(), `cjng-duckdb-${process.pid}`),
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Runs statements for their effect. */
export async function execute(database: Database, sql: string): Promise<void> {
  await database.connection.run(sql);
}

/** Creates declared tables, empty. */
export async function createTables(database: Database, tables: readonly Table[]): Promise<void> {
  for (const table of tables) await execute(database, createTable(table));
}

/** Appends rows to a declared table. Throws when a value is missing or of another type than declared. */
export async function insertRows(database: Database, table: Table, rows: readonly PlainRow[]): Promise<void> {
  const names = Object.keys(table.columns);
  const types = names.map((name) => storedAs[table.columns[name]!.type]);
  const appender = await database.connection.createAppender(table.name);
  try {
    for (let from = 0; from < rows.length; from += rowsPerChunk) {
      const part = rows.slice(from, from + rowsPerChunk);
      const chunk = DuckDBDataChunk.create(types, part.length);
      chunk.setColumns(
        names.map((name) =>
          part.map((row) => toStored(row[name], table.columns[name]!, `${table.name}.${name}`)),
        ),
      );
      appender.appendDataChunk(chunk);
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}

function toPlain(value: DuckDBValue): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DuckDBTimestampTZValue) return new Date(Number(value.micros / 1000n)).toISOString();
  return String(value);
}

/** Reads all rows of a query as plain objects. */
export async function query<R extends PlainRow = PlainRow>(database: Database, sql: string): Promise<R[]> {
  const reader = await database.connection.runAndReadAll(sql);
  const names = reader.deduplicatedColumnNames();
  return reader
    .getRows()
    .map((row) => Object.fromEntries(names.map((name, i) => [name, toPlain(row[i] ?? null)])) as R);
}

/** A literal for SQL that must hold a path or name: quotes doubled. For COPY and read_parquet, which take no parameters. */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
