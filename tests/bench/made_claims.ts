// Makes claims by the million for timing reconciliation, as Parquet:
// `npx tsx tests/bench/made_claims.ts CLAIMS FOLDER [SEED]`. Figures at random, of nobody; the SQL in made_world/ says how.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  createTables,
  type Database,
  execute,
  insertRows,
  openDatabase,
  quoteLiteral,
} from '../../pipeline/_edge/duckdb.ts';
import { loadReferenceTables } from '../../pipeline/_edge/load_reference_tables.ts';
import { readCsv } from '../../pipeline/_edge/read_vocabulary.ts';
import { runSqlFolder } from '../../pipeline/_edge/run_sql_folder.ts';
import { describedSource } from '../../pipeline/_run/source_rows.ts';
import type { SourceDescription } from '../../schemas/source_description.ts';
import { tables } from '../../schemas/tables.ts';

const root = join(import.meta.dirname, '../..');

const states = readCsv(join(root, 'schemas/places/states.csv')).map((row) => row.iso!);

/** Who is what among the 400: up to this number, of this kind and level. Offices come first (made_world/). */
const kinds = [
  { upTo: 10, kind: 'authority', level: 'federal' },
  { upTo: 60, kind: 'authority', level: 'state' },
  { upTo: 90, kind: 'authority', level: 'municipal' },
  { upTo: 110, kind: 'industry_body', level: null },
  { upTo: 130, kind: 'company', level: null },
  { upTo: 150, kind: 'ngo', level: null },
  { upTo: 162, kind: 'wire', level: null },
  { upTo: 300, kind: 'newspaper', level: null },
  { upTo: 400, kind: 'online_outlet', level: null },
] as const;

/** Descriptions of the 400 sources. The state of an office is any; federal forces are party to the deaths. */
export function madeSources(): SourceDescription[] {
  return Array.from({ length: 400 }, (_, i) => {
    const { kind, level } = kinds.find(({ upTo }) => i < upTo)!;
    const id = `made-${i}`;
    return {
      source_id: id,
      name: id,
      kind,
      country: 'MX',
      language: 'es',
      homepage: null,
      domains: [],
      owner: null,
      relays: [],
      names: [id],
      party_to_deaths: level === 'federal',
      level,
      jurisdiction: level === null ? null : level === 'federal' ? 'MX' : states[i % states.length]!,
      generic: false,
      speakers: [],
      facts_from: [],
      note: null,
    };
  });
}

/** The tables that reconciliation reads of a made world. */
export const madeTables = [tables.sources, tables.extracted_captures, tables.normalised_claims];

/** Vocabulary, and the names of the made sources. */
export async function loadMadeReferences(database: Database): Promise<void> {
  await loadReferenceTables(database, root, madeSources());
}

/** Writes a made world of `claims` claims to `folder`, one Parquet file a table. */
export async function writeMadeClaims(claims: number, folder: string, seed = 1): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const database = await openDatabase({ threads: 2, memory: '6GB' });
  try {
    await loadMadeReferences(database);
    await createTables(database, [tables.sources]);
    await insertRows(database, tables.sources, madeSources().map(describedSource));
    await execute(database, `SET VARIABLE claims = ${claims}::BIGINT`);
    await execute(database, `SET VARIABLE seed = ${seed}::BIGINT`);
    await runSqlFolder(database, join(import.meta.dirname, 'made_world'));
    for (const table of madeTables)
      await execute(
        database,
        `COPY "${table.name}" TO ${quoteLiteral(join(folder, `${table.name}.parquet`))} (FORMAT parquet)`,
      );
  } finally {
    database.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  const [claims, folder, seed] = process.argv.slice(2);
  if (!Number.isInteger(Number(claims)) || folder === undefined)
    throw new Error('say how many claims and where to: made_claims.ts CLAIMS FOLDER [SEED]');
  await writeMadeClaims(Number(claims), folder, Number(seed ?? 1));
}
