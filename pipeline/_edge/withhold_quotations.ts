// Takes out of `evidence` the quotations that are not published; offsets and hash stay, so that the words can be found.
import { join } from 'node:path';
import { defineTable, required } from '../../schemas/columns.ts';
import { clearColumn } from '../../schemas/derive/duckdb_select.ts';
import { evidence } from '../../schemas/tables/claims.ts';
import { createTables, type Database, execute, insertRows, query } from './duckdb.ts';
import { parseSqlFile } from './run_sql_folder.ts';

const withheld = defineTable({
  name: 'withheld',
  grain: 'one evidence row whose quotation is not published',
  primaryKey: ['evidence_id'],
  orderBy: ['evidence_id'],
  published: false,
  columns: { evidence_id: required('text', 'identifier', 'The evidence.') },
});

async function clearQuotations(database: Database, select: string): Promise<void> {
  await execute(database, clearColumn(evidence, 'quotation', 'evidence_id', select));
}

/**
 * Withholds quotations beyond the limits of `pipeline/release/withhold/`, and those in which `mayNamePerson` finds
 * somebody who speaks in no office: a reader who must see them finds them in the report, at their offsets.
 */
export async function withholdQuotations(
  database: Database,
  project: string,
  mayNamePerson: (text: string) => boolean,
): Promise<void> {
  const path = join(project, 'pipeline/release/withhold/quotations_beyond_limits.sql');
  await clearQuotations(database, (await parseSqlFile(database, path)).sql);
  const quoted = await query<{ evidence_id: string; quotation: string }>(
    database,
    'SELECT evidence_id, quotation FROM evidence WHERE quotation IS NOT NULL ORDER BY evidence_id',
  );
  await createTables(database, [withheld]);
  const naming = quoted.filter(({ quotation }) => mayNamePerson(quotation));
  await insertRows(
    database,
    withheld,
    naming.map(({ evidence_id }) => ({ evidence_id })),
  );
  await clearQuotations(database, 'SELECT evidence_id FROM withheld');
}
