// What a per-report stage made, kept as Parquet in batches that are only ever added, each row under the key of its input.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { required, type Table } from '../../schemas/columns.ts';
import {
  createTables,
  type Database,
  execute,
  insertRows,
  openDatabase,
  type PlainRow,
  query,
  quoteLiteral,
} from './duckdb.ts';
import { sha256 } from './hash.ts';
import { writeFolderWhole } from './safe_files.ts';

/** The rows that a stage made of one input, by table. */
export interface StageResult {
  readonly inputKey: string;
  readonly rows: { readonly [table: string]: readonly PlainRow[] };
}

const inputs: Table = {
  name: 'inputs',
  grain: 'one input of the batch, also when it yielded no row',
  primaryKey: ['input_key'],
  orderBy: ['input_key'],
  published: false,
  columns: { input_key: required('text', 'identifier', 'Hash of what the stage read and of its code.') },
};

/** A declared table as kept in a batch: each row under the key of the input that it was made of. */
function keyed(table: Table): Table {
  return {
    ...table,
    primaryKey: ['input_key', ...table.primaryKey],
    columns: { ...inputs.columns, ...table.columns },
  };
}

function batchesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** Adds a batch with the results of new inputs. Does nothing when there are none. */
export async function addBatch(
  folder: string,
  tables: readonly Table[],
  results: readonly StageResult[],
): Promise<void> {
  if (results.length === 0) return;
  const batch = sha256(
    results
      .map((result) => result.inputKey)
      .sort()
      .join('\n'),
  ).slice(0, 16);
  await writeFolderWhole(join(folder, batch), async (aside) => {
    const database = await openDatabase({ threads: 1 });
    try {
      const kept = [inputs, ...tables.map(keyed)];
      await createTables(database, kept);
      await insertRows(
        database,
        inputs,
        results.map((result) => ({ input_key: result.inputKey })),
      );
      for (const table of tables) {
        const rows = results.flatMap((result) =>
          (result.rows[table.name] ?? []).map((row) => ({ ...row, input_key: result.inputKey })),
        );
        await insertRows(database, keyed(table), rows);
      }
      for (const table of kept) {
        await execute(
          database,
          `COPY "${table.name}" TO ${quoteLiteral(join(aside, `${table.name}.parquet`))} (FORMAT parquet)`,
        );
      }
    } finally {
      database.close();
    }
  });
}

/** The keys of all inputs whose results are kept in `folder`. */
export async function keptKeys(database: Database, folder: string): Promise<Set<string>> {
  const files = batchesIn(folder).map((batch) => quoteLiteral(join(folder, batch, 'inputs.parquet')));
  if (files.length === 0) return new Set();
  const rows = await query<{ input_key: string }>(
    database,
    `SELECT DISTINCT input_key FROM read_parquet([${files.join(', ')}])`,
  );
  return new Set(rows.map((row) => row.input_key));
}

/**
 * Loads the kept rows of the wanted inputs into the declared tables of an open database. A row that two inputs made
 * alike (the same issue, the same place of the same claim) is loaded once.
 */
export async function loadKept(
  database: Database,
  folder: string,
  tables: readonly Table[],
  wantedKeys: readonly string[],
): Promise<void> {
  await execute(database, 'CREATE OR REPLACE TEMP TABLE wanted_inputs (input_key VARCHAR)');
  const appender = await database.connection.createAppender('wanted_inputs');
  for (const key of wantedKeys) {
    appender.appendVarchar(key);
    appender.endRow();
  }
  appender.closeSync();
  for (const table of tables) {
    const files = batchesIn(folder).map((batch) =>
      quoteLiteral(join(folder, batch, `${table.name}.parquet`)),
    );
    if (files.length === 0) continue;
    const columns = Object.keys(table.columns)
      .map((name) => `"${name}"`)
      .join(', ');
    await execute(
      database,
      `INSERT INTO "${table.name}" (${columns})
       SELECT DISTINCT ON (${table.primaryKey.map((name) => `"${name}"`).join(', ')}) ${columns}
       FROM read_parquet([${files.join(', ')}]) SEMI JOIN wanted_inputs USING (input_key)
       ORDER BY ${table.primaryKey.map((name) => `"${name}"`).join(', ')}, input_key
       ON CONFLICT DO NOTHING`,
    );
  }
}

/**
 * Reads the kept rows of the wanted inputs, by input key and table name, in key order.
 * An input that yielded no rows, or is not kept, is absent.
 */
export async function readKept(
  folder: string,
  tables: readonly Table[],
  wantedKeys: readonly string[],
): Promise<Map<string, { [table: string]: PlainRow[] }>> {
  const database = await openDatabase({ threads: 1 });
  try {
    await createTables(database, tables.map(keyed));
    await loadKept(database, folder, tables.map(keyed), wantedKeys);
    const found = new Map<string, { [table: string]: PlainRow[] }>();
    for (const table of tables) {
      const order = keyed(table)
        .primaryKey.map((name) => `"${name}"`)
        .join(', ');
      for (const { input_key, ...row } of await query(
        database,
        `SELECT * FROM "${table.name}" ORDER BY ${order}`,
      )) {
        const rows = found.get(String(input_key)) ?? {};
        found.set(String(input_key), rows);
        rows[table.name] ??= [];
        rows[table.name]!.push(row);
      }
    }
    return found;
  } finally {
    database.close();
  }
}
