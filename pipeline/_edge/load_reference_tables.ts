// Puts the project's own data (codes, places, names of sources) beside the claims, as tables that SQL reads.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBDataChunk, VARCHAR } from '@duckdb/node-api';
import type { SourceDescription } from '../../schemas/source_description.ts';
import { type Database, execute } from './duckdb.ts';
import { readCsv } from './read_vocabulary.ts';

/** Where each reference table comes from; every column is text, and an empty value is null. */
const csvTables = {
  codes: 'schemas/codes/codes.csv',
  indicators: 'schemas/codes/indicators.csv',
  definitions: 'schemas/codes/definitions.csv',
  groups: 'schemas/codes/groups.csv',
  identities: 'schemas/codes/identities.csv',
  authority: 'schemas/codes/authority.csv',
  country_zones: 'schemas/codes/country_zones.csv',
  event_places: 'schemas/codes/event_places.csv',
  states: 'schemas/places/states.csv',
  municipalities: 'schemas/places/municipalities.csv',
} as const;

type TextRow = { readonly [column: string]: string };

/** One reference table as read; every value is text, and an empty one stands for null. */
export interface ReferenceTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TextRow[];
}

const rowsPerChunk = 2048;

async function loadTextTable(database: Database, { name, columns, rows }: ReferenceTable): Promise<void> {
  const declared = columns.map((column) => `"${column}" VARCHAR`).join(', ');
  await execute(database, `CREATE TABLE "${name}" (${declared})`);
  const appender = await database.connection.createAppender(name);
  for (let from = 0; from < rows.length; from += rowsPerChunk) {
    const part = rows.slice(from, from + rowsPerChunk);
    const chunk = DuckDBDataChunk.create(
      columns.map(() => VARCHAR),
      part.length,
    );
    chunk.setColumns(columns.map((column) => part.map((row) => row[column] || null)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** Every name under which a described source is cited, its own id among them. */
function sourceNames(sources: readonly SourceDescription[]): TextRow[] {
  return sources.flatMap((source) =>
    [...new Set([source.source_id, source.name, ...source.names])].map((name) => ({
      source_id: source.source_id,
      name,
      generic: source.generic ? 'yes' : 'no',
    })),
  );
}

/**
 * The reference tables that `pipeline/reconcile/*.sql` reads, among them `source_names`: each name under which a
 * described source is cited, and whether it is a catch-all ("authorities") that identifies nobody. `root` is the
 * checkout. Throws when a file is missing or broken.
 */
export function readReferenceTables(root: string, sources: readonly SourceDescription[]): ReferenceTable[] {
  const ofFiles = Object.entries(csvTables).map(([name, path]) => {
    if (!existsSync(join(root, path))) throw new Error(`${path} is missing. Restore it from the repository.`);
    const header = readFileSync(join(root, path), 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1)[0]!;
    return { name, columns: header.split(','), rows: readCsv(join(root, path)) };
  });
  const names = {
    name: 'source_names',
    columns: ['source_id', 'name', 'generic'],
    rows: sourceNames(sources),
  };
  return [...ofFiles, names];
}

/** Loads the reference tables into a database. Throws when a file is missing or broken. */
export async function loadReferenceTables(
  database: Database,
  root: string,
  sources: readonly SourceDescription[],
): Promise<void> {
  for (const table of readReferenceTables(root, sources)) await loadTextTable(database, table);
}
