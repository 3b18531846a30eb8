// The files of `cjng fuse`: a table of sources, items and values in, one row an item out; CSV or Parquet.
import { closeSync, openSync, readSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Database, execute, query, quoteLiteral } from './duckdb.ts';
import { fusionFolder, makeTable } from './run_fusion.ts';

const isParquet = (path: string) => /\.parquet$/i.test(path);

/** A header longer than this is none. */
const longestHeader = 65_536;

function firstLine(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(longestHeader);
    const length = readSync(file, bytes, 0, longestHeader, 0);
    return bytes
      .toString('utf8', 0, length)
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1)[0]!;
  } finally {
    closeSync(file);
  }
}

/** How a CSV file is read: its columns by its header, which tells commas, semicolons and tabs apart. */
function csvReader(path: string): { readonly columns: readonly string[]; readonly reader: string } {
  const header = firstLine(path);
  const delimiter = [',', ';', '\t'].find((mark) => header.split(mark).length > 2) ?? ',';
  const columns = (parse(header, { delimiter, relax_quotes: true }) as string[][])[0] ?? [];
  const declared = columns.map((name) => `${quoteLiteral(name)}: 'VARCHAR'`).join(', ');
  const reader = `read_csv(${quoteLiteral(path)}, auto_detect = false, header = true, delim = ${quoteLiteral(delimiter)},
    quote = '"', escape = '"', nullstr = '', columns = {${declared}})`;
  return { columns, reader };
}

async function parquetReader(database: Database, path: string) {
  const reader = `read_parquet(${quoteLiteral(path)})`;
  const rows = await query<{ column_name: string }>(database, `DESCRIBE SELECT * FROM ${reader}`);
  return { columns: rows.map((row) => row.column_name), reader };
}

/** Reads; what DuckDB says of a file that it cannot read becomes one sentence. */
async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { message } = error as Error;
    const line = /Line: (\d+)/.exec(message)?.[1];
    const found = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
    const what = found
      ? `${found[2]} fields where the header has ${found[1]}`
      : message.split('\n', 1)[0]!.replace(/^([A-Za-z_.]+: )?[A-Za-z ]+ Error: /, '');
    throw new Error(`${path}${line === undefined ? '' : `, line ${line}`}: ${what}.`, { cause: error });
  }
}

/**
 * Loads `fusion_input` from a CSV (with a header) or Parquet file. Throws one sentence where a column is missing, the
 * file holds no rows or cannot be read. `root` is the checkout.
 */
export async function loadFusionInput(
  database: Database,
  { root, path }: { readonly root: string; readonly path: string },
): Promise<void> {
  const { columns, reader } = await reading(path, async () =>
    isParquet(path) ? await parquetReader(database, path) : csvReader(path),
  );
  const named = new Set(columns.map((name) => name.toLowerCase()));
  const missing = ['source', 'item', 'value'].find((name) => !named.has(name));
  if (missing !== undefined) {
    const there = columns.join('') === '' ? 'the file is empty' : `its columns are ${columns.join(', ')}`;
    throw new Error(
      `${path} has no column ${missing} (${there}); it must have source, item, value and may have time.`,
    );
  }
  const file = named.has('time') ? `SELECT * FROM ${reader}` : `SELECT *, NULL AS time FROM ${reader}`;
  await reading(path, async () => {
    await execute(database, `CREATE OR REPLACE TEMP VIEW fusion_file AS ${file}`);
    await makeTable(database, fusionFolder(root), 'fusion_input');
  });
  const [counted] = await query<{ n: number }>(database, 'SELECT count(*) AS n FROM fusion_input');
  if (counted!.n === 0) throw new Error(`${path} has no rows: there is nothing to fuse.`);
}

/** Writes `fused` to a `.csv` or `.parquet` file, ordered by item. */
export async function writeFused(database: Database, path: string): Promise<void> {
  const format = isParquet(path) ? 'FORMAT parquet, COMPRESSION zstd' : 'FORMAT csv, HEADER';
  await execute(database, `COPY (FROM fused ORDER BY item) TO ${quoteLiteral(path)} (${format})`);
}
