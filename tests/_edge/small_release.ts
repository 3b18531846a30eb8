// A handful of hand-made rows in every published table, from which whole releases are written in tests.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTables, type Database, insertRows, openDatabase } from '../../pipeline/_edge/duckdb.ts';
import { readVocabulary } from '../../pipeline/_edge/read_vocabulary.ts';
import { planRelease, type ReleaseInputs } from '../../pipeline/release/plan_release.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import type { ReleasePlan } from '../../schemas/release.ts';
import { sourceDescriptionSchema } from '../../schemas/source_description.ts';
import { type TableName, tables } from '../../schemas/tables.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export type SmallTables = { [T in TableName]?: PlainRow[] };

function described(source_id: string, name: string, kind: string, speakers: unknown[] = []) {
  return sourceDescriptionSchema.parse({
    source_id,
    name,
    kind,
    country: 'MX',
    language: kind === 'authority' ? null : 'es',
    homepage: null,
    domains: [],
    owner: null,
    relays: [],
    names: [name],
    party_to_deaths: kind === 'authority',
    facts_from: [],
    note: null,
    speakers,
  });
}

const ofProject = readVocabulary(projectRoot);

/** The real codes and states, the municipalities of two states (fewer rows to write), and three sources made up for tests. */
export function smallVocabulary(): Vocabulary {
  const sources = [
    described('the-gazette', 'The Gazette', 'newspaper'),
    described('el-diario', 'El Diario', 'newspaper'),
    described('security-ministry', 'Security Ministry', 'authority', [
      {
        name: 'Ana Robles',
        role_en: 'Security Minister',
        role_es: 'Ministra de Seguridad',
        surnames: ['Robles'],
        titles: ['Security Minister'],
      },
    ]),
  ];
  const municipalities = ofProject.municipalities.filter(({ state_iso }) =>
    ['MX-JAL', 'MX-CMX'].includes(state_iso),
  );
  return { ...ofProject, municipalities, sources };
}

const firstText =
  'At least 25 members of the National Guard were killed in Jalisco, Security Minister Ana Robles said.';
const secondText = 'Las autoridades hablan de 250 bloqueos — en 20 estados.';

const key = (indicator: string, group_code: string, place: string) => ({
  indicator,
  definition: 'all',
  group_code,
  place,
  municipality: null,
  municipality_code: null,
  incident_id: null,
  scope: 'retaliation',
});

function claim(claim_id: string, report_id: string, own: PlainRow): PlainRow {
  return {
    claim_id,
    report_id,
    value_high: null,
    unit: 'people',
    qualifier: 'exact',
    counting: 'total',
    part_of: null,
    as_of: null,
    as_of_basis: null,
    speaker: null,
    speaker_role: null,
    speaker_id: null,
    via: null,
    status: 'reported',
    rules: 'noun_after_number',
    review: 'machine',
    known_to: null,
    ...own,
  };
}

function evidence(
  claim_id: string,
  capture_id: string,
  text: string,
  words: string,
  value: string,
): PlainRow {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return {
    evidence_id: `e-${claim_id}`,
    claim_id,
    capture_id,
    evidence_kind: 'source_text',
    paragraph: 1,
    char_start: start,
    char_end: start + [...words].length,
    quote_sha256: sha256(words),
    quotation: words,
    value_text: value,
    rule: 'number_before_noun',
    extractor_version: 'abc',
  };
}

function source(source_id: string, name: string, kind: string, level: string | null): PlainRow {
  return {
    source_id,
    name,
    kind,
    country: 'MX',
    language: level === null ? 'es' : null,
    homepage_url: null,
    owner: null,
    relays: null,
    party_to_deaths: level !== null,
    level,
    jurisdiction: level === null ? null : 'MX',
    is_described: true,
  };
}

function relay(claim_id: string, statement_id: string, known_from: string): PlainRow {
  return {
    claim_id,
    statement_id,
    basis: 'first',
    copied_claim_id: null,
    bound_change: 'same',
    place_change: 'same',
    definition_change: 'same',
    scope_change: 'same',
    differs_from_origin: false,
    known_from,
  };
}

function report(report_id: string, source_id: string, known_at: string): PlainRow {
  return {
    report_id,
    source_id,
    url: `https://example.org/${report_id}`,
    language: 'en',
    published_at: known_at,
    published_on: known_at.slice(0, 10),
    published_basis: 'meta',
    published_inferred_on: null,
    known_at,
    known_basis: 'stated_instant',
    via: null,
  };
}

function capture(capture_id: string, report_id: string, source_id: string, known_at: string): PlainRow {
  return {
    capture_id,
    report_id,
    version: 1,
    capture_kind: 'page',
    source_id,
    published_at: known_at,
    published_on: known_at.slice(0, 10),
    via: null,
    retrieved_at: null,
    known_at,
    known_basis: 'stated_instant',
    content_sha256: sha256(capture_id),
    byte_count: 1200,
  };
}

