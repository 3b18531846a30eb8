// Verifies a release on its own, without the repository that made it: bytes, rows, types, keys, codes, equal formats.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../../schemas/columns.ts';
import { deriveGates } from '../../schemas/derive/duckdb_checks.ts';
import { viewOfParquet } from '../../schemas/derive/duckdb_select.ts';
import { checkChecksums } from './checksums.ts';
import { compareFormats, type Difference } from './compare_formats.ts';
import { type Database, execute, openDatabase, query } from './duckdb.ts';
import { type PackagedTable, readPackagedTables } from './read_data_package.ts';
import { type Manifest, readManifest } from './read_release.ts';

export interface Verification {
  readonly version: string | null;
  /** Empty: the release is whole. */
  readonly differences: readonly Difference[];
  readonly tables: number;
  readonly rows: number;
}

/** Do the texts of the release name the version that the manifest names? */
function checkVersions(directory: string, manifest: Manifest): Difference[] {
  const named = [
    { file: 'datapackage.json', text: `"version": ${JSON.stringify(manifest.version)}` },
    { file: 'CITATION.cff', text: `version: ${manifest.version}` },
    { file: 'quality.json', text: `"version": ${JSON.stringify(manifest.version)}` },
    { file: 'CODEBOOK.md', text: manifest.version },
    { file: 'CHANGES.md', text: manifest.version },
  ];
  return named
    .filter(({ file }) => existsSync(join(directory, file)))
    .filter(({ file, text }) => !readFileSync(join(directory, file), 'utf8').includes(text))
    .map(({ file }) => ({ file, row: null, message: `does not name version ${manifest.version}` }));
}

function checkListed(manifest: Manifest, packaged: readonly PackagedTable[]): Difference[] {
  const listed = { ...manifest.tables, ...manifest.views };
  const names = new Set(packaged.map(({ table }) => table.name));
  return [
    ...Object.keys(listed)
      .filter((name) => !names.has(name))
      .map((name) => ({
        file: 'datapackage.json',
        row: null,
        message: `does not describe the table ${name}`,
      })),
    ...[...names]
      .filter((name) => listed[name] === undefined)
      .map((name) => ({ file: 'manifest.json', row: null, message: `does not list the table ${name}` })),
  ];
}

/** Keys, required values, references and codes, as the data package declares them, on the Parquet files. */
async function checkConstraints(
  database: Database,
  directory: string,
  packaged: readonly PackagedTable[],
): Promise<Difference[]> {
  const readable: PackagedTable[] = [];
  for (const entry of packaged) {
    try {
      await execute(database, viewOfParquet(entry.table, join(directory, entry.parquet)));
      readable.push(entry);
    } catch {
      // What is wrong with the file is said by the comparison of formats.
    }
  }
  const fileOf = new Map(readable.map(({ table, parquet }) => [table.name, parquet]));
  const codes = new Map(readable.flatMap((entry) => [...entry.codes]));
  const tables: readonly Table[] = readable.map(({ table }) => table);
  const differences: Difference[] = [];
  for (const gate of deriveGates(tables, (codeSet) => codes.get(codeSet) ?? [])) {
    try {
      const [first] = await query<{ table_name: string; row_key: string }>(database, gate.sql);
      if (first !== undefined) {
        const file = fileOf.get(first.table_name) ?? first.table_name;
        differences.push({ file, row: null, message: `${gate.meaning}: ${first.row_key}` });
      }
    } catch (error) {
      differences.push({ file: gate.name, row: null, message: (error as Error).message.split('\n')[0]! });
    }
  }
  return differences;
}

/**
 * Verifies the release in a directory. Never throws for what is wrong with the release: each fault is a difference
 * that names the file and, where there is one, the row.
 */
export async function verifyRelease(directory: string): Promise<Verification> {
  const differences: Difference[] = [];
  if (!existsSync(directory)) {
    return {
      version: null,
      differences: [{ file: directory, row: null, message: 'there is no such directory' }],
      tables: 0,
      rows: 0,
    };
  }
  differences.push(...(await checkChecksums(directory)));
  let manifest: Manifest;
  let packaged: PackagedTable[];
  try {
    manifest = readManifest(directory);
    packaged = readPackagedTables(directory);
  } catch (error) {
    differences.push({ file: directory, row: null, message: (error as Error).message });
    return { version: null, differences, tables: 0, rows: 0 };
  }
  differences.push(...checkVersions(directory, manifest), ...checkListed(manifest, packaged));
  const listed = { ...manifest.tables, ...manifest.views };
  const database = await openDatabase();
  try {
    for (const { table } of packaged) {
      const entry = listed[table.name];
      if (entry === undefined) continue;
      const { in_text: text } = entry;
      const expected = {
        rows: entry.rows,
        contentSha256: entry.content_sha256,
        text: text === undefined ? null : { rows: text.rows, contentSha256: text.content_sha256 },
      };
      differences.push(
        ...(await compareFormats(database, directory, table, Object.keys(entry.files), expected)),
      );
    }
    differences.push(...(await checkConstraints(database, directory, packaged)));
  } finally {
    database.close();
  }
  return {
    version: manifest.version,
    differences,
    tables: packaged.length,
    rows: Object.values(listed).reduce((sum, { rows }) => sum + rows, 0),
  };
}
