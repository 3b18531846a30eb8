// Derives the Arrow schema of a declared table: codes dictionary-encoded, instants in microseconds UTC.
import {
  Bool,
  type DataType,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  Schema,
  TimestampMicrosecond,
  Utf8,
} from 'apache-arrow';
import type { ColumnType, Table } from '../columns.ts';

function arrowType(type: ColumnType, dictionaryId: number): DataType {
  switch (type) {
    case 'text':
      return new Utf8();
    case 'code':
      return new Dictionary(new Utf8(), new Int32(), dictionaryId, false);
    case 'integer':
      return new Int64();
    case 'number':
      return new Float64();
    case 'boolean':
      return new Bool();
    case 'date':
      return new DateDay();
    case 'timestamp':
      // The unit of DuckDB's instants, so that Parquet and Arrow hold the very same number.
      return new TimestampMicrosecond('UTC');
  }
}

/** The Arrow schema of a table; `metadata` is attached to it, descriptions and units to its fields. */
export function arrowSchema(table: Table, metadata: ReadonlyMap<string, string>): Schema {
  const fields = Object.entries(table.columns).map(([name, column], position) => {
    const about = new Map([['description', column.description]]);
    if (column.unit !== null) about.set('unit', column.unit);
    // Dictionary ids are positions: the library would else number them by a counter of the process.
    return new Field(name, arrowType(column.type, position), column.nullable, about);
  });
  return new Schema(fields, new Map(metadata));
}
