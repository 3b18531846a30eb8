// Fuses any table of sources, items and values by one rule, with the SQL of pipeline/reconcile/fusion/.
import { join } from 'node:path';
import { type FusionRule, plainRules } from '../../schemas/fusion_rules.ts';
import {
  firstBeliefs,
  fusionParameters,
  mostRounds,
  roundsOfCopies,
  selectSettled,
  stepsOfRound,
  votingSteps,
} from '../../schemas/fusion_steps.ts';
import { type Database, execute, query } from './duckdb.ts';
import { parseSqlFile, type SqlFile } from './run_sql_folder.ts';

export interface Fusion {
  readonly items: number;
  readonly sources: number;
  /** Rounds until accuracies settled; 1 for every other rule. */
  readonly rounds: number;
  /** Rows without a source, an item or a value, which say nothing. */
  readonly rowsLeftOut: number;
  /** Items of which some values are numbers and some are not. */
  readonly mixedItems: number;
}

/** Where the statements lie in the checkout at `root`. */
export const fusionFolder = (root: string) => join(root, 'pipeline/reconcile/fusion');

/** Statements as parsed: those of source_accuracy run again in each round. */
const parsed = new Map<string, Pick<SqlFile, 'table' | 'sql'>>();

/** Makes the table of one statement of `folder` (its path there without `.sql`), in place of any of its name. */
export async function makeTable(database: Database, folder: string, path: string): Promise<void> {
  const file = join(folder, `${path}.sql`);
  if (!parsed.has(file)) parsed.set(file, await parseSqlFile(database, file));
  const { table, sql } = parsed.get(file)!;
  try {
    await execute(database, `CREATE OR REPLACE TABLE "${table}" AS ${sql}`);
  } catch (error) {
    throw new Error(`${path}.sql: ${(error as Error).message}`, { cause: error });
  }
}

/** Weighs sources and values by each other until the accuracies settle; looks for copies from the second round on. */
async function settleAccuracies(database: Database, folder: string): Promise<number> {
  for (const step of firstBeliefs) await makeTable(database, folder, step);
  for (let round = 1; round <= mostRounds; round += 1) {
    for (const step of stepsOfRound(round)) await makeTable(database, folder, step);
    const [moved] = await query<{ settled: boolean }>(database, selectSettled);
    if (round > roundsOfCopies && moved!.settled) return round;
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
  const folder = fusionFolder(root);
  for (const [name, value] of Object.entries({ ...fusionParameters, tolerance }))
    await execute(database, `SET VARIABLE ${name} = ${value}::DOUBLE`);
  for (const step of votingSteps) await makeTable(database, folder, step);
  const isPlain = (plainRules as readonly string[]).includes(rule);
  const rounds = isPlain ? 1 : await settleAccuracies(database, folder);
  await makeTable(database, folder, isPlain ? rule : 'accuracy/source_accuracy');
  await execute(database, `CREATE OR REPLACE TABLE fused AS FROM "${rule}" ORDER BY item`);
  await makeTable(database, folder, 'fusion_counts');
  const [counted] = await query<{
    item_count: number;
    source_count: number;
    rows_left_out: number;
    mixed_item_count: number;
  }>(database, 'FROM fusion_counts');
  return {
    items: counted!.item_count,
    sources: counted!.source_count,
    rounds,
    rowsLeftOut: counted!.rows_left_out,
    mixedItems: counted!.mixed_item_count,
  };
}
