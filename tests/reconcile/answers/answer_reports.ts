// Answers the keys of the sheet with the real method: all reports in, the estimates and conflicts of each moment out.
import {
  createTables,
  type Database,
  insertRows,
  openDatabase,
  query,
} from '../../../pipeline/_edge/duckdb.ts';
import { loadReferenceTables } from '../../../pipeline/_edge/load_reference_tables.ts';
import { readReconcile, runReconcile } from '../../../pipeline/_edge/run_reconcile.ts';
import { readMoment } from '../../../pipeline/_run/read_moment.ts';
import { describedSource, undescribedSource } from '../../../pipeline/_run/source_rows.ts';
import type { CaptureRow, ClaimRow } from '../../../schemas/stages.ts';
import { tables } from '../../../schemas/tables.ts';
import type { Vocabulary } from '../../../schemas/vocabulary.ts';
import { root } from '../reconciled.ts';
import type { Answer } from './read_answers.ts';

/** What the method is given. */
export interface Inputs {
  readonly captures: readonly CaptureRow[];
  readonly claims: readonly ClaimRow[];
}

type Answered = Omit<Answer, 'knownAt'>;

const nothing = (figureId: string): Answered => ({
  figureId,
  best: null,
  low: null,
  high: null,
  status: 'no estimate',
  conflictKinds: [],
});

async function readAnswersOf(database: Database): Promise<ReadonlyMap<string, Answered>> {
  const rows = await query<{
    figure_id: string;
    best: number | null;
    low: number | null;
    high: number | null;
    status: string;
    kinds: string;
  }>(
    database,
    `SELECT e.figure_id, e.best, e.low, e.high, e.status, coalesce(k.kinds, '') AS kinds
     FROM estimates AS e
     LEFT JOIN (
       SELECT figure_id, string_agg(DISTINCT kind, ';' ORDER BY kind) AS kinds FROM conflicts GROUP BY figure_id
     ) AS k USING (figure_id)
     WHERE e.rule = 'project' AND e.known_to IS NULL`,
  );
  return new Map(
    rows.map(({ figure_id, best, low, high, status, kinds }) => [
      figure_id,
      {
        figureId: figure_id,
        best,
        low,
        high,
        status,
        conflictKinds: kinds.split(';').filter(Boolean).sort(),
      },
    ]),
  );
}

/** A database in which the method has run on what was known at a moment (null: on everything). */
export async function reconcileReports(
  vocabulary: Vocabulary,
  { captures, claims }: Inputs,
  asOf: string | null,
): Promise<Database> {
  const database = await openDatabase({ threads: 2 });
  await createTables(database, Object.values(tables));
  await insertRows(database, tables.extracted_captures, captures);
  await insertRows(database, tables.normalised_claims, claims);
  const described = new Set(vocabulary.sources.map(({ source_id }) => source_id));
  const met = new Map(captures.map(({ source_id, source_name }) => [source_id, source_name]));
  await insertRows(database, tables.sources, [
    ...vocabulary.sources.map(describedSource),
    ...[...met].filter(([id]) => !described.has(id)).map(([id, name]) => undescribedSource(id, name)),
  ]);
  await loadReferenceTables(database, root, vocabulary.sources);
  await runReconcile(database, { root, files: await readReconcile(database, root), asOf });
  return database;
}

/** What the method answers to each row of the sheet, in its order. */
export async function answerSheet(
  vocabulary: Vocabulary,
  inputs: Inputs,
  sheet: readonly Answer[],
): Promise<Answered[]> {
  const answers = new Map<string | null, ReadonlyMap<string, Answered>>();
  for (const moment of new Set(sheet.map(({ knownAt }) => knownAt))) {
    const database = await reconcileReports(vocabulary, inputs, moment === null ? null : readMoment(moment));
    try {
      answers.set(moment, await readAnswersOf(database));
    } finally {
      database.close();
    }
  }
  return sheet.map(({ figureId, knownAt }) => answers.get(knownAt)!.get(figureId) ?? nothing(figureId));
}
