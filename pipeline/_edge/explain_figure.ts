// Reads from a release what stands behind one figure at one moment, with the SQL of pipeline/release/explain/.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { type Database, execute, openDatabase, query, quoteLiteral } from './duckdb.ts';

/** Tables that the statements read. */
const tablesRead = [
  'estimates',
  'claim_parts',
  'claims',
  'evidence',
  'reports',
  'likely_dates',
  'captures',
  'sources',
  'relays',
  'statements',
  'alignments',
  'conflicts',
  'checks',
  'derivations',
  'rulings',
  'code_labels',
] as const;

/** A figure that a derived one follows from, with the claims that support it. */
export interface ExplainedInput {
  readonly input: PlainRow;
  readonly claims: readonly PlainRow[];
}

export interface ExplainedFigure {
  /** Null: no estimate of the figure held at the moment. */
  readonly estimate: PlainRow | null;
  readonly claims: readonly PlainRow[];
  /** What it was derived from; empty where somebody states it. */
  readonly inputs: readonly ExplainedInput[];
  /** Pairs of statements that disagreed by then. */
  readonly conflicts: readonly PlainRow[];
  /** Sums in which it is the whole or a part. */
  readonly sums: readonly PlainRow[];
  /** Judgements of persons about it or about claims that play a part in it. */
  readonly rulings: readonly PlainRow[];
  /** What the other rules give. */
  readonly rules: readonly PlainRow[];
  /** Figures of like spelling, where there is no such figure at all. */
  readonly nearest: readonly string[];
}

async function loadRelease(database: Database, directory: string): Promise<void> {
  for (const table of tablesRead) {
    const path = join(directory, 'data', `${table}.parquet`);
    if (!existsSync(path))
      throw new Error(`${directory} holds no data/${table}.parquet: name a release with --release.`);
    await execute(database, `CREATE VIEW ${table} AS FROM read_parquet(${quoteLiteral(path)})`);
  }
}

/**
 * What a release says of a figure key at a moment (ISO 8601 with its zone; null: the latest). `root` is the checkout
 * that holds the statements. Throws one sentence where the release lacks a table or the moment cannot be read.
 */
export async function explainFigure(
  root: string,
  directory: string,
  figureId: string,
  moment: string | null,
): Promise<ExplainedFigure> {
  const database = await openDatabase();
  const run = (name: string) =>
    query(database, readFileSync(join(root, 'pipeline/release/explain', `${name}.sql`), 'utf8'));
  try {
    await loadRelease(database, directory);
    await execute(database, `SET VARIABLE figure_id = ${quoteLiteral(figureId)}`);
    const at =
      moment === null ? "TIMESTAMPTZ '9999-01-01 00:00:00+00'" : `TIMESTAMPTZ ${quoteLiteral(moment)}`;
    await execute(database, `SET VARIABLE moment = ${at}`);
    const [estimate] = await run('explained_estimate');
    const claims = await run('explained_claims');
    const [conflicts, sums, rulings, rules] = [
      await run('explained_conflicts'),
      await run('explained_sums'),
      await run('explained_rulings'),
      await run('explained_rules'),
    ];
    const isKnown = estimate !== undefined || claims.length > 0;
    const nearest = isKnown ? [] : (await run('nearest_figures')).map(({ figure_id }) => String(figure_id));
    const inputs: ExplainedInput[] = [];
    for (const input of await run('explained_inputs')) {
      await execute(database, `SET VARIABLE figure_id = ${quoteLiteral(String(input.figure_id))}`);
      const all = await run('explained_claims');
      inputs.push({ input, claims: all.filter(({ part }) => part === 'supports') });
    }
    return {
      estimate: estimate ?? null,
      claims,
      inputs,
      conflicts,
      sums,
      rulings,
      rules,
      nearest: nearest.includes(figureId) ? [] : nearest,
    };
  } finally {
    database.close();
  }
}
