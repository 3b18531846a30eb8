// Every gate of a release finds the defect that it is there for, and nothing in sound tables.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { execute, insertRows } from '../../pipeline/_edge/duckdb.ts';
import {
  GateError,
  runDerivedGate,
  runSqlGate,
  runTextGates,
  stopOnErrors,
} from '../../pipeline/_edge/run_gates.ts';
import { sqlGates } from '../../pipeline/release/gates.ts';
import type { Table } from '../../schemas/columns.ts';
import { deriveGates } from '../../schemas/derive/duckdb_checks.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import type { GateResult } from '../../schemas/release.ts';
import { extraction_rules, places } from '../../schemas/tables/reference.ts';
import { type TableName, tables } from '../../schemas/tables.ts';
import { codesOf } from '../../schemas/vocabulary.ts';
import {
  openSmallDatabase,
  projectRoot,
  type SmallTables,
  sha256,
  smallPlan,
  smallTables,
  smallVocabulary,
} from './small_release.ts';

const plan = smallPlan('not-written');

/** Runs every gate over the small tables, once `harm` has altered them. */
async function gateResults(harm: (rows: SmallTables) => void): Promise<GateResult[]> {
  const rows = smallTables();
  harm(rows);
  const database = await openSmallDatabase(rows);
  try {
    await insertRows(database, places, plan.referenceRows.places!);
    await insertRows(database, extraction_rules, plan.referenceRows.extraction_rules!);
    const results: GateResult[] = [];
    for (const gate of sqlGates) results.push(await runSqlGate(database, projectRoot, gate));
    const inDatabase = Object.values(tables);
    for (const gate of deriveGates(inDatabase, (codeSet) => codesOf(smallVocabulary(), codeSet)))
      results.push(await runDerivedGate(database, gate));
    results.push(...(await runTextGates(database, inDatabase, plan.gates.texts)));
    return results;
  } finally {
    database.close();
  }
}

const offending = (results: readonly GateResult[]) =>
  results.filter(({ offending_rows }) => offending_rows > 0).map(({ name }) => name);

function alter(table: TableName, row: number, own: PlainRow) {
  return (rows: SmallTables) => {
    rows[table]![row] = { ...rows[table]![row]!, ...own };
  };
}

const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');

/** Evidence of claim c1 with a quotation of its own, found in a paragraph of its own. */
function quote(rows: SmallTables, paragraph: number, quotation: string, claim_id = 'c1') {
  rows.paragraphs!.push({ capture_id: 'p1', paragraph, role: 'body', text: quotation });
  rows.evidence!.push({
    ...rows.evidence![0]!,
    evidence_id: `e-${claim_id}-${paragraph}`,
    claim_id,
    paragraph,
    char_start: 0,
    char_end: [...quotation].length,
    quote_sha256: sha256(quotation),
    quotation,
    value_text: quotation.split(' ')[0]!,
  });
}

const defects: { readonly [gate: string]: (rows: SmallTables) => void } = {
  place_unknown: alter('claims', 0, { place: 'MX-JAL+MX-QQQ' }),
  rule_unknown: alter('claims', 0, { rules: 'digits;by_magic' }),
  municipality_unknown: alter('claims', 0, {
    place: 'MX-JAL',
    municipality: 'Guadalajara',
    municipality_code: '09002',
  }),
  bounds_reversed: alter('claims', 1, { value_high: 249 }),
  interval_reversed: alter('claims', 0, { known_to: '2026-02-22T00:00:00.000Z' }),
  estimates_overlap: (rows) => {
    rows.estimates!.push({ ...rows.estimates![0]!, known_from: '2026-02-25T00:00:00.000Z' });
  },
  evidence_not_found: alter('paragraphs', 0, {
    text: 'At least 26 members of the force died, they said there.',
  }),
  claim_without_evidence: (rows) => {
    rows.evidence!.shift();
  },
  claim_quoted_too_long: (rows) => quote(rows, 2, words(20)),
  report_quoted_too_long: (rows) => {
    for (const i of [1, 2, 3, 4]) {
      rows.claims!.push({ ...rows.claims![0]!, claim_id: `c1${i}` });
      quote(rows, i + 1, `${words(20)} ${i} again ${i}`, `c1${i}`);
    }
  },
  reference_of_claims_report_id: alter('claims', 0, { report_id: 'r9' }),
  codes_of_claims_indicator: alter('claims', 0, { indicator: 'rumours' }),
  empty_text_of_claims: alter('claims', 0, { via: '' }),
  private_person_named: alter('claims', 0, { via: 'the victim, identified as Zuli Quxfoo' }),
  name_not_listed: alter('claims', 0, { speaker: 'Zuli Quxfoo' }),
};