function estimate(figure: PlainRow, own: PlainRow): PlainRow {
  return {
    ...figure,
    rule: 'project',
    high: null,
    status: 'single_statement',
    claim_count: 1,
    report_count: 1,
    statement_count: 1,
    known_to: null,
    best_from: own.known_from ?? null,
    last_dated_from: own.known_from ?? null,
    time_value: null,
    issue: '2026-02-24',
    lag: null,
    explanation_en: 'One report, one statement.',
    explanation_es: 'Un reporte, una declaración.',
    ...own,
  };
}

/** Two reports, two claims, what reconcile would make of them. A new copy at each call, free to be altered. */
export function smallTables(): SmallTables {
  const guards = key('deaths', 'national_guard', 'MX');
  const roads = key('roadblocks', 'n/a', 'MX');
  const guardsId = 'deaths/all/national_guard/MX/-/retaliation/-';
  const roadsId = 'roadblocks/all/n/a/MX/-/retaliation/-';
  const early = '2026-02-23T18:00:00.000Z';
  const late = '2026-02-24T04:30:00.000Z';
  const statement = (statement_id: string, own: PlainRow): PlainRow => ({
    statement_id,
    said_on: '2026-02-23',
    value_high: null,
    claim_count: 1,
    report_count: 1,
    ...own,
  });
  return {
    sources: [
      source('the-gazette', 'The Gazette', 'newspaper', null),
      source('el-diario', 'El Diario', 'newspaper', null),
      source('security-ministry', 'Security Ministry', 'authority', 'federal'),
    ],
    reports: [report('r1', 'the-gazette', early), report('r2', 'el-diario', late)],
    captures: [capture('p1', 'r1', 'the-gazette', early), capture('p2', 'r2', 'el-diario', late)],
    paragraphs: [
      { capture_id: 'p1', paragraph: 1, role: 'body', text: firstText },
      { capture_id: 'p2', paragraph: 1, role: 'body', text: secondText },
    ],
    claims: [
      claim('c1', 'r1', {
        ...guards,
        value_text: '25',
        value: 25,
        value_low: 25,
        qualifier: 'at_least',
        speaker: 'Ana Robles',
        speaker_role: 'Security Minister',
        speaker_id: 'security-ministry',
        known_from: early,
      }),
      claim('c2', 'r2', {
        ...roads,
        value_text: '250',
        value: 250,
        value_low: 250,
        value_high: 250,
        unit: 'roadblocks',
        known_from: late,
      }),
    ],
    evidence: [
      evidence('c1', 'p1', firstText, 'At least 25 members of the National Guard were killed', '25'),
      evidence('c2', 'p2', secondText, '250 bloqueos — en 20 estados', '250'),
    ],
    statements: [
      statement('s1', {
        ...guards,
        origin: 'security-ministry',
        speaker: 'Ana Robles',
        value: 25,
        value_low: 25,
        qualifier: 'at_least',
        first_claim_id: 'c1',
        known_from: early,
      }),
      statement('s2', {
        ...roads,
        origin: null,
        speaker: null,
        value: 250,
        value_low: 250,
        value_high: 250,
        qualifier: 'exact',
        first_claim_id: 'c2',
        known_from: late,
      }),
    ],
    relays: [relay('c1', 's1', early), relay('c2', 's2', late)],
    estimates: [
      estimate(
        { figure_id: guardsId, ...guards },
        { best: 25, low: 25, deciding_statement_id: 's1', known_from: early },
      ),
      estimate(
        { figure_id: roadsId, ...roads },
        { best: null, low: null, status: 'unattributed', deciding_statement_id: null, known_from: late },
      ),
      // History of another rule: in Parquet only.
      estimate(
        { figure_id: guardsId, ...guards },
        {
          rule: 'majority',
          best: 25,
          low: 25,
          deciding_statement_id: 's1',
          known_from: early,
          known_to: late,
        },
      ),
    ],
    claim_parts: [
      {
        figure_id: guardsId,
        claim_id: 'c1',
        part: 'supports',
        reason: 'chosen_value',
        known_from: early,
        known_to: null,
      },
    ],
  };
}

/** Opens a database with every declared table, filled from `rows`. */
export async function openSmallDatabase(
  rows: SmallTables = smallTables(),
  options: Parameters<typeof openDatabase>[0] = {},
): Promise<Database> {
  const database = await openDatabase(options);
  await createTables(database, Object.values(tables));
  for (const [name, own] of Object.entries(rows)) await insertRows(database, tables[name as TableName], own);
  return database;
}

/** A plan over the small tables, with releases under `output`. */
export function smallPlan(output: string, own: Partial<ReleaseInputs> = {}): ReleasePlan {
  return planRelease({
    vocabulary: smallVocabulary(),
    inputHashes: { 'report one': sha256('one'), 'report two': sha256('two') },
    codeHash: sha256('code'),
    previous: null,
    asOf: null,
    sourceDateEpoch: null,
    folders: { releases: join(output, 'releases'), latest: join(output, 'latest'), project: projectRoot },
    sha256,
    ...own,
  });
}

/** Runs with a new empty directory that is removed afterwards. */
export async function withOutput<T>(use: (output: string) => Promise<T>): Promise<T> {
  const output = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    return await use(output);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
