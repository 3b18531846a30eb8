// What differs from the previous release is told with its cause: by kind of row, and in words.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute, query } from '../../pipeline/_edge/duckdb.ts';
import { readPreviousRelease } from '../../pipeline/_edge/read_release.ts';
import { writeRelease } from '../../pipeline/_edge/write_release.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import type { PreviousRelease } from '../../schemas/release.ts';
import {
  openSmallDatabase,
  type SmallTables,
  sha256,
  smallPlan,
  smallTables,
  withOutput,
} from './small_release.ts';

let previous: PreviousRelease;
let finish: () => void = () => {};
let finished: Promise<void>;

beforeAll(async () => {
  await new Promise<void>((ready) => {
    finished = withOutput(async (output) => {
      const database = await openSmallDatabase();
      previous = readPreviousRelease((await writeRelease(database, smallPlan(output))).directory);
      database.close();
      await new Promise<void>((resolve) => {
        finish = resolve;
        ready();
      });
    });
  });
});
afterAll(async () => {
  finish();
  await finished;
});

/** The rows of `changes`, and CHANGES.md, of a second release made of altered tables. */
async function changesAfter(
  alter: (rows: SmallTables) => void,
  codeHash = sha256('code'),
): Promise<{ changes: PlainRow[]; text: string }> {
  return await withOutput(async (output) => {
    const rows = smallTables();
    alter(rows);
    const database = await openSmallDatabase(rows);
    try {
      const inputHashes = { altered: sha256(JSON.stringify(rows)) };
      const { directory } = await writeRelease(
        database,
        smallPlan(output, { previous, codeHash, inputHashes }),
      );
      return {
        changes: await query(database, 'SELECT * FROM changes ORDER BY table_name, change, row_key'),
        text: readFileSync(join(directory, 'CHANGES.md'), 'utf8'),
      };
    } finally {
      database.close();
    }
  });
}

const late = '2026-02-25T04:30:00.000Z';

function addReport(rows: SmallTables) {
  rows.reports!.push({
    ...rows.reports![0]!,
    report_id: 'r3',
    url: 'https://example.org/r3',
    known_at: late,
  });
  rows.captures!.push({ ...rows.captures![0]!, capture_id: 'p3', report_id: 'r3', known_at: late });
  rows.paragraphs!.push({ ...rows.paragraphs![0]!, capture_id: 'p3' });
  rows.claims!.push({ ...rows.claims![0]!, claim_id: 'c3', report_id: 'r3', known_from: late });
  rows.evidence!.push({ ...rows.evidence![0]!, evidence_id: 'e3', claim_id: 'c3', capture_id: 'p3' });
}

/** The report r2 comes in a new version that says 252 where it said 250. */
function reviseReport(rows: SmallTables) {
  rows.captures!.push({ ...rows.captures![1]!, capture_id: 'p4', version: 2, known_at: late });
  rows.paragraphs!.push({ capture_id: 'p4', paragraph: 1, role: 'body', text: '252 bloqueos' });
  recode(rows, 'p4', '252 bloqueos');
}

/** Claim c2 gives way to c4, which reads 252. */
function recode(rows: SmallTables, capture_id: string, words: string) {
  const values = { value: 252, value_low: 252, value_high: 252, value_text: '252' };
  rows.claims![1] = { ...rows.claims![1]!, claim_id: 'c4', ...values };
  rows.evidence![1] = {
    ...rows.evidence![1]!,
    evidence_id: 'e4',
    claim_id: 'c4',
    capture_id,
    char_start: 0,
    char_end: words.length,
    quotation: words,
    quote_sha256: sha256(words),
    value_text: '252',
  };
  rows.statements![1] = { ...rows.statements![1]!, first_claim_id: 'c4' };
  rows.relays![1] = { ...rows.relays![1]!, claim_id: 'c4' };
}

const of = (changes: readonly PlainRow[], table: string) =>
  changes.filter(({ table_name }) => table_name === table);

