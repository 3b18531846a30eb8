// Times what 1,000 new claims of one indicator cost beside a whole run, on made claims (made_claims.ts):
// `npx tsx tests/bench/again.bench.ts CLAIMS [INDICATOR]`. No test: a time is no verdict.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, execute, openDatabase, query, quoteLiteral } from '../../pipeline/_edge/duckdb.ts';
import { readReconcile } from '../../pipeline/_edge/run_reconcile.ts';
import {
  keptOfReports,
  leftToWholeRuns,
  readTouched,
  runReconcileAgain,
} from '../../pipeline/_edge/run_reconcile_again.ts';
import { runSqlFiles, type SqlFile } from '../../pipeline/_edge/run_sql_folder.ts';
import { createUnkeyedTable } from '../../schemas/derive/duckdb_ddl.ts';
import { publishedTables, tables } from '../../schemas/tables.ts';
import { loadMadeReferences, madeTables, writeMadeClaims } from './made_claims.ts';

const root = join(import.meta.dirname, '../..');
const newClaims = 1_000;

const [claims = '100000', indicator = 'deaths'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'again-bench-'));

/** Inputs as they are read; `old` leaves out the reports of the latest claims of the indicator. */
async function load(database: Database, files: readonly SqlFile[], which: 'old' | 'all'): Promise<void> {
  const made = new Set(files.map(({ table }) => table));
  for (const table of Object.values(tables))
    if (!made.has(table.name)) await execute(database, createUnkeyedTable(table));
  for (const { name } of madeTables)
    await execute(
      database,
      `INSERT INTO "${name}" BY NAME FROM read_parquet(${quoteLiteral(join(folder, `${name}.parquet`))})`,
    );
  await execute(
    database,
    `CREATE TEMP TABLE IF NOT EXISTS latest AS
     SELECT claim_id, capture_id
     FROM normalised_claims JOIN extracted_captures USING (capture_id)
     WHERE indicator = ${quoteLiteral(indicator)}
     ORDER BY published_at DESC, claim_id LIMIT ${newClaims}`,
  );
  // What else these reports state would be of other indicators.
  await execute(
    database,
    `DELETE FROM normalised_claims WHERE capture_id IN (SELECT capture_id FROM latest)
     AND claim_id NOT IN (SELECT claim_id FROM latest)`,
  );
  if (which === 'all') return;
  for (const name of ['normalised_claims', 'extracted_captures'])
    await execute(database, `DELETE FROM "${name}" WHERE capture_id IN (SELECT capture_id FROM latest)`);
}

async function clear(database: Database, keep: ReadonlySet<string>): Promise<void> {
  const rows = await query<{ table_name: string }>(
    database,
    "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND NOT temporary",
  );
  for (const { table_name: name } of rows)
    if (!keep.has(name)) await execute(database, `DROP TABLE "${name}"`);
}

async function timed(work: () => Promise<unknown>): Promise<string> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return `${((performance.now() - begun) / 1_000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of CPU)`;
}

try {
  await writeMadeClaims(Number(claims), folder);
  const database = await openDatabase({ threads: 2, memory: '4GB' });
  await loadMadeReferences(database);
  const references = new Set(
    (await query<{ table_name: string }>(database, 'SELECT table_name FROM duckdb_tables()')).map(
      (row) => row.table_name,
    ),
  );
  const files = (await readReconcile(database, root)).filter(({ table }) => !leftToWholeRuns.has(table));
  await load(database, files, 'old');
  await execute(database, 'CREATE TABLE fused (item VARCHAR, value VARCHAR)');
  await execute(database, 'SET VARIABLE is_vintage = false');
  const whole = await timed(() => runSqlFiles(database, files));
  await execute(database, 'CREATE SCHEMA before');
  const made = new Set(files.map(({ table }) => table));
  const kept = [
    ...publishedTables.map(({ name }) => name).filter((name) => made.has(name)),
    ...keptOfReports,
  ];
  for (const name of kept) await execute(database, `CREATE TABLE before."${name}" AS FROM main."${name}"`);
  await clear(database, references);
  await load(database, files, 'all');
  const touched = await readTouched(database, root);
  let indicators: readonly string[] = [];
  const again = await timed(async () => {
    indicators = await runReconcileAgain(database, { root, files, touched });
  });
  console.log(
    `${claims} claims: whole ${whole}; after ${newClaims} new ones of ${indicators.join(', ')}: ${again}`,
  );
  database.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
