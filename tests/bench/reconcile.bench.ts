// Times the statements of pipeline/reconcile, all but source_accuracy, on made claims (made_claims.ts) with two threads:
// `npx tsx tests/bench/reconcile.bench.ts 100000 [1000000 ...] [--steps] [--numbers]`; `--numbers` leaves out the sentences. No test: a time is no verdict. The peer, in
// the same run, is what most data sets do instead: the majority of the values of each key as they stand, one GROUP BY.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, execute, openDatabase, query, quoteLiteral } from '../../pipeline/_edge/duckdb.ts';
import { readReconcile } from '../../pipeline/_edge/run_reconcile.ts';
import { runSqlFiles } from '../../pipeline/_edge/run_sql_folder.ts';
import { createUnkeyedTable } from '../../schemas/derive/duckdb_ddl.ts';
import { publishedTables, tables } from '../../schemas/tables.ts';
import { loadMadeReferences, madeTables, writeMadeClaims } from './made_claims.ts';

const root = join(import.meta.dirname, '../..');
/** What DuckDB may hold; the process takes up to half as much again. */
const memory = '4GB';
const megabyte = 1024 ** 2;

/** The largest resident memory of this process since it was last asked, in MB, looked at ten times a second. */
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 100);
function takePeak(): number {
  const seen = Math.max(peak, process.memoryUsage.rss());
  peak = 0;
  return Math.round(seen / megabyte);
}

async function load(folder: string): Promise<Database> {
  const database = await openDatabase({ threads: 2, memory });
  const made = new Set((await readReconcile(database, root)).map(({ table }) => table));
  // Their keys were checked when they were made; an index would take more memory than the rows.
  for (const table of Object.values(tables))
    if (!made.has(table.name)) await execute(database, createUnkeyedTable(table));
  await loadMadeReferences(database);
  for (const table of madeTables)
    await execute(
      database,
      `INSERT INTO "${table.name}" BY NAME FROM read_parquet(${quoteLiteral(join(folder, `${table.name}.parquet`))})`,
    );
  await execute(database, 'SET VARIABLE is_vintage = false');
  // What source_accuracy would leave: it is not part of this measure.
  await execute(database, 'CREATE TABLE fused (item VARCHAR, value VARCHAR)');
  return database;
}

const published = new Set([...publishedTables.map(({ name }) => name), 'answers']);

/** The statements that only put answers into words. */
const words = new Set(['days_in_words', 'figure_labels', 'held_since', 'estimate_words', 'estimates']);

async function measure(
  claims: number,
  folder: string,
  showSteps: boolean,
  withWords: boolean,
): Promise<void> {
  const database = await load(folder);
  const steps: { table: string; rows: number; seconds: number; cpu: number; peak: number }[] = [];
  try {
    const peerBegun = performance.now();
    await query(
      database,
      'SELECT count(*) FROM (FROM normalised_claims SELECT indicator, definition, group_code, place, scope, mode(value) GROUP BY ALL)',
    );
    const peer = (performance.now() - peerBegun) / 1_000;
    takePeak();
    const begun = performance.now();
    let last = begun;
    let worked = process.cpuUsage();
    const first = worked;
    const files = (await readReconcile(database, root)).filter((file) => withWords || !words.has(file.table));
    const onTable = (table: string, rows: number) => {
      const now = performance.now();
      const cpu = process.cpuUsage(worked);
      steps.push({
        table,
        rows,
        seconds: (now - last) / 1_000,
        cpu: (cpu.user + cpu.system) / 1e6,
        peak: takePeak(),
      });
      worked = process.cpuUsage();
      last = now;
      if (showSteps) {
        const step = steps.at(-1)!;
        console.log(
          `  ${table.padEnd(28)} ${String(rows).padStart(11)} rows ${step.seconds.toFixed(2).padStart(8)} s ${step.cpu.toFixed(2).padStart(8)} CPU s ${String(step.peak).padStart(6)} MB`,
        );
      }
    };
    await runSqlFiles(database, files, onTable, (table) => !published.has(table));
    const seconds = (last - begun) / 1_000;
    const all = process.cpuUsage(first);
    const most = Math.max(...steps.map((step) => step.peak));
    console.log(
      `${claims} claims: ${seconds.toFixed(1)} s (${((all.user + all.system) / 1e6).toFixed(1)} s of CPU), at most ${most} MB resident; majority as a GROUP BY ${peer.toFixed(2)} s (ratio ${(seconds / peer).toFixed(0)})`,
    );
  } finally {
    database.close();
  }
}

const counts = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const given = process.env.MADE_CLAIMS;
const work = given ?? mkdtempSync(join(tmpdir(), 'reconcile-bench-'));
try {
  for (const claims of counts.length === 0 ? [100_000] : counts) {
    const folder = join(work, String(claims));
    if (!existsSync(folder)) await writeMadeClaims(claims, folder);
    await measure(claims, folder, process.argv.includes('--steps'), !process.argv.includes('--numbers'));
  }
} finally {
  clearInterval(watch);
  if (given === undefined) rmSync(work, { recursive: true, force: true });
}
