// Builds small worlds of reports and claims and runs the whole folder pipeline/reconcile on them.
import { join } from 'node:path';
import {
  createTables,
  type Database,
  execute,
  insertRows,
  openDatabase,
  query,
} from '../../pipeline/_edge/duckdb.ts';
import { loadReferenceTables } from '../../pipeline/_edge/load_reference_tables.ts';
import { readSourceDescriptions } from '../../pipeline/_edge/read_vocabulary.ts';
import { readReconcile, runReconcile } from '../../pipeline/_edge/run_reconcile.ts';
import type { SqlFile } from '../../pipeline/_edge/run_sql_folder.ts';
import { fingerprintsOf } from '../../pipeline/extract/fingerprints.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import type { CaptureRow, ClaimRow } from '../../schemas/stages.ts';
import { tables } from '../../schemas/tables.ts';

export const root = join(import.meta.dirname, '../..');

const source = (source_id: string, kind: string, rest: PlainRow = {}): PlainRow => ({
  source_id,
  name: source_id,
  kind,
  country: null,
  language: null,
  homepage_url: null,
  owner: null,
  relays: null,
  level: null,
  jurisdiction: null,
  party_to_deaths: false,
  is_described: true,
  ...rest,
});

/** The sources of these worlds. The ids of authorities and wires are real, so that their names resolve. */
export const sources: readonly PlainRow[] = [
  source('sspc', 'authority', { level: 'federal', jurisdiction: 'MX', party_to_deaths: true, country: 'MX' }),
  source('sedena', 'authority', {
    level: 'federal',
    jurisdiction: 'MX',
    party_to_deaths: true,
    country: 'MX',
  }),
  source('fiscalia-jalisco', 'authority', { level: 'state', jurisdiction: 'MX-JAL', country: 'MX' }),
  source('authorities', 'authority'),
  source('ap', 'wire', { country: 'US' }),
  source('reuters', 'wire', { country: 'GB' }),
  ...Array.from({ length: 10 }, (_, i) => source(`x-paper-${i}`, 'newspaper', { country: 'MX' })),
  source('x-madrid', 'newspaper', { country: 'ES' }),
  source('x-nowhere', 'unknown'),
];

/** A report as one version states it; `claims` are built with `claim`. */
export interface Story {
  readonly report: string;
  readonly source?: string;
  readonly at?: string;
  readonly capture?: Partial<CaptureRow>;
  /** What its text says, where copies are to be found by it. */
  readonly text?: readonly string[];
  readonly claims: readonly Partial<ClaimRow>[];
}

const bounds = (
  value: number,
  qualifier: string,
): { value_low: number | null; value_high: number | null } => {
  if (qualifier === 'at_least') return { value_low: value, value_high: null };
  if (qualifier === 'more_than') return { value_low: value + 1, value_high: null };
  if (qualifier === 'up_to') return { value_low: null, value_high: value };
  if (qualifier === 'about') return { value_low: value * 0.9, value_high: value * 1.1 };
  return { value_low: value, value_high: value };
};

/** A claim of deaths in the National Guard, Mexico, retaliation, but for what is given. */
export function claimRow(report: string, given: Partial<ClaimRow>): ClaimRow {
  const value = given.value ?? 25;
  const row: ClaimRow = {
    capture_id: `${report}-1`,
    claim_id: '',
    report_id: report,
    indicator: 'deaths',
    definition: 'all',
    group_code: 'national_guard',
    place: 'MX',
    municipality: null,
    municipality_code: null,
    incident_id: null,
    scope: 'retaliation',
    value_text: String(value),
    value,
    ...bounds(value, given.qualifier ?? 'exact'),
    unit: 'people',
    qualifier: 'exact',
    counting: 'total',
    part_of: null,
    as_of: null,
    as_of_basis: null,
    speaker: given.speaker_id ?? null,
    speaker_role: null,
    speaker_id: null,
    via: null,
    status: 'reported',
    rules: 'test',
    review: 'machine',
    ...given,
  };
  const key = [row.indicator, row.definition, row.group_code, row.place, row.scope, row.status, row.as_of];
  return {
    ...row,
    claim_id: given.claim_id ?? [report, row.value, row.qualifier, row.speaker_id ?? '', ...key].join(':'),
  };
}

/** A capture of a report with a stated instant (`at` with a time) or a stated day, or neither. */
export function captureRow(story: Story): CaptureRow {
  const { report, source: publisher = 'x-paper-0', at } = story;
  const isDay = at !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(at);
  return {
    capture_id: `${report}-1`,
    report_id: report,
    source_id: publisher,
    source_name: null,
    url: `https://example.org/${report}`,
    language: 'en',
    capture_kind: 'abstract',
    retrieved_at: null,
    content_sha256: report,
    byte_count: 1,
    published_at: isDay ? null : (at ?? null),
    published_local: null,
    published_on: at?.slice(0, 10) ?? null,
    published_basis: at === undefined ? 'none' : 'front_matter',
    published_inferred_on: null,
    country: null,
    via: null,
    ...story.capture,
  };
}

export interface Ruling {
  readonly ruling_id: string;
  readonly kind: 'exclude_claim' | 'correct_fall';
  readonly claim_id?: string;
  readonly figure_id?: string;
  readonly expects?: string;
}

interface World {
  readonly database: Database;
  readonly kept: ReadonlySet<string>;
  readonly files: readonly SqlFile[];
}

const worlds = new Map<number, Promise<World>>();

