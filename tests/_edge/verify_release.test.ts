// What is done to a release, on purpose or by accident, is found and named; an untouched one passes.
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeChecksums } from '../../pipeline/_edge/checksums.ts';
import { execute, openDatabase } from '../../pipeline/_edge/duckdb.ts';
import { verifyRelease } from '../../pipeline/_edge/verify_release.ts';
import { writeRelease } from '../../pipeline/_edge/write_release.ts';
import { openSmallDatabase, smallPlan } from './small_release.ts';

let output: string;
let original: string;
beforeAll(async () => {
  output = mkdtempSync(join(tmpdir(), 'verify-'));
  const database = await openSmallDatabase();
  original = (await writeRelease(database, smallPlan(output))).directory;
  database.close();
});
afterAll(() => rmSync(output, { recursive: true, force: true }));

type Harm = (directory: string) => void | Promise<void>;

/** A copy, harmed; `isCovered`: whoever did it wrote SHA256SUMS anew. */
async function verifyHarmed(harm: Harm, isCovered: boolean) {
  const copy = join(output, 'copy');
  rmSync(copy, { recursive: true, force: true });
  cpSync(original, copy, { recursive: true });
  await harm(copy);
  if (isCovered) await writeChecksums(copy);
  return (await verifyRelease(copy)).differences;
}

function edit(path: string, from: string | RegExp, to: string): Harm {
  return (directory) => {
    const file = join(directory, path);
    const before = readFileSync(file, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`the test changes nothing in ${path}`);
    writeFileSync(file, after);
  };
}

function flipByte(path: string, at: (bytes: Buffer) => number): Harm {
  return (directory) => {
    const bytes = readFileSync(join(directory, path));
    bytes[at(bytes)]! ^= 1;
    writeFileSync(join(directory, path), bytes);
  };
}

function rewriteParquet(table: string, select: string): Harm {
  return async (directory) => {
    const path = join(directory, 'data', `${table}.parquet`);
    const database = await openDatabase();
    await execute(
      database,
      `COPY (${select.replaceAll('THIS', `read_parquet('${path}')`)}) TO '${path}.new' (FORMAT parquet)`,
    );
    database.close();
    renameSync(`${path}.new`, path);
  };
}

it('passes an untouched release, moved elsewhere', async () => {
  expect(await verifyHarmed(() => {}, false)).toEqual([]);
  const { version, tables, rows } = await verifyRelease(original);
  expect(version).toMatch(/^0\.0\.0-local\./);
  expect(tables).toBe(26);
  expect(rows).toBeGreaterThan(174);
});

describe('finds, by the bytes,', () => {
  it.each([
    [
      'a byte flipped in Parquet',
      'data/claims.parquet',
      flipByte('data/claims.parquet', (b) => b.length >> 1),
    ],
    ['a byte flipped in Arrow', 'data/claims.arrow', flipByte('data/claims.arrow', (b) => b.length >> 1)],
    ['a byte flipped in CSV', 'data/claims.csv', flipByte('data/claims.csv', (b) => b.length - 5)],
    ['a byte flipped in a text', 'NOTICE', flipByte('NOTICE', () => 3)],
    [
      'a byte flipped in the manifest',
      'manifest.json',
      flipByte('manifest.json', (b) => b.indexOf('rows') + 1),
    ],
    [
      'a changed SQL statement',
      'reconcile/estimates.sql',
      edit('reconcile/estimates.sql', 'SELECT', 'SELECT  '),
    ],
    ['a missing table', 'data/estimates.csv', (d: string) => rmSync(join(d, 'data/estimates.csv'))],
    ['a missing text', 'LICENSE', (d: string) => rmSync(join(d, 'LICENSE'))],
    ['an added file', 'data/extra.csv', (d: string) => writeFileSync(join(d, 'data/extra.csv'), 'a\r\n')],
    ['missing checksums', 'SHA256SUMS', (d: string) => rmSync(join(d, 'SHA256SUMS'))],
    ['a broken line of checksums', 'SHA256SUMS', (d: string) => appendFileSync(join(d, 'SHA256SUMS'), 'x\n')],
  ] as [string, string, Harm][])('%s', async (_, file, harm) => {
    const differences = await verifyHarmed(harm, false);
    expect(differences.map((difference) => difference.file)).toContain(file);
  });
});

