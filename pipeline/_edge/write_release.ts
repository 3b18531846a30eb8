// Writes a planned release: aside, checked, flushed, and renamed into place; what is in place is never touched again.
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../../schemas/columns.ts';
import { createTable } from '../../schemas/derive/duckdb_ddl.ts';
import { deleteRows, insertSelected } from '../../schemas/derive/duckdb_select.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import type { GateResult, ReleasePlan, ReleaseSummary, WrittenTable } from '../../schemas/release.ts';
import { changes } from '../../schemas/tables/estimates.ts';
import {
  code_labels,
  extraction_rules,
  headlines,
  places,
  release_comparison,
} from '../../schemas/tables/reference.ts';
import { checkFiles } from './check_files.ts';
import { checkChecksums, writeChecksums } from './checksums.ts';
import { fillChanges } from './compare_releases.ts';
import { type Database, execute, insertRows, query } from './duckdb.ts';
import { flush, flushFolder } from './flush_folder.ts';
import { publishLatest } from './publish_latest.ts';
import { summariseRelease } from './read_release.ts';
import { runDerivedGate, runSqlGate, runTextGates, stopOnErrors } from './run_gates.ts';
import { parseSqlFile } from './run_sql_folder.ts';
import { removeLeftovers, writeFolderWhole } from './safe_files.ts';
import { withholdQuotations } from './withhold_quotations.ts';
import { writeReconcile } from './write_reconcile.ts';
import { writeTable } from './write_tables.ts';

async function recreate(database: Database, table: Table): Promise<void> {
  const existing = await query(
    database,
    `SELECT table_name FROM duckdb_tables() WHERE table_name = '${table.name}' AND schema_name = 'main'`,
  );
  await execute(database, existing.length > 0 ? deleteRows(table) : createTable(table));
}

/** What the project itself knows, beside what reports state. */
const referenceTables = [code_labels, extraction_rules, places, headlines];

/** Fills the tables that this stage makes: labels, places, changes, views. Those that reconcile makes are there. */
async function fillOwnTables(database: Database, plan: ReleasePlan): Promise<void> {
  for (const table of [...referenceTables, release_comparison, changes, ...plan.views])
    await recreate(database, table);
  for (const table of referenceTables)
    await insertRows(database, table, plan.referenceRows[table.name] ?? []);
  await fillChanges(database, plan);
  for (const view of plan.views) {
    const path = join(plan.folders.project, 'pipeline/release/views', `${view.name}.sql`);
    const { sql } = await parseSqlFile(database, path);
    await execute(database, insertSelected(view, sql));
  }
}

async function runGates(database: Database, plan: ReleasePlan): Promise<GateResult[]> {
  const results: GateResult[] = [];
  for (const gate of plan.gates.derived) results.push(await runDerivedGate(database, gate));
  for (const gate of plan.gates.sql) results.push(await runSqlGate(database, plan.folders.project, gate));
  results.push(...(await runTextGates(database, plan.tables, plan.gates.texts)));
  return results;
}

async function findFacts(
  database: Database,
  project: string,
): Promise<{ [statement: string]: readonly PlainRow[] }> {
  const folder = join(project, 'pipeline/release/facts');
  const found: { [statement: string]: readonly PlainRow[] } = {};
  for (const file of readdirSync(folder).sort()) {
    const { table, sql } = await parseSqlFile(database, join(folder, file));
    found[table] = await query(database, sql);
  }
  return found;
}

async function writeFiles(database: Database, plan: ReleasePlan, directory: string): Promise<void> {
  await withholdQuotations(database, plan.folders.project, plan.mayNamePerson);
  await fillOwnTables(database, plan);
  const gates = await runGates(database, plan);
  stopOnErrors(gates);
  mkdirSync(join(directory, 'data'));
  mkdirSync(join(directory, 'views'));
  const metadata = { title: plan.title, version: plan.version, licence: plan.licence };
  const tables: WrittenTable[] = [];
  for (const table of plan.tables) {
    tables.push(await writeTable(database, table, directory, 'data', ['parquet', 'csv', 'arrow'], metadata));
  }
  const views: WrittenTable[] = [];
  for (const view of plan.views) {
    views.push(await writeTable(database, view, directory, 'views', ['parquet', 'csv'], metadata));
  }
  const declared = [...plan.tables, ...plan.views];
  const paired = [...tables, ...views].map((file, i) => ({ table: declared[i]!, file }));
  gates.push(...(await checkFiles(database, directory, paired, views)));
  stopOnErrors(gates);
  const found = await findFacts(database, plan.folders.project);
  const lastDay = found.last_days?.[0]?.last_known_on ?? null;
  const date = plan.date ?? (lastDay === null ? null : String(lastDay));
  if (date === null)
    throw new Error(
      'release: there is no report, so a release has no date. Add a report or set SOURCE_DATE_EPOCH.',
    );
  writeFileSync(
    join(directory, 'quality.json'),
    `${JSON.stringify({ version: plan.version, gates }, null, 2)}\n`,
  );
  for (const { path, text } of plan.texts({ date, tables, views, quality: gates, found }))
    writeFileSync(join(directory, path), text);
  await writeReconcile(database, plan, directory);
  copyFileSync(join(plan.folders.project, 'pipeline/release/macros/as_of.sql'), join(directory, 'as_of.sql'));
  await writeChecksums(directory);
  flushFolder(directory);
}

/** The summary of a release that this plan would only repeat; null when there is something to write. */
export function findReleased(plan: ReleasePlan): ReleaseSummary | null {
  if (plan.previous?.buildHash === plan.buildHash) return summariseRelease(plan.previous.directory, true);
  const directory = join(plan.folders.releases, plan.version);
  return existsSync(directory) ? summariseRelease(directory, true) : null;
}

/**
 * Writes the planned release from an open database in which every published table but `changes` and those of
 * reference is filled, and `paragraphs` too. An existing release is left as it is and called unchanged.
 * Throws a GateError when a gate of severity `error` finds rows, and one sentence when an existing release is damaged;
 * nothing is published then.
 */
export async function writeRelease(database: Database, plan: ReleasePlan): Promise<ReleaseSummary> {
  mkdirSync(plan.folders.releases, { recursive: true });
  removeLeftovers(plan.folders.releases);
  const released = findReleased(plan);
  if (released !== null) {
    const [damage] = await checkChecksums(released.directory);
    if (damage !== undefined) {
      throw new Error(
        `release ${released.version} is damaged: ${damage.file}: ${damage.message}. Move ${released.directory} away and run again.`,
      );
    }
    if (plan.asOf === null) publishLatest(released.directory, plan.folders.latest);
    return released;
  }
  const directory = join(plan.folders.releases, plan.version);
  await writeFolderWhole(directory, (aside) => writeFiles(database, plan, aside));
  flush(plan.folders.releases);
  if (plan.asOf === null) publishLatest(directory, plan.folders.latest);
  return summariseRelease(directory, false);
}
