// Derives DuckDB table definitions from the declared tables.
import type { ColumnType, Table } from '../columns.ts';

const duckdbTypes: { readonly [T in ColumnType]: string } = {
  text: 'VARCHAR',
  code: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  // An instant, not a wall-clock time: Parquet readers then see UTC.
  timestamp: 'TIMESTAMP WITH TIME ZONE',
};

/** The DuckDB type of a logical type. */
export function duckdbType(type: ColumnType): string {
  return duckdbTypes[type];
}

const columnLines = (table: Table) =>
  Object.entries(table.columns).map(
    ([name, column]) => `  "${name}" ${duckdbType(column.type)}${column.nullable ? '' : ' NOT NULL'}`,
  );

/** `CREATE TABLE` for a declared table, with NOT NULL and the primary key, so that a broken row stops the run. */
export function createTable(table: Table): string {
  const key = table.primaryKey.map((name) => `"${name}"`).join(', ');
  return `CREATE TABLE "${table.name}" (\n${columnLines(table).join(',\n')},\n  PRIMARY KEY (${key})\n)`;
}

/**
 * The same without the primary key, whose index costs more than the rows where there are millions. Whoever fills it
 * checks the key afterwards (`countKeys`, `selectKeysTwice`).
 */
export function createUnkeyedTable(table: Table): string {
  return `CREATE TABLE "${table.name}" (\n${columnLines(table).join(',\n')}\n)`;
}
