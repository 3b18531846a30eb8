// `cjng fuse` as a person uses it: files in either format, separators, what is left out, and mistakes in plain words.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, query, quoteLiteral } from '../../pipeline/_edge/duckdb.ts';
import { UsageError } from '../../pipeline/_run/exit_codes.ts';
import { type FuseOptions, runFuse } from '../../pipeline/_run/fuse_command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuse-command-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function given(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const toll = 'source,item,value\na,toll,62\nb,toll,62\nc,toll,73\n';

async function fuse(claims: string, own: Partial<FuseOptions> = {}) {
  const out = own.out ?? join(folder, 'out.csv');
  let printed = '';
  const code = await runFuse({ claims, rule: 'majority', tolerance: 0, ...own, out }, (text) => {
    printed += text;
  });
  return { code, printed, out };
}

const fusedToll = 'item,value,low,high,source_count,item_source_count\ntoll,62,62.0,73.0,2,3\n';

describe('tables are read', () => {
  test.each([
    ['with commas', toll],
    ['with semicolons', toll.replaceAll(',', ';')],
    ['with tabs', toll.replaceAll(',', '\t')],
    ['with a byte order mark and CR LF', `\uFEFF${toll.replaceAll('\n', '\r\n')}`],
    ['with names of columns in capitals and quotes', toll.replace('source,item', '"Source","ITEM"')],
    [
      'with columns more than needed',
      toll.replaceAll(/$/gm, ',x').replace('value,x', 'value,note').slice(0, -2),
    ],
  ])('%s', async (_, text) => {
    const { code, out, printed } = await fuse(given('claims.csv', text));
    expect(readFileSync(out, 'utf8')).toBe(fusedToll);
    expect(printed).toBe(`1 item from 3 sources fused by majority: ${out}\n`);
    expect(code).toBe(0);
  });

  test('as Parquet, and written as Parquet', async () => {
    const [claims, out] = [join(folder, 'claims.parquet'), join(folder, 'out.parquet')];
    const database = await openDatabase({ threads: 1 });
    try {
      const source = quoteLiteral(given('claims.csv', toll));
      // Numbers stay numbers in Parquet; what is fused is the same.
      await query(database, `COPY (FROM read_csv(${source})) TO ${quoteLiteral(claims)} (FORMAT parquet)`);
      await fuse(claims, { out });
      expect(
        await query(database, `SELECT item, value, high FROM read_parquet(${quoteLiteral(out)})`),
      ).toEqual([{ item: 'toll', value: '62', high: 73 }]);
    } finally {
      database.close();
    }
  });
});

describe('nothing is left out in silence', () => {
  test('rows without a source, an item or a value', async () => {
    const { printed } = await fuse(given('claims.csv', `${toll},toll,80\nd,toll,\n`));
    expect(printed).toContain('2 rows without a source, an item or a value left out');
  });

  test('texts among numbers', async () => {
    const { printed } = await fuse(given('claims.csv', `${toll}d,toll,"1,000"\n`));
    expect(printed).toContain('1 item mixes numbers and texts');
    expect(
      (await fuse(given('claims.csv', 'source,item,value\na,x,nan\nb,x,Tepic\n'))).printed,
    ).not.toContain('mix');
  });
});

describe('mistakes are named, and nothing is written', () => {
  test.each([
    ['an empty file', 'claims.csv', '', 'has no column source (the file is empty)'],
    ['a header alone', 'claims.csv', 'source,item,value\n', 'has no rows: there is nothing to fuse'],
    [
      'a column that is missing',
      'claims.csv',
      'source,value\na,1\n',
      'has no column item (its columns are source, value)',
    ],
    [
      'a line that is too short',
      'claims.csv',
      `${toll}d,toll\n`,
      'claims.csv, line 5: 2 fields where the header has 3',
    ],
    ['what is no Parquet', 'claims.parquet', 'no', 'too small to be a Parquet file.'],
  ])('%s', async (_, name, text, message) => {
    const out = join(folder, 'never.csv');
    const attempt = fuse(given(name, text), { out });
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.toBeInstanceOf(UsageError);
    await expect(attempt).rejects.not.toThrow('\n');
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    ['a format that there is not', { out: 'fused.xlsx' }, 'must end in .csv or .parquet'],
    ['a folder that there is not', { out: 'nowhere/fused.csv' }, 'there is no folder nowhere'],
    ['an amount of memory that is none', { memory: 'lots' }, 'write it as 4GB'],
    ['a rule that there is not', { rule: 'loudest' }, 'there are majority, median'],
  ])('%s', async (_, own, message) => {
    await expect(fuse(given('claims.csv', toll), own)).rejects.toThrow(message);
  });

  test('a folder for a file, and the file itself for what is written', async () => {
    await expect(fuse(folder)).rejects.toThrow('is no file');
    const claims = given('claims.csv', toll);
    await expect(fuse(claims, { out: claims })).rejects.toThrow('would overwrite');
    expect(readFileSync(claims, 'utf8')).toBe(toll);
  });
});
