// Writes one declared table of an open database in every format of a release, and hashes its rows and its files.
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../../schemas/columns.ts';
import { type Cell, canonicalHeader, canonicalRow, columnsOf } from '../../schemas/derive/cell_values.ts';
import { copyToParquet, selectDictionary, selectOrdered } from '../../schemas/derive/duckdb_select.ts';
import type { ReleaseFile, WrittenTable } from '../../schemas/release.ts';
import { writeArrow } from './arrow_tables.ts';
import { writeCsv } from './csv_tables.ts';
import { type Database, execute, query } from './duckdb.ts';
import { readCells } from './read_cells.ts';

export type Format = 'parquet' | 'csv' | 'arrow';

/** Size and SHA-256 of a file; `path` is relative to `directory`. */
export async function describeFile(directory: string, path: string): Promise<ReleaseFile> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(directory, path))) hash.update(chunk as Uint8Array);
  return { path, bytes: statSync(join(directory, path)).size, sha256: hash.digest('hex') };
}

/** Hashes rows as they pass; the content hash is the same whatever format or program they come from. */
export class ContentHash {
  readonly #hash = createHash('sha256');
  readonly #types;
  rows = 0;
  constructor(table: Table) {
    this.#types = columnsOf(table).map(({ type }) => type);
    this.#hash.update(canonicalHeader(table));
  }
  add(row: readonly Cell[]): void {
    this.rows++;
    this.#hash.update(canonicalRow(this.#types, row));
  }
  digest(): string {
    return this.#hash.digest('hex');
  }
}

async function* hashed(chunks: AsyncIterable<Cell[][]>, hash: ContentHash): AsyncGenerator<Cell[][]> {
  for await (const rows of chunks) {
    for (const row of rows) hash.add(row);
    yield rows;
  }
}

async function dictionariesOf(database: Database, table: Table): Promise<Map<string, readonly string[]>> {
  const dictionaries = new Map<string, readonly string[]>();
  for (const { name, type } of columnsOf(table)) {
    if (type !== 'code') continue;
    const rows = await query<{ value: string }>(database, selectDictionary(table, name));
    dictionaries.set(
      name,
      rows.map(({ value }) => value),
    );
  }
  return dictionaries;
}

async function hashAll(database: Database, table: Table): Promise<ContentHash> {
  const hash = new ContentHash(table);
  for await (const rows of readCells(database, selectOrdered(table), table)) {
    for (const row of rows) hash.add(row);
  }
  return hash;
}

/** Writes `<folder>/<table>.<format>` under `directory` for each format. CSV must be among them: it is what is hashed. */
export async function writeTable(
  database: Database,
  table: Table,
  directory: string,
  folder: string,
  formats: readonly Format[],
  metadata: { readonly [key: string]: string },
): Promise<WrittenTable> {
  const pathOf = (format: Format) => `${folder}/${table.name}.${format}`;
  const hash = new ContentHash(table);
  const files: ReleaseFile[] = [];
  for (const format of formats) {
    const path = join(directory, pathOf(format));
    if (format === 'parquet') {
      await execute(database, copyToParquet(table, path, metadata));
    } else if (format === 'csv') {
      await writeCsv(path, table, hashed(readCells(database, selectOrdered(table, 'text'), table), hash));
    } else {
      const dictionaries = await dictionariesOf(database, table);
      const rows = readCells(database, selectOrdered(table, 'text'), table);
      await writeArrow(path, table, rows, dictionaries, new Map(Object.entries(metadata)));
    }
    files.push(await describeFile(directory, pathOf(format)));
  }
  const text = { rows: hash.rows, contentSha256: hash.digest() };
  if (table.rowsInText === undefined) return { name: table.name, ...text, text: null, files };
  const whole = await hashAll(database, table);
  return { name: table.name, rows: whole.rows, contentSha256: whole.digest(), text, files };
}
