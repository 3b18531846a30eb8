// The gates over written files fail on a file that differs and on a view that is too large.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFiles } from '../../pipeline/_edge/check_files.ts';
import { writeTable } from '../../pipeline/_edge/write_tables.ts';
import { claims } from '../../schemas/tables/claims.ts';
import { openSmallDatabase, withOutput } from './small_release.ts';

async function failing(harm: (csv: string) => string, viewBytes: number) {
  return await withOutput(async (output) => {
    const database = await openSmallDatabase();
    mkdirSync(join(output, 'data'));
    const file = await writeTable(database, claims, output, 'data', ['parquet', 'csv', 'arrow'], {
      title: 'x',
    });
    const path = join(output, 'data/claims.csv');
    writeFileSync(path, harm(readFileSync(path, 'utf8')));
    const view = { ...file, files: [{ path: 'views/v.parquet', bytes: viewBytes, sha256: '' }] };
    const results = await checkFiles(database, output, [{ table: claims, file }], [view]);
    database.close();
    return results.filter(({ offending_rows }) => offending_rows > 0);
  });
}

it('passes what was written', async () => {
  expect(await failing((csv) => csv, 512 * 1024)).toEqual([]);
});

it('finds a file that differs from the others, and where', async () => {
  const [result] = await failing((csv) => csv.replace('Ana Robles', 'Eva Robles'), 1);
  expect(result).toMatchObject({
    name: 'formats_equal',
    severity: 'error',
    examples: [
      'data/claims.csv row 1: column speaker is "Eva Robles" here and "Ana Robles" in data/claims.parquet',
    ],
  });
});

it('finds a view that takes more than one request', async () => {
  const [result] = await failing((csv) => csv, 512 * 1024 + 1);
  expect(result).toMatchObject({ name: 'views_small', severity: 'error' });
});