describe('a second release', () => {
  it('with nothing changed has no changes, and says so', async () => {
    const { changes, text } = await changesAfter(() => {});
    expect(changes).toEqual([]);
    expect(text).toContain(`Compared with ${previous.version}`);
    expect(text).toContain('No row of claims, statements, estimates or reports differs.');
  });

  it('names a new report as the cause of its claims', async () => {
    const { changes } = await changesAfter(addReport);
    expect(of(changes, 'reports')).toEqual([
      expect.objectContaining({ row_key: 'r3', change: 'added', cause: 'new_report', old_value: null }),
    ]);
    expect(of(changes, 'claims')).toEqual([
      {
        table_name: 'claims',
        row_key: 'c3',
        change: 'added',
        cause: 'new_report',
        report_id: 'r3',
        old_value: null,
        new_value: 'deaths/all/national_guard/MX/retaliation: at_least 25',
        replaced_by: null,
      },
    ]);
  });

  it('names a new version of a report as the cause, and the claim that stands for the old one', async () => {
    const { changes } = await changesAfter(reviseReport);
    expect(of(changes, 'claims')).toEqual([
      expect.objectContaining({ row_key: 'c4', change: 'added', cause: 'source_revised', replaced_by: null }),
      expect.objectContaining({
        row_key: 'c2',
        change: 'removed',
        cause: 'source_revised',
        replaced_by: 'c4',
      }),
    ]);
  });

  it('names the code as the cause where a report is read otherwise and nothing else changed', async () => {
    const { changes } = await changesAfter((rows) => {
      rows.paragraphs![1] = { ...rows.paragraphs![1]!, text: '252 bloqueos' };
      recode(rows, 'p2', '252 bloqueos');
    }, sha256('other code'));
    expect(of(changes, 'claims').map(({ cause }) => cause)).toEqual(['rule_change', 'rule_change']);
    expect(of(changes, 'statements')).toEqual([
      expect.objectContaining({ row_key: 's2', change: 'updated', cause: 'rule_change' }),
    ]);
  });

  it('names the withdrawal of a report', async () => {
    const { changes } = await changesAfter((rows) => {
      for (const table of [
        'reports',
        'captures',
        'paragraphs',
        'claims',
        'evidence',
        'statements',
        'relays',
        'estimates',
      ] as const)
        rows[table]!.pop();
    });
    expect(of(changes, 'reports')).toEqual([
      expect.objectContaining({ row_key: 'r2', change: 'removed', cause: 'report_withdrawn' }),
    ]);
    expect(of(changes, 'claims')).toEqual([
      expect.objectContaining({
        row_key: 'c2',
        change: 'removed',
        cause: 'report_withdrawn',
        new_value: null,
      }),
    ]);
    expect(of(changes, 'statements')).toEqual([
      expect.objectContaining({ row_key: 's2', change: 'removed', cause: 'consequence' }),
    ]);
  });

  it('shows the columns that changed, without names that a text may hold', async () => {
    const { changes } = await changesAfter((rows) => {
      rows.claims![0] = { ...rows.claims![0]!, review: 'confirmed', speaker: 'Robles' };
    });
    expect(of(changes, 'claims')).toEqual([
      expect.objectContaining({
        row_key: 'c1',
        change: 'updated',
        cause: 'consequence',
        old_value: 'review=machine',
        new_value: 'review=confirmed',
      }),
    ]);
  });

  it('shows estimates that moved, headline figures by name, in the text too', async () => {
    const { changes, text } = await changesAfter((rows) => {
      addReport(rows);
      rows.estimates![0] = { ...rows.estimates![0]!, best: 27, low: 25, status: 'contested', claim_count: 2 };
    });
    expect(of(changes, 'estimates')).toEqual([
      {
        table_name: 'estimates',
        row_key: 'deaths/all/national_guard/MX/-/retaliation/-|project',
        change: 'updated',
        cause: 'consequence',
        report_id: null,
        old_value: '25 [25, unbounded] single_statement, claims 1',
        new_value: '27 [25, unbounded] contested, claims 2',
        replaced_by: null,
      },
    ]);
    expect(text).toContain('**National Guard members killed**');
    expect(text).toContain('| follows from other changes |');
  });
});

it('reads a previous release that lacked a column of today', async () => {
  await withOutput(async (output) => {
    const directory = join(output, 'older');
    cpSync(previous.directory, directory, { recursive: true });
    const older = join(directory, 'data/claims.parquet');
    const database = await openSmallDatabase();
    try {
      await execute(
        database,
        `COPY (SELECT * EXCLUDE (part_of) FROM read_parquet('${previous.directory}/data/claims.parquet')) TO '${older}'`,
      );
      const plan = smallPlan(output, { previous: { ...previous, directory }, codeHash: sha256('newer') });
      await writeRelease(database, plan);
      expect(await query(database, 'SELECT * FROM changes')).toEqual([]);
    } finally {
      database.close();
    }
  });
});
