// Counts for the summary, read from the reconciled tables.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, openDatabase, query, quoteLiteral } from '../_edge/duckdb.ts';
import { projectRoot } from './layout.ts';
import type { Reconciled } from './reconcile_claims.ts';

export interface ResultCounts {
  readonly reports: number;
  readonly reports_by_language: readonly { readonly language: string | null; readonly count: number }[];
  readonly claims: number;
  readonly statements: number;
  readonly estimates: number;
  readonly contested: number;
  readonly issues: number;
  readonly most_contested: readonly {
    readonly figure_id: string;
    readonly label: string;
    readonly best: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly statement_count: number;
  }[];
}

function statement(name: string): string {
  return readFileSync(join(projectRoot, 'pipeline/_run/summary', `${name}.sql`), 'utf8');
}

/** Reads what the summary shows from the reconciled tables. */
export async function countResults(reconciled: Reconciled): Promise<ResultCounts> {
  const database = await openDatabase({ threads: 1 });
  try {
    for (const table of ['reports', 'claims', 'statements', 'estimates', 'issues']) {
      const file = quoteLiteral(join(reconciled.folder, `${table}.parquet`));
      await execute(database, `CREATE VIEW "${table}" AS SELECT * FROM read_parquet(${file})`);
    }
    const [counts] = await query(database, statement('counts'));
    return {
      ...counts,
      reports_by_language: await query(database, statement('reports_by_language')),
      most_contested: await query(database, statement('most_contested')),
    } as unknown as ResultCounts;
  } finally {
    database.close();
  }
}