async function tableNames(database: Database): Promise<string[]> {
  const rows = await query<{ table_name: string }>(database, 'SELECT table_name FROM duckdb_tables()');
  return rows.map((row) => row.table_name);
}

/** A database that holds the reference tables; kept from run to run, since they are the same in every world. */
async function openWorld(threads: number): Promise<World> {
  const database = await openDatabase({ threads });
  await loadReferenceTables(database, root, readSourceDescriptions(root));
  const files = await readReconcile(database, root);
  return { database, kept: new Set(await tableNames(database)), files };
}

/** A statement made wrong on purpose, to show that a test can fail. */
export interface Defect {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

function withDefect(files: readonly SqlFile[], defect: Defect | undefined): readonly SqlFile[] {
  if (defect === undefined) return files;
  return files.map((file) => {
    if (file.table !== defect.table) return file;
    if (!file.sql.includes(defect.from)) throw new Error(`${file.table}.sql has no “${defect.from}”.`);
    return { ...file, sql: file.sql.replace(defect.from, defect.to) };
  });
}

/** Fills the inputs of reconciliation with these reports. */
export async function insertStories(database: Database, stories: readonly Story[]): Promise<void> {
  await insertRows(database, tables.sources, sources);
  await insertRows(database, tables.extracted_captures, stories.map(captureRow));
  const claims = stories.flatMap((story) =>
    story.claims.map((given) =>
      claimRow(story.report, { capture_id: captureRow(story).capture_id, ...given }),
    ),
  );
  await insertRows(database, tables.normalised_claims, claims);
  await insertRows(
    database,
    tables.text_fingerprints,
    stories.flatMap((story) => {
      const fingerprints = fingerprintsOf(story.text ?? []).join(';');
      return fingerprints === '' ? [] : [{ capture_id: captureRow(story).capture_id, fingerprints }];
    }),
  );
}

/** Runs the whole folder on these reports and hands the database to `look`. */
export async function reconcile<T>(
  stories: readonly Story[],
  look: (database: Database) => Promise<T>,
  options: { threads?: number; rulings?: readonly Ruling[]; asOf?: string; defect?: Defect } = {},
): Promise<T> {
  const threads = options.threads ?? 1;
  if (!worlds.has(threads)) worlds.set(threads, openWorld(threads));
  const { database, kept, files } = await worlds.get(threads)!;
  for (const table of await tableNames(database)) {
    if (!kept.has(table)) await execute(database, `DROP TABLE "${table}"`);
  }
  await createTables(database, Object.values(tables));
  for (const ruling of options.rulings ?? []) {
    await execute(
      database,
      `INSERT INTO rulings BY NAME SELECT '${ruling.ruling_id}' AS ruling_id, '${ruling.kind}' AS kind,
       nullif('${ruling.claim_id ?? ''}', '') AS claim_id, nullif('${ruling.figure_id ?? ''}', '') AS figure_id,
       nullif('${ruling.expects ?? ''}', '')::DOUBLE AS expects, 'An example.' AS reason, 'tests' AS decided_by,
       DATE '2026-03-01' AS decided_on`,
    );
  }
  await insertStories(database, stories);
  await runReconcile(database, {
    root,
    files: withDefect(files, options.defect),
    asOf: options.asOf ?? null,
  });
  return look(database);
}

/** What a key was answered at a moment: the project's rule. Null: nothing was known of it. */
export async function answerAt(
  database: Database,
  figureId: string,
  moment: string,
): Promise<PlainRow | null> {
  const rows = await query(
    database,
    `SELECT best, low, high, status, claim_count, report_count, statement_count, explanation_en, explanation_es
     FROM estimates
     WHERE figure_id = '${figureId}' AND rule = 'project'
       AND known_from <= '${moment}' AND (known_to IS NULL OR known_to > '${moment}')`,
  );
  return rows[0] ?? null;
}

/** The part and reason of each claim of a key at a moment, by claim. */
export async function partsAt(
  database: Database,
  figureId: string,
  moment: string,
): Promise<Record<string, string>> {
  const rows = await query<{ claim_id: string; part: string; reason: string }>(
    database,
    `SELECT claim_id, part, reason FROM claim_parts
     WHERE figure_id = '${figureId}' AND known_from <= '${moment}' AND (known_to IS NULL OR known_to > '${moment}')
     ORDER BY claim_id`,
  );
  return Object.fromEntries(rows.map((row) => [row.claim_id, `${row.part}: ${row.reason}`]));
}

export const guardsInMexico = 'deaths/all/national_guard/MX/-/retaliation/-';
export const guardsInJalisco = 'deaths/all/national_guard/MX-JAL/-/retaliation/-';

/** Seven dead guards, as the Associated Press had it. */
export const seven: Story = {
  report: 'seven',
  source: 'x-paper-1',
  at: '2026-02-23T09:52:00Z',
  capture: { via: 'AP' },
  claims: [{ claim_id: 'seven', value: 7 }],
};

/** Twenty-five dead guards, as the security ministry said later that day: for the nation, and for Jalisco. */
export const twentyFive: Story = {
  report: 'twenty-five',
  source: 'x-paper-2',
  at: '2026-02-23T15:12:00Z',
  claims: [
    { claim_id: 'mx-25', value: 25, speaker_id: 'sspc', via: 'Reuters' },
    { claim_id: 'jal-25', value: 25, speaker_id: 'sspc', place: 'MX-JAL' },
  ],
};