describe('finds, although SHA256SUMS was written anew,', () => {
  it.each([
    ['an edited estimate in CSV', 'data/estimates.csv', 1, edit('data/estimates.csv', ',25,25,', ',24,24,')],
    [
      'an edited estimate in Parquet',
      'data/estimates.csv',
      1,
      rewriteParquet('estimates', 'SELECT * REPLACE (best + 1 AS best) FROM THIS'),
    ],
    [
      'an edited claim in Arrow',
      'data/claims.arrow',
      1,
      (d: string) => {
        // 25 as a double; `value` and `value_low` of the first claim.
        const bytes = readFileSync(join(d, 'data/claims.arrow'));
        const at = bytes.indexOf(Buffer.from(Float64Array.of(25, 250).buffer));
        Buffer.from(Float64Array.of(26, 250).buffer).copy(bytes, at);
        writeFileSync(join(d, 'data/claims.arrow'), bytes);
      },
    ],
    [
      'an added row in CSV',
      'data/relays.csv',
      3,
      (d: string) =>
        appendFileSync(
          join(d, 'data/relays.csv'),
          'c9,s1,first,,same,same,same,same,false,2026-02-24T00:00:00Z\r\n',
        ),
    ],
    ['a removed row in CSV', 'data/relays.csv', 2, edit('data/relays.csv', /c2,s2[^\n]*\n/, '')],
    [
      'a row twice in Parquet',
      'data/relays.csv',
      2,
      rewriteParquet('relays', 'SELECT * FROM THIS UNION ALL SELECT * FROM THIS ORDER BY 1'),
    ],
    [
      'two columns that changed places',
      'data/relays.csv',
      1,
      edit('data/relays.csv', 'claim_id,statement_id', 'statement_id,claim_id'),
    ],
    [
      'a field that is no value of its type',
      'data/relays.csv',
      1,
      edit('data/relays.csv', ',false,', ',no,'),
    ],
    ['a line with a field too many', 'data/relays.csv', 1, edit('data/relays.csv', ',false,', ',false,,')],
    ['a missing value where there was one', 'data/claims.csv', 1, edit('data/claims.csv', 'Ana Robles', '')],
    [
      'a column of another type in Parquet',
      'data/relays.parquet',
      1,
      rewriteParquet('relays', 'SELECT * REPLACE (CAST(known_from AS VARCHAR) AS known_from) FROM THIS'),
    ],
  ] as [string, string, number, Harm][])('%s', async (_, file, row, harm) => {
    const differences = await verifyHarmed(harm, true);
    expect(differences).toContainEqual(expect.objectContaining({ file, row }));
  });

  it.each([
    ['a row count in the manifest', edit('manifest.json', '"rows": 2,', '"rows": 3,'), /rows/],
    [
      'a content hash in the manifest',
      edit('manifest.json', /"content_sha256": "./, '"content_sha256": "x'),
      /content hash/,
    ],
    ['another version in the citation', edit('CITATION.cff', 'version: 0.0.0', 'version: 1.0.0'), /version/],
    [
      'a code that the data package no longer lists',
      edit('datapackage.json', /"at_least"/g, '"at_most"'),
      /lacks/,
    ],
    [
      'a table that the data package no longer describes',
      edit('datapackage.json', '"name": "claim_parts",', '"name": "other",'),
      /does not describe/,
    ],
    [
      'a data package that is not JSON',
      edit('datapackage.json', '{', '['),
      /datapackage.json cannot be read/,
    ],
    ['a manifest that is not JSON', edit('manifest.json', '{', '['), /manifest.json .*cannot be read/],
  ] as [string, Harm, RegExp][])('%s', async (_, harm, message) => {
    const differences = await verifyHarmed(harm, true);
    expect(differences.map((difference) => difference.message).join('\n')).toMatch(message);
  });

  it('an estimate edited alike in all three formats, by its content hash', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'verify-'));
    try {
      const database = await openSmallDatabase();
      await execute(database, 'UPDATE estimates SET best = 26 WHERE best = 25');
      const { directory } = await writeRelease(database, smallPlan(elsewhere));
      database.close();
      const differences = await verifyHarmed((copy) => {
        for (const format of ['csv', 'parquet', 'arrow'])
          cpSync(join(directory, `data/estimates.${format}`), join(copy, `data/estimates.${format}`));
      }, true);
      expect(differences).toContainEqual({
        file: 'data/estimates.csv',
        row: null,
        message: 'its rows do not have the content hash that the manifest lists',
      });
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it('a key that occurs twice and a reference to nothing, in all three formats', async () => {
    const differences = await verifyHarmed(
      rewriteParquet('claim_parts', "SELECT * REPLACE ('c9' AS claim_id) FROM THIS"),
      true,
    );
    expect(differences).toContainEqual({
      file: 'data/claim_parts.parquet',
      row: null,
      message: expect.stringContaining('claim_parts.claim_id is not found in claims.claim_id'),
    });
  });
});

it('says that a directory is no release, or is not there', async () => {
  expect((await verifyRelease(join(output, 'nowhere'))).differences[0]?.message).toBe(
    'there is no such directory',
  );
  expect((await verifyRelease(output)).differences.map(({ message }) => message).join()).toContain(
    'it is no release',
  );
});
