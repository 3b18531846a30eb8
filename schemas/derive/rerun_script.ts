// Derives reconcile/run.sql of a release: all its statements on its own claims, and what came out against what it ships.
import type { Table } from '../columns.ts';
import {
  firstBeliefs,
  fusionParameters,
  mostRounds,
  roundsOfCopies,
  selectSettled,
  stepsOfRound,
  votingSteps,
} from '../fusion_steps.ts';
import { createTable } from './duckdb_ddl.ts';

/** One statement of reconciliation: the table it makes, after which its file is named, and its grain. */
export interface RerunStep {
  readonly table: string;
  readonly grain: string;
  /** The declared table that it fills; null: a table of its own. */
  readonly fills: Table | null;
}

export interface Rerun {
  readonly version: string;
  /** Were later reports left out? */
  readonly isVintage: boolean;
  /** Published tables that the statements start from. */
  readonly shipped: readonly Table[];
  /** Reference tables that they start from, in `reconcile/inputs/<name>.csv`. */
  readonly references: readonly { readonly name: string; readonly columns: readonly string[] }[];
  /** Statements that need no fusion, in order, and those after it. */
  readonly before: readonly RerunStep[];
  readonly after: readonly RerunStep[];
  /** Statements beside these, which work on what no release ships. */
  readonly notRun: readonly string[];
  /** The statement that makes the macro `as_of`. */
  readonly asOfMacro: string;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

const inputOf = ({ name, columns }: Rerun['references'][number]) => {
  const declared = columns.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
  return `CREATE OR REPLACE TABLE "${name}" AS FROM read_csv(
  'reconcile/inputs/${name}.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {${declared}}
);`;
};

const readStep = (path: string) => {
  const file = `reconcile/${path}.sql`;
  // A missing file would read as nothing.
  return `SET VARIABLE step = coalesce((SELECT content FROM read_text('${file}')), error('${file} is missing: run this in the folder of a whole release.'));`;
};

function stepText({ table, grain, fills }: RerunStep): string {
  const make =
    fills === null
      ? `CREATE OR REPLACE TABLE "${table}" AS FROM query(getvariable('step'));`
      : `${createTable(fills).replace('CREATE TABLE', 'CREATE OR REPLACE TABLE')};
INSERT INTO "${table}" BY NAME FROM query(getvariable('step'));`;
  return `-- ${table}: ${grain}\n${readStep(table)}\n${make}`;
}

/** One step of fusion; in rounds that may not be needed any more it leaves its table as it is once all has settled. */
function fusionStep(path: string, maySettle: boolean): string {
  const table = path.slice(path.lastIndexOf('/') + 1);
  const statement = maySettle
    ? `if(getvariable('settled'), 'FROM "${table}"', getvariable('step'))`
    : "getvariable('step')";
  return `${readStep(`fusion/${path}`)}\nCREATE OR REPLACE TABLE "${table}" AS FROM query(${statement});`;
}

function fusionText(): string {
  const variables = Object.entries({ ...fusionParameters, tolerance: 0 });
  const rounds = Array.from({ length: mostRounds }, (_, i) => {
    const maySettle = i + 1 > roundsOfCopies;
    return [
      `-- round ${i + 1}${maySettle ? ', where accuracies still move' : ''}`,
      ...stepsOfRound(i + 1).map((step) => fusionStep(step, maySettle)),
      ...(maySettle ? [`SET VARIABLE settled = getvariable('settled') OR (${selectSettled});`] : []),
    ].join('\n');
  });
  return [
    `-- The rule source_accuracy weighs publishers and values by each other until that settles, in at most ${mostRounds} rounds.`,
    ...variables.map(([name, value]) => `SET VARIABLE ${name} = ${value}::DOUBLE;`),
    'SET VARIABLE settled = false;',
    ...[...votingSteps, ...firstBeliefs].map((step) => fusionStep(step, false)),
    ...rounds,
    fusionStep('accuracy/source_accuracy', false),
    'CREATE OR REPLACE TABLE fused AS FROM source_accuracy ORDER BY item;',
  ].join('\n');
}

function comparisonOf({ name, columns }: Table): string {
  const listed = Object.keys(columns)
    .map((column) => `"${column}"`)
    .join(', ');
  const rows = (of: string) => `SELECT ${listed} FROM ${of}`;
  const shipped = rows(`read_parquet('data/${name}.parquet')`);
  const made = rows(`"${name}"`);
  const count = (of: string) => `(SELECT count(*) FROM (${of}))`;
  return `SELECT
  '${name}' AS table_name,
  ${count(shipped)} AS rows_shipped,
  ${count(made)} AS rows_made_here,
  ${count(`${shipped} EXCEPT ALL ${made}`)}
    + ${count(`${made} EXCEPT ALL ${shipped}`)} AS differing_rows`;
}

/** The text of reconcile/run.sql. Its last statement gives one row a table, with the rows that differ. */
export function rerunScript(rerun: Rerun): string {
  const steps = [...rerun.before, ...rerun.after];
  const made = steps.flatMap(({ fills }) => (fills?.published ? [fills] : []));
  const parts = [
    `-- Runs the reconciliation of release ${rerun.version} again: from the claims that it ships to the estimates that it ships.
-- In the folder of the release:   duckdb -c ".read reconcile/run.sql"
-- The last statement compares what came out with what is shipped; differing_rows is 0 throughout.
-- Each step runs the SELECT in the file of its name, in this folder, in the order in which the statements read each
-- other. Alter a statement, or a row under inputs/ (the order of authority, the rulings), and run again: the tables made
-- here then differ from data/*.parquet by what the alteration changes.
-- Written by the program that made the release. Not run, since they start from texts as read, which are not shipped; what
-- they made is in data/: ${rerun.notRun.join(', ')}.`,
    `SET TimeZone = 'UTC';\nSET VARIABLE is_vintage = ${rerun.isVintage};`,
    `-- What the statements start from: shipped tables`,
    ...rerun.shipped.map(
      ({ name }) => `CREATE OR REPLACE TABLE "${name}" AS FROM read_parquet('data/${name}.parquet');`,
    ),
    `-- and the judgements that they read: codes, authority, sums, places, names of sources, rulings`,
    ...rerun.references.map(inputOf),
    ...rerun.before.map(stepText),
    fusionText(),
    ...rerun.after.map(stepText),
    `-- as_of(t): what held at a moment, e.g. FROM as_of('2026-02-23 12:00:00+00');\n${rerun.asOfMacro.trim()}`,
    `-- What came out, against what is shipped\n${made.map(comparisonOf).join('\nUNION ALL\n')}\nORDER BY table_name;`,
  ];
  return `${parts.join('\n\n')}\n`;
}
