// Fuses any table of sources, items and values by one rule, with the SQL of pipeline/reconcile/fusion/.
import { join } from 'node:path';
import { type Database, execute, query, quoteLiteral } from './duckdb.ts';
import { parseSqlFile } from './run_sql_folder.ts';

/** Rules that are one statement over the votes. */
export const plainRules = ['majority', 'median', 'most_conservative', 'lowest_of_equals', 'min_max'] as const;
/** All rules; `source_accuracy` is found by repetition. */
export const fusionRules = [...plainRules, 'source_accuracy'] as const;
export type FusionRule = (typeof fusionRules)[number];

/** What the statements read as variables; each from the paper or chosen before any truth was seen. */
const parameters = {
  /** False values that a wrong source chooses among (Dong et al. 2009 use 10 to 100). */
  false_values: 10,
  /** Share of its values that a copier copies (Dong et al. 2009). */
  copy_rate: 0.8,
  /** How likely two sources are to depend on each other before anything is seen of them (Dong et al. 2009). */
  copying_before: 0.2,
} as const;

const mostRounds = 20;
/** Accuracies that move by less than this have settled. */
const settled = 0.001;

export interface Fusion {
  readonly items: number;
  readonly sources: number;
  /** Rounds until accuracies settled; 1 for every other rule. */
  readonly rounds: number;
}

async function makeTable(database: Database, folder: string, path: string): Promise<void> {
  const { table, sql } = await parseSqlFile(database, join(folder, `${path}.sql`));
  try {
    await execute(database, `CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
  } catch (error) {
    throw new Error(`${path}.sql: ${(error as Error).message}`, { cause: error });
  }
}

/** Weighs sources and values by each other until the accuracies settle; looks for copies from the second round on. */
async function settleAccuracies(database: Database, folder: string): Promise<number> {
  await execute(
    database,
    'CREATE OR REPLACE TABLE accuracies AS SELECT DISTINCT source, 0.5::DOUBLE AS accuracy FROM votes',
  );
  await execute(
    database,
    'CREATE OR REPLACE TABLE dependences (source VARCHAR, other_source VARCHAR, probability DOUBLE)',
  );
  for (let round = 1; round <= mostRounds; round += 1) {
    for (const step of ['vote_weights', 'probabilities'])
      await makeTable(database, folder, `accuracy/${step}`);
    await execute(database, 'CREATE OR REPLACE TABLE accuracies_before AS FROM accuracies');
    await makeTable(database, folder, 'accuracy/accuracies');
    // What two sources have in common is looked at while it still changes.
    if (round <= 3) {
      for (const step of ['shared_errors', 'agreements', 'dependences'])
        await makeTable(database, folder, `accuracy/${step}`);
    }
    const [moved] = await query<{ by: number }>(
      database,
      'SELECT max(abs(a.accuracy - b.accuracy)) AS by FROM accuracies AS a JOIN accuracies_before AS b USING (source)',
    );
    if (round > 3 && (moved?.by ?? 0) < settled) return round;
  }
  return mostRounds;
}

/**
 * Leaves one row an item in the table `fused`: `item, value, low, high, source_count, item_source_count`. The table
 * `fusion_input` must hold `source, item, value` as text and `time` (null where none is known). `tolerance` is the
 * relative difference up to which two numbers are one value. `root` is the checkout.
 */
export async function runFusion(
  database: Database,
  { root, rule, tolerance }: { readonly root: string; readonly rule: FusionRule; readonly tolerance: number },
): Promise<Fusion> {
  const folder = join(root, 'pipeline/reconcile/fusion');
  for (const [name, value] of Object.entries({ ...parameters, tolerance }))
    await execute(database, `SET VARIABLE ${name} = ${value}::DOUBLE`);
  for (const step of ['said', 'candidates', 'votes', 'support']) await makeTable(database, folder, step);
  const isPlain = (plainRules as readonly string[]).includes(rule);
  const rounds = isPlain ? 1 : await settleAccuracies(database, folder);
  await makeTable(database, folder, isPlain ? rule : 'accuracy/source_accuracy');
  await execute(database, `CREATE OR REPLACE TABLE fused AS FROM "${rule}" ORDER BY item`);
  const [counted] = await query<{ items: number; sources: number }>(
    database,
    'SELECT (SELECT count(*) FROM fused) AS items, (SELECT count(DISTINCT source) FROM votes) AS sources',
  );
  return { items: counted!.items, sources: counted!.sources, rounds };
}

/** Columns of a CSV or Parquet file, in order. */
async function columnsOf(database: Database, reader: string): Promise<string[]> {
  const rows = await query<{ column_name: string }>(database, `DESCRIBE SELECT * FROM ${reader}`);
  return rows.map((row) => row.column_name);
}

/**
 * Loads `fusion_input` from a CSV (with a header) or Parquet file. Throws one sentence where a column is missing or the
 * file cannot be read.
 */
export async function loadFusionInput(database: Database, path: string): Promise<void> {
  const reader = /\.parquet$/i.test(path)
    ? `read_parquet(${quoteLiteral(path)})`
    : `read_csv(${quoteLiteral(path)}, all_varchar = true, header = true)`;
  const columns = await columnsOf(database, reader);
  const missing = ['source', 'item', 'value'].find((name) => !columns.includes(name));
  if (missing !== undefined)
    throw new Error(`${path} has no column ${missing}; it must have source, item, value and may have time.`);
  const time = columns.includes('time') ? 'time::VARCHAR' : 'NULL::VARCHAR';
  await execute(
    database,
    `CREATE OR REPLACE TABLE fusion_input AS
     SELECT source::VARCHAR AS source, item::VARCHAR AS item, value::VARCHAR AS value, ${time} AS time FROM ${reader}`,
  );
}

/** Writes `fused` to a `.csv` or `.parquet` file, ordered by item. */
export async function writeFused(database: Database, path: string): Promise<void> {
  const format = /\.parquet$/i.test(path) ? 'FORMAT parquet, COMPRESSION zstd' : 'FORMAT csv, HEADER';
  await execute(database, `COPY (FROM fused ORDER BY item) TO ${quoteLiteral(path)} (${format})`);
}
