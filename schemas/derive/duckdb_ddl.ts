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

/** `CREATE TABLE` for a declared table, with NOT NULL and the primary key, so that a broken row stops the run. */
export function createTable(table: Table): string {
  const columns = Object.entries(table.columns).map(
    ([name, column]) => `  "${name}" ${duckdbType(column.type)}${column.nullable ? '' : ' NOT NULL'}`,
  );
  const key = table.primaryKey.map((name) => `"${name}"`).join(', ');
  return `CREATE TABLE "${table.name}" (\n${columns.join(',\n')},\n  PRIMARY KEY (${key})\n)`;
}
