// Runs one statement of pipeline/reconcile alone, on small tables written by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, openDatabase, type PlainRow, query, quoteLiteral } from '../../pipeline/_edge/duckdb.ts';
import { root } from './reconciled.ts';

/** The type of a column follows from its name, here as in schemas/. */
function typeOf(column: string): string {
  if (/(_from|_to|_at|as_of|counts_up_to|moment)$/.test(column)) return 'TIMESTAMPTZ';
  if (/^(value|value_low|value_high|first_allowed|best|low|high)$/.test(column)) return 'DOUBLE';
  if (/^(standing_id|rank|version|.*_count|byte_count)$/.test(column)) return 'BIGINT';
  if (/^(party_to_deaths|may_be_chosen|may_replace|is_copy)$/.test(column)) return 'BOOLEAN';
  if (/_on$/.test(column)) return 'DATE';
  return 'VARCHAR';
}

const literal = (value: string | number | boolean | null) =>
  value === null ? 'NULL' : typeof value === 'string' ? quoteLiteral(value) : String(value);

/**
 * The rows that `pipeline/reconcile/<step>.sql` makes of these tables, each column of which is named in its first row;
 * what a row leaves out is null. An empty table is given as the list of its columns.
 */
export async function runStep(
  step: string,
  tables: { readonly [name: string]: readonly PlainRow[] | { readonly columns: readonly string[] } },
): Promise<PlainRow[]> {
  const database = await openDatabase({ threads: 1 });
  try {
    for (const [name, given] of Object.entries(tables)) {
      const rows = 'columns' in given ? [] : given;
      const columns =
        'columns' in given ? given.columns : [...new Set(given.flatMap((row) => Object.keys(row)))];
      const declared = columns.map((column) => `"${column}" ${typeOf(column)}`).join(', ');
      await execute(database, `CREATE TABLE "${name}" (${declared})`);
      for (const row of rows) {
        const values = columns.map((column) => literal(row[column] ?? null)).join(', ');
        await execute(database, `INSERT INTO "${name}" VALUES (${values})`);
      }
    }
    return await query(database, readFileSync(join(root, 'pipeline/reconcile', `${step}.sql`), 'utf8'));
  } finally {
    database.close();
  }
}
