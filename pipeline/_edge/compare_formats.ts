// Reads the files of one table row by row, side by side, and names the first place where they differ.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../../schemas/columns.ts';
import { type Cell, columnsOf } from '../../schemas/derive/cell_values.ts';
import { type RowsOf, selectFromParquet } from '../../schemas/derive/duckdb_select.ts';
import { readArrowCells } from './arrow_tables.ts';
import { readCsvCells } from './csv_tables.ts';
import type { Database } from './duckdb.ts';
import { readCells } from './read_cells.ts';
import { ContentHash } from './write_tables.ts';

/** Something that is not as it should be, and where. */
export interface Difference {
  /** Relative to the release. */
  readonly file: string;
  /** Row of the table, from 1; null where the matter is not of one row. */
  readonly row: number | null;
  readonly message: string;
}

class RowReader {
  readonly #chunks: AsyncGenerator<Cell[][]>;
  #rows: Cell[][] = [];
  #at = 0;
  constructor(
    readonly file: string,
    readonly hash: ContentHash,
    chunks: AsyncGenerator<Cell[][]>,
  ) {
    this.#chunks = chunks;
  }
  /** The next row; null at the end. */
  async next(): Promise<Cell[] | null> {
    while (this.#at === this.#rows.length) {
      const { value, done } = await this.#chunks.next();
      if (done === true) return null;
      this.#rows = value;
      this.#at = 0;
    }
    const row = this.#rows[this.#at++]!;
    this.hash.add(row);
    return row;
  }
}

function readersOf(
  database: Database,
  directory: string,
  table: Table,
  files: readonly string[],
  rows: RowsOf,
): RowReader[] {
  return files
    .filter((file) => existsSync(join(directory, file)))
    .map((file) => {
      const path = join(directory, file);
      const chunks = file.endsWith('.parquet')
        ? readCells(database, selectFromParquet(table, path, rows), table)
        : file.endsWith('.csv')
          ? readCsvCells(path, table)
          : readArrowCells(path, table);
      return new RowReader(file, new ContentHash(table), chunks);
    });
}

const shown = (value: Cell | undefined) => (value === null ? 'missing' : JSON.stringify(String(value)));

/** How many rows, and their content hash. */
export interface ExpectedRows {
  readonly rows: number;
  readonly contentSha256: string;
}

/**
 * Compares the files of a table row by row with the first of them, and their content with the hashes expected; `text`
 * is what formats other than Parquet hold, null where all hold all.
 * Returns one difference for each file at fault at most, naming its first row that differs.
 */
export async function compareFormats(
  database: Database,
  directory: string,
  table: Table,
  files: readonly string[],
  expected: ExpectedRows & { readonly text: ExpectedRows | null },
): Promise<Difference[]> {
  if (expected.text === null) return compareRows(database, directory, table, files, 'all', expected);
  const parquet = files.filter((file) => file.endsWith('.parquet'));
  const whole = await compareRows(database, directory, table, parquet, 'all', expected);
  return [...whole, ...(await compareRows(database, directory, table, files, 'text', expected.text))];
}

async function compareRows(
  database: Database,
  directory: string,
  table: Table,
  files: readonly string[],
  rows: RowsOf,
  expected: ExpectedRows,
): Promise<Difference[]> {
  const columns = columnsOf(table);
  const differences: Difference[] = [];
  const readers = readersOf(database, directory, table, files, rows);
  const faulty = new Set<RowReader>();
  const fault = (reader: RowReader, row: number | null, message: string) => {
    if (!faulty.has(reader)) differences.push({ file: reader.file, row, message });
    faulty.add(reader);
  };
  const ended = new Set<RowReader>();
  const [first] = readers;
  for (let rowNumber = 1; first !== undefined && ended.size < readers.length; rowNumber++) {
    let reference: Cell[] | null = null;
    for (const reader of readers) {
      if (ended.has(reader)) continue;
      let row: Cell[] | null = null;
      try {
        row = await reader.next();
      } catch (error) {
        fault(reader, rowNumber, (error as Error).message);
        ended.add(reader);
        continue;
      }
      if (row === null) {
        ended.add(reader);
        if (reader.hash.rows !== expected.rows)
          fault(
            reader,
            reader.hash.rows + 1,
            `holds ${reader.hash.rows} rows, and ${expected.rows} are listed`,
          );
        continue;
      }
      if (rowNumber === expected.rows + 1) fault(reader, rowNumber, 'a row that is not listed');
      if (reader === first) reference = row;
      if (reference === null || row === reference) continue;
      const unlike = columns.findIndex((_, i) => row[i] !== reference![i]);
      if (unlike !== -1)
        fault(
          reader,
          rowNumber,
          `column ${columns[unlike]!.name} is ${shown(row[unlike])} here and ${shown(reference[unlike])} in ${first.file}`,
        );
    }
  }
  for (const reader of readers) {
    if (!faulty.has(reader) && reader.hash.digest() !== expected.contentSha256)
      fault(reader, null, 'its rows do not have the content hash that the manifest lists');
  }
  return differences;
}
