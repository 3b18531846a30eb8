// Gates over the files of a release as written: every format read again strictly, and views small enough for one request.
import type { Table } from '../../schemas/columns.ts';
import type { GateResult, WrittenTable } from '../../schemas/release.ts';
import { compareFormats } from './compare_formats.ts';
import type { Database } from './duckdb.ts';

/** A static host serves a smaller file to hyparquet in one GET (its first read is the last 512 KiB). */
const largestView = 512 * 1024;

/** Gates that can only be judged on the files themselves: formats equal, views small. */
export async function checkFiles(
  database: Database,
  directory: string,
  written: readonly { readonly table: Table; readonly file: WrittenTable }[],
  views: readonly WrittenTable[],
): Promise<GateResult[]> {
  const differences: string[] = [];
  for (const { table, file } of written) {
    const paths = file.files.map(({ path }) => path);
    for (const difference of await compareFormats(database, directory, table, paths, file))
      differences.push(`${difference.file} row ${difference.row ?? '?'}: ${difference.message}`);
  }
  const large = views
    .flatMap(({ files }) => files)
    .filter(({ path, bytes }) => path.endsWith('.parquet') && bytes > largestView);
  return [
    {
      name: 'formats_equal',
      severity: 'error',
      meaning: 'a file, read again strictly, does not hold the rows of the others',
      offending_rows: differences.length,
      examples: differences.slice(0, 10),
    },
    {
      name: 'views_small',
      severity: 'error',
      meaning: 'the Parquet file of a view is larger than 512 KiB',
      offending_rows: large.length,
      examples: large.map(({ path, bytes }) => `${path} ${bytes} bytes`),
    },
  ];
}
