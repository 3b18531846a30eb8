// CSV files of declared tables: RFC 4180, a missing value an empty field, an empty text `""`, no text that runs as a formula.
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { ColumnType, Table } from '../../schemas/columns.ts';
import { type Cell, columnsOf, formatCell, parseCell } from '../../schemas/derive/cell_values.ts';
import { escapeFormula, unescapeFormula } from '../../schemas/derive/csv_values.ts';
import { type CsvField, readCsvRecords } from './strict_csv.ts';

const isText = (type: ColumnType) => type === 'text' || type === 'code';

function toField(type: ColumnType, value: Cell): string | null {
  if (value === null) return null;
  const text = formatCell(type, value);
  // Done here and not by the library, which takes the text "-3" and an escaped text to be the same.
  return isText(type) ? escapeFormula(text) : text;
}

async function* fieldsOf(rows: AsyncIterable<Cell[][]>, types: readonly ColumnType[]) {
  for await (const chunk of rows) {
    for (const row of chunk) yield row.map((value, i) => toField(types[i]!, value));
  }
}

/** Writes rows under a header line. */
export async function writeCsv(path: string, table: Table, rows: AsyncIterable<Cell[][]>): Promise<void> {
  const columns = columnsOf(table);
  await pipeline(
    Readable.from(
      fieldsOf(
        rows,
        columns.map(({ type }) => type),
      ),
    ),
    stringify({
      header: true,
      columns: columns.map(({ name }) => name),
      record_delimiter: '\r\n',
      // Else a lone CR or LF inside of a text stays without quotes, which RFC 4180 does not allow.
      quote_record_delimiter: true,
      // The library writes null and '' alike unless told; RFC 4180 readers that care can tell them apart by the quotes.
      cast: { string: (text) => (text === '' ? { value: '', quoted_empty: true } : text) },
    }),
    createWriteStream(path),
  );
}

function toCell(type: ColumnType, field: CsvField): Cell {
  if (field === null) return null;
  return isText(type) ? unescapeFormula(field) : parseCell(type, field);
}

function toRow(
  columns: ReturnType<typeof columnsOf>,
  record: readonly CsvField[],
  rowNumber: number,
): Cell[] {
  if (record.length !== columns.length)
    throw new Error(`row ${rowNumber} has ${record.length} fields, and not ${columns.length}`);
  return record.map((field, i) => {
    try {
      return toCell(columns[i]!.type, field);
    } catch (error) {
      throw new Error(`row ${rowNumber}, column ${columns[i]!.name}: ${(error as Error).message}`);
    }
  });
}

/**
 * Yields the rows of a CSV file of a declared table, several at a time. Strict: throws when the header differs from the
 * declared columns, when a line has more or fewer fields, or when a field is no value of its column's type.
 */
export async function* readCsvCells(path: string, table: Table): AsyncGenerator<Cell[][]> {
  const columns = columnsOf(table);
  let rowNumber = 0;
  for await (const records of readCsvRecords(createReadStream(path, { encoding: 'utf8' }))) {
    if (rowNumber === 0) {
      const header = records.shift()?.join(',');
      const expected = columns.map(({ name }) => name).join(',');
      if (header !== expected) throw new Error(`the header is ${header}, and not ${expected}`);
      rowNumber = 1;
    }
    const from = rowNumber;
    yield records.map((record, i) => toRow(columns, record, from + i));
    rowNumber += records.length;
  }
  if (rowNumber === 0) throw new Error('the file is empty; a header line is missing');
}
