// To a finished build, ten new reports and a changed version of an old one: what follows comes out right, with no edit to code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { RunSummary } from '../../pipeline/_run/summary.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { copyForRerun, differing, rerun } from './rerun_release.ts';
import { buildDataset, contentsOf, copyOfFirstBuild, queryRelease } from './run_cjng.ts';

const here = new URL('./second_day/', import.meta.url).pathname;
const expected = JSON.parse(readFileSync(join(here, 'expected.json'), 'utf8'));

let first: RunSummary;
let second: RunSummary;
let firstContents: Map<string, string>;
const ask = (sql: string) => queryRelease<PlainRow>(second.release!.directory, sql);
const current = (figure: string, columns: string) =>
  `SELECT ${columns} FROM estimates WHERE rule = 'project' AND known_to IS NULL AND figure_id = '${figure}'`;

beforeAll(async () => {
  const built = await copyOfFirstBuild();
  first = built.summary;
  firstContents = contentsOf(first.release!.directory);
  second = await buildDataset(built.output, ['--files', join(here, 'reports')]);
}, 120_000);

describe('the work', () => {
  it('is done for the eleven files and nothing else', () => {
    expect(second.documents.file).toBe(11);
    expect(second.extracted).toBe(11);
    expect(second.normalised).toBe(11);
  });

  it('makes a release of its own and leaves the first as it was', () => {
    expect(second.release!.written).toBe(true);
    expect(second.release!.previous).toBe(first.release!.version);
    expect(contentsOf(first.release!.directory)).toEqual(firstContents);
  });
});

test('the release of both days runs again on its own files, reports in several versions included', async () => {
  expect(differing(rerun(copyForRerun(second.release!.directory)))).toEqual([]);
  expect(await ask('SELECT max(version) AS version FROM captures')).toEqual([{ version: 2 }]);
});

describe('a new official figure', () => {
  const story = expected.national_guard_deaths_jalisco;

  it('replaces the old best from the moment it was known', async () => {
    const before = await queryRelease<PlainRow>(first.release!.directory, current(story.figure, 'best'));
    expect(before).toEqual([story.before]);
    const [after] = await ask(
      `SELECT e.best, e.explanation_en, s.origin, s.known_from FROM (${current(story.figure, '*')}) e JOIN statements s ON s.statement_id = e.deciding_statement_id`,
    );
    expect(after).toMatchObject({
      best: story.after.best,
      origin: story.after.statement_origin,
      known_from: story.after.known_from,
    });
    expect(after!.explanation_en).toContain('27');
  });

  it('counts three reports of it as one statement', async () => {
    const relays = await ask(
      `SELECT r.source_id, relays.statement_id FROM claims c JOIN reports r USING (report_id) JOIN relays USING (claim_id)
       WHERE c.indicator = 'deaths' AND c.group_code = 'national_guard' AND c.place = 'MX-JAL' AND c.value = 27 AND c.known_from >= TIMESTAMPTZ '2026-03-20 00:00:00+00' ORDER BY r.known_at, r.source_id`,
    );
    expect(relays.map((row) => row.source_id).sort()).toEqual([...story.claims_of_27].sort());
    expect(new Set(relays.map((row) => row.statement_id)).size).toBe(story.statements_of_27);
  });

  it('is not shaken by an old figure printed late', async () => {
    const parts = await ask(
      `SELECT p.part FROM claim_parts p JOIN claims c USING (claim_id) JOIN reports r USING (report_id)
       WHERE p.figure_id = '${story.figure}' AND r.source_id = '${story.late_7.source}' AND c.value = 7 AND p.known_to IS NULL`,
    );
    expect(parts).toEqual([{ part: story.late_7.part }]);
  });
});

describe('figures of other kinds', () => {
  it.each(['detentions_guanajuato', 'vehicles_burned_jalisco'])('are estimated: %s', async (name) => {
    const { figure, after } = expected[name];
    const [row] = await ask(
      `SELECT e.best, e.low, e.high, e.known_from, s.origin AS statement_origin FROM (${current(figure, '*')}) e JOIN statements s ON s.statement_id = e.deciding_statement_id`,
    );
    expect(row).toMatchObject(after);
  });

  it('are not read from captions and related headlines', async () => {
    const numbers = expected.detentions_guanajuato.numbers_not_claimed.join(', ');
    const rows = await ask(
      `SELECT c.value FROM claims c JOIN reports r USING (report_id) WHERE r.url LIKE '%invented-detenidos%' AND c.value IN (${numbers})`,
    );
    expect(rows).toEqual([]);
  });

  it('keep their definition, speaker and municipality', async () => {
    const troops = expected.troops_additional_jalisco;
    expect(
      await ask(
        `SELECT c.value, c.definition, c.group_code AS "group", c.place, c.speaker_id FROM claims c JOIN reports r USING (report_id) WHERE r.url LIKE '%invented-refuerzos'`,
      ),
    ).toEqual([troops]);
    const { published_inferred_on, ...injured } = expected.injuries_puerto_vallarta;
    expect(
      await ask(
        `SELECT c.value, c.group_code AS "group", c.place, c.municipality FROM claims c WHERE c.indicator = 'injuries' AND c.value = 14`,
      ),
    ).toEqual([injured]);
    expect(
      await ask(
        `SELECT r.published_inferred_on, r.published_on FROM claims c JOIN reports r USING (report_id) WHERE c.indicator = 'injuries' AND c.value = 14`,
      ),
    ).toEqual([{ published_inferred_on, published_on: null }]);
  });
});

describe('a changed version of an old report', () => {
  const story = expected.changed_report;
  const ofReport = `JOIN reports r USING (report_id) WHERE r.source_id = '${story.source}' AND r.url LIKE '%trasladan-a-reos%'`;

  it('is a second capture of the same report', async () => {
    expect(await ask(`SELECT max(c.version) AS versions FROM captures c ${ofReport}`)).toEqual([
      { versions: story.versions },
    ]);
  });

  it('closes the claim it dropped and opens the one it gained', async () => {
    const rows = await ask(
      `SELECT c.value, c.known_from, c.known_to FROM claims c ${ofReport} AND c.definition = 'recaptured' ORDER BY c.value`,
    );
    // The old version states that three and then that four were caught; both are gone from the new one.
    const closed = { known_from: expect.any(String), known_to: story.dropped.known_to };
    expect(rows.filter((row) => row.known_to !== null)).toContainEqual({
      value: story.dropped.value,
      ...closed,
    });
    expect(rows.filter((row) => row.known_to === null)).toEqual([
      { value: story.gained.value, known_from: story.gained.known_from, known_to: null },
    ]);
  });

  it('is named as the cause in the changes', async () => {
    const rows = await ask(
      `SELECT DISTINCT ch.cause FROM changes ch JOIN (SELECT claim_id, report_id FROM claims) c ON ch.row_key = c.claim_id ${ofReport.replace('USING (report_id)', 'ON r.report_id = c.report_id')} AND ch.table_name = 'claims'`,
    );
    expect(rows).toEqual([{ cause: story.cause }]);
  });
});

describe('what could not be understood', () => {
  it.each(expected.issues as { file: string; reason: string }[])(
    'is in issues: $file',
    async ({ reason }) => {
      expect(
        await ask(
          `SELECT count(*) > 0 AS found FROM issues WHERE reason = '${reason}' AND severity <> 'note'`,
        ),
      ).toEqual([{ found: true }]);
    },
  );
});
