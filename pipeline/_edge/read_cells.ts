// Reads rows from DuckDB chunk by chunk as cells, so that a table of any size passes through little memory.
import { DuckDBDateValue, DuckDBTimestampTZValue, type DuckDBValue } from '@duckdb/node-api';
import type { ColumnType, Table } from '../../schemas/columns.ts';
import { type Cell, columnsOf } from '../../schemas/derive/cell_values.ts';
import { duckdbType } from '../../schemas/derive/duckdb_ddl.ts';
import type { Database } from './duckdb.ts';

function toCell(value: DuckDBValue, type: ColumnType): Cell {
  if (value === null) return null;
  if (value instanceof DuckDBTimestampTZValue) return value.micros;
  if (value instanceof DuckDBDateValue) return value.days;
  // Negative zero is zero in every format but two binary ones.
  if (type === 'number' && value === 0) return 0;
  return value as string | number | bigint | boolean;
}

/**
 * Yields the rows of a query over the columns of `table`, a chunk at a time.
 * Throws when a column has another type than declared.
 */
export async function* readCells(database: Database, sql: string, table: Table): AsyncGenerator<Cell[][]> {
  const columns = columnsOf(table);
  const result = await database.connection.stream(sql);
  for (const [i, { name, type }] of columns.entries()) {
    const found = String(result.columnType(i));
    if (found !== duckdbType(type))
      throw new Error(`${table.name}.${name} is ${found}, and not ${duckdbType(type)} as declared.`);
  }
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    const values = columns.map((_, i) => chunk.getColumnValues(i));
    const rows: Cell[][] = [];
    for (let row = 0; row < chunk.rowCount; row++) {
      rows.push(columns.map(({ type }, i) => toCell(values[i]![row] ?? null, type)));
    }
    yield rows;
  }
}