it('finds nothing in sound tables', async () => {
  expect(offending(await gateResults(() => {}))).toEqual([]);
});

describe('finds the defect made for it:', () => {
  it.each(Object.keys(defects))('%s', async (gate) => {
    expect(offending(await gateResults(defects[gate]!))).toContain(gate);
  });

  it('evidence whose hash, words or offsets are not those of the text', async () => {
    for (const own of [
      { quote_sha256: sha256('other words') },
      { quotation: 'At least 25 members of the National Guard were wounded' },
      { char_start: 1 },
      { char_end: 9000 },
      { value_text: '26' },
      { paragraph: 7 },
    ]) {
      expect(offending(await gateResults(alter('evidence', 0, own)))).toContain('evidence_not_found');
    }
  });

  it('a byte order mark at the start of a text', async () => {
    const results = await gateResults(alter('sources', 0, { owner: '\uFEFFSomebody' }));
    expect(offending(results)).toContain('empty_text_of_sources');
  });
});

it('has a statement for each gate, a gate for each statement, a defect for each', () => {
  const statements = readdirSync(join(projectRoot, 'pipeline/release/gates')).map((name) =>
    name.replace('.sql', ''),
  );
  expect(sqlGates.map(({ name }) => name).sort()).toEqual(statements.sort());
  expect(Object.keys(defects)).toEqual(expect.arrayContaining(statements));
  expect(Object.keys(defects)).toEqual(expect.arrayContaining(plan.gates.texts.map(({ name }) => name)));
});

describe('keys and required values', () => {
  // The database itself refuses such rows in the declared tables; a downloaded file has no such guard.
  const table: Table = tables.claim_places;
  it.each([
    ['key_of_claim_places', `('c1', 'MX-JAL'), ('c1', 'MX-JAL')`],
    ['required_of_claim_places', `('c1', NULL)`],
  ])('%s', async (gate, values) => {
    const database = await openSmallDatabase({});
    await execute(database, 'DROP TABLE claim_places');
    await execute(
      database,
      `CREATE TABLE claim_places AS SELECT * FROM (VALUES ${values}) AS v (claim_id, place)`,
    );
    const derived = deriveGates([table], () => ['x']).find(({ name }) => name === gate)!;
    expect((await runDerivedGate(database, derived)).offending_rows).toBe(1);
    database.close();
  });
});

it('counts offsets in code points, so that a character outside of the basic plane moves nothing', async () => {
  const text = '𝒜 🇲🇽 hubo 250 bloqueos';
  const results = await gateResults((rows) => {
    rows.paragraphs!.push({ capture_id: 'p2', paragraph: 2, role: 'body', text });
    rows.evidence![1] = {
      ...rows.evidence![1]!,
      paragraph: 2,
      char_start: [...text].indexOf('2'),
      char_end: [...text].length,
      quote_sha256: sha256('250 bloqueos'),
      quotation: '250 bloqueos',
    };
  });
  expect(offending(results)).toEqual([]);
});

it('does not repeat a name that it finds', async () => {
  const results = await gateResults(defects.name_not_listed!);
  expect(JSON.stringify(results)).not.toContain('Quxfoo');
  expect(results.find(({ name }) => name === 'name_not_listed')?.examples).toEqual([
    'claims c1, column speaker',
  ]);
});

describe('weight', () => {
  const result = {
    name: 'a_gate',
    meaning: 'something is wrong',
    offending_rows: 2,
    examples: ['claims c1'],
  };
  it('an error stops, in one sentence', () => {
    expect(() => stopOnErrors([{ ...result, severity: 'error' }])).toThrow(GateError);
    expect(() => stopOnErrors([{ ...result, severity: 'error' }])).toThrow(
      'release: the gate a_gate found 2 rows: something is wrong; the first is claims c1. Nothing was published; mend what made the row.',
    );
  });
  it('a warning does not', () => {
    expect(() => stopOnErrors([{ ...result, severity: 'warning' }])).not.toThrow();
  });
});
