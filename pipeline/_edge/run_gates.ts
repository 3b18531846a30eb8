// Runs the gates of a release over an open database; each returns the rows that offend, and none is a pass.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../../schemas/columns.ts';
import { selectOrdered } from '../../schemas/derive/duckdb_select.ts';
import type { DerivedGate, Gate, GateResult, TextGate } from '../../schemas/release.ts';
import { type Database, query } from './duckdb.ts';
import { readCells } from './read_cells.ts';

/** Offending rows that a report lists by name; of one column, fewer, so that others are seen too. */
const shownExamples = 10;
const shownOfColumn = 2;

interface Offender {
  readonly table_name: string;
  readonly row_key: string;
  readonly [column: string]: string;
}

function resultOf(
  { name, severity, meaning }: Gate,
  count: number,
  offenders: readonly Offender[],
): GateResult {
  const examples = offenders
    .slice(0, shownExamples)
    .map(({ table_name, row_key }) => `${table_name} ${row_key}`);
  return { name, severity, meaning, offending_rows: count, examples };
}

/** Runs one gate of `pipeline/release/gates/`. */
export async function runSqlGate(database: Database, project: string, gate: Gate): Promise<GateResult> {
  const sql = readFileSync(join(project, 'pipeline/release/gates', `${gate.name}.sql`), 'utf8');
  const offenders = await query<Offender>(database, sql);
  return resultOf(gate, offenders.length, offenders);
}

/** Runs one gate that derives from the declared tables. */
export async function runDerivedGate(database: Database, gate: DerivedGate): Promise<GateResult> {
  const offenders = await query<Offender>(database, gate.sql);
  return resultOf(gate, offenders.length, offenders);
}

/** Runs gates over every text that may name persons. The text that offends is not repeated in the result. */
export async function runTextGates(
  database: Database,
  tables: readonly Table[],
  gates: readonly TextGate[],
): Promise<GateResult[]> {
  const found = gates.map((gate) => ({ gate, offenders: [] as Offender[], count: 0 }));
  const known = new Map<string, readonly boolean[]>();
  for (const table of tables) {
    const names = Object.keys(table.columns);
    const free = names.flatMap((name, i) => (table.columns[name]!.freeText ? [{ name, i }] : []));
    if (free.length === 0) continue;
    const key = table.primaryKey.map((name) => names.indexOf(name));
    for await (const rows of readCells(database, selectOrdered(table), table)) {
      for (const row of rows) {
        for (const { name, i } of free) {
          const text = row[i];
          if (typeof text !== 'string') continue;
          // The same speakers and outlets recur on most rows.
          const offends = known.get(text) ?? gates.map((gate) => gate.offends(text));
          if (known.size < 100_000) known.set(text, offends);
          for (const [g, entry] of found.entries()) {
            if (offends[g] !== true) continue;
            entry.count++;
            const row_key = `${key.map((at) => String(row[at])).join('|')}, column ${name}`;
            const ofColumn = `column ${name}`;
            const listed = entry.offenders.filter(
              (one) => one.table_name === table.name && one.row_key.endsWith(ofColumn),
            );
            if (listed.length < shownOfColumn) entry.offenders.push({ table_name: table.name, row_key });
          }
        }
      }
    }
  }
  return found.map(({ gate, offenders, count }) => resultOf(gate, count, offenders));
}

/** Thrown when a gate of severity `error` finds rows: nothing is published. */
export class GateError extends Error {
  override readonly name = 'GateError';
  constructor(readonly failed: readonly GateResult[]) {
    const [first] = failed;
    const others = failed.length > 1 ? ` (and ${failed.length - 1} more gates)` : '';
    super(
      `release: the gate ${first?.name} found ${first?.offending_rows} rows: ${first?.meaning}; the first is ${first?.examples[0]}${others}. Nothing was published; mend what made the row.`,
    );
  }
}

/** Throws a GateError when a gate of severity `error` found rows. */
export function stopOnErrors(results: readonly GateResult[]): void {
  const failed = results.filter(({ severity, offending_rows }) => severity === 'error' && offending_rows > 0);
  if (failed.length > 0) throw new GateError(failed);
}
