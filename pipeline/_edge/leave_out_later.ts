// Leaves out of the inputs of reconciliation what was not known yet at a moment, so that a vintage can be built.
import { join } from 'node:path';
import { deleteSelected } from '../../schemas/derive/duckdb_select.ts';
import { tables } from '../../schemas/tables.ts';
import { type Database, execute, insertRows, query, quoteLiteral } from './duckdb.ts';
import { parseSqlFile } from './run_sql_folder.ts';

const ofCaptures = [
  tables.extracted_captures,
  tables.normalised_claims,
  tables.paragraphs,
  tables.text_fingerprints,
  tables.evidence,
] as const;

/**
 * Deletes the rows of every input that come from versions of reports known after `asOf` (ISO 8601 with its zone), and
 * tells the statements whether anything was left out (`left_out`, which must be there and empty). Null: everything is kept. `root` is the checkout.
 */
export async function leaveOutLater(database: Database, root: string, asOf: string | null): Promise<void> {
  await execute(database, 'SET VARIABLE is_vintage = false');
  if (asOf === null) {
    await insertRows(database, tables.left_out, [{ capture_count: 0 }]);
    return;
  }
  const statement = async (path: string) =>
    (await parseSqlFile(database, join(root, 'pipeline/reconcile', `${path}.sql`))).sql;
  await execute(database, `SET VARIABLE as_of = TIMESTAMPTZ ${quoteLiteral(asOf)}`);
  // Moments are found from all that was read: only then may something be left out.
  await execute(database, `CREATE TABLE known_versions AS ${await statement('known_versions')}`);
  await execute(
    database,
    `CREATE TABLE captures_known_later AS ${await statement('vintage/captures_known_later')}`,
  );
  const [later] = await query<{ n: number }>(database, 'SELECT count(*) AS n FROM captures_known_later');
  for (const table of ofCaptures)
    await execute(database, deleteSelected(table, 'capture_id', 'FROM captures_known_later'));
  const claims = await statement('vintage/claims_known_later');
  await execute(database, deleteSelected(tables.claim_places, 'claim_id', claims));
  const reports = await statement('vintage/reports_known_later');
  await execute(database, deleteSelected(tables.issues, 'report_id', reports));
  for (const table of ['known_versions', 'captures_known_later'])
    await execute(database, `DROP TABLE ${table}`);
  await insertRows(database, tables.left_out, [{ capture_count: later!.n }]);
  await execute(database, `SET VARIABLE is_vintage = ${later!.n > 0}`);
}
