// A folder of statements orders itself by what each reads, and stops on anything that is not one SELECT with a grain.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, execute, openDatabase, query } from '../../pipeline/_edge/duckdb.ts';
import { readSqlFolder, runSqlFiles, runSqlFolder } from '../../pipeline/_edge/run_sql_folder.ts';

let folder: string;
let database: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sql-folder-'));
  database = await openDatabase({ threads: 1 });
  await execute(database, 'CREATE TABLE numbers AS SELECT unnest([1, 2, 3]) AS n');
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql);

/** A statement with the grain that every file must state. */
const grained = (sql: string) => `-- grain: one number\n${sql}\n`;

describe('order', () => {
  test('follows what each file reads, through CTEs and subqueries, whatever the names', async () => {
    write('a_last.sql', grained('SELECT n FROM m_middle WHERE n IN (SELECT n FROM z_first)'));
    write('m_middle.sql', grained('WITH own AS (SELECT n FROM z_first) SELECT n + 1 AS n FROM own'));
    write('z_first.sql', grained('SELECT n FROM numbers'));
    const told: [string, number][] = [];
    const made = await runSqlFolder(database, folder, (table, rows) => told.push([table, rows]));
    expect(made).toEqual(['z_first', 'm_middle', 'a_last']);
    expect(told).toEqual([
      ['z_first', 3],
      ['m_middle', 3],
      ['a_last', 2],
    ]);
  });

  test('a circle stops the run', async () => {
    write('chicken.sql', grained('SELECT n FROM egg'));
    write('egg.sql', grained('SELECT n FROM chicken'));
    await expect(runSqlFolder(database, folder)).rejects.toThrow(
      'the SQL files chicken, egg read each other in a circle. Break it into steps.',
    );
  });

  test('a table that nobody makes stops the run', async () => {
    write('lost.sql', grained('SELECT n FROM nowhere'));
    await expect(runSqlFolder(database, folder)).rejects.toThrow(
      'lost.sql reads nowhere, which no file makes',
    );
  });
});

describe('form', () => {
  test('a file without a grain stops the run', async () => {
    write('bare.sql', 'SELECT n FROM numbers');
    await expect(runSqlFolder(database, folder)).rejects.toThrow(
      'bare.sql: the first line must be a comment beginning "-- grain:"',
    );
  });

  test('two statements stop the run', async () => {
    write('two.sql', grained('SELECT n FROM numbers; SELECT 2 AS n'));
    await expect(runSqlFolder(database, folder)).rejects.toThrow('two.sql: holds 2 statements');
  });

  test('anything but a SELECT stops the run', async () => {
    write('drop.sql', grained('DROP TABLE numbers'));
    await expect(runSqlFolder(database, folder)).rejects.toThrow('drop.sql: not one bare SELECT');
  });

  test('an error names the file', async () => {
    write('wrong.sql', grained('SELECT n + nothing AS n FROM numbers'));
    await expect(runSqlFolder(database, folder)).rejects.toThrow(/^wrong\.sql: .*nothing/);
  });
});

test('a file named as a declared table fills it, and a missing column stops the run', async () => {
  write('claim_places.sql', grained("SELECT 'MX-JAL' AS place, n::VARCHAR AS claim_id FROM numbers"));
  await runSqlFolder(database, folder);
  expect(await query(database, 'FROM claim_places ORDER BY claim_id LIMIT 1')).toEqual([
    { claim_id: '1', place: 'MX-JAL' },
  ]);
  write('claim_places.sql', grained("SELECT 'MX-JAL' AS place FROM numbers"));
  await execute(database, 'DELETE FROM claim_places');
  await expect(runSqlFolder(database, folder)).rejects.toThrow(/^claim_places\.sql: .*NOT NULL/);
});

test('a key that is there twice stops the run', async () => {
  const place = (n: string) => grained(`SELECT 'MX-JAL' AS place, (${n})::VARCHAR AS claim_id FROM numbers`);
  write('claim_places.sql', place('n % 2'));
  await expect(runSqlFolder(database, folder)).rejects.toThrow(
    'claim_places.sql: two rows have the key {"claim_id":"1","place":"MX-JAL"}. Mend the statement.',
  );
});

test('a table that may be forgotten is dropped once no file needs it', async () => {
  write('a_first.sql', grained('SELECT n FROM numbers'));
  write('b_next.sql', grained('SELECT n FROM a_first'));
  write('c_last.sql', grained('SELECT a_first.n FROM a_first JOIN b_next USING (n)'));
  const files = await readSqlFolder(database, folder);
  await runSqlFiles(database, files, undefined, (table) => table !== 'c_last');
  const left = await query(database, 'SELECT table_name FROM duckdb_tables()');
  expect(left).toEqual([{ table_name: 'c_last' }]);
  expect(await query(database, 'SELECT sum(n) AS n FROM c_last')).toEqual([{ n: 6 }]);
});
