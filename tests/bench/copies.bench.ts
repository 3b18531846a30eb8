// Times the search for copied texts on made reports and scores what it finds: `npx tsx tests/bench/copies.bench.ts`.
// No test: a time is no verdict. Linear is a time that doubles with the number of reports; pairs would quadruple it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createTables,
  type Database,
  execute,
  insertRows,
  openDatabase,
  query,
} from '../../pipeline/_edge/duckdb.ts';
import { fingerprintsOf } from '../../pipeline/extract/fingerprints.ts';
import { tables } from '../../schemas/tables.ts';
import { createDice } from './made_reports.ts';

const root = join(import.meta.dirname, '../..');
const steps = ['report_fingerprints', 'copied_texts', 'text_families'] as const;
const reportCounts = [5_000, 10_000, 20_000, 40_000];
/** Words of every page of every publisher: the hard case for whoever looks texts up by what they share. */
const boilerplate =
  'sign up to receive our morning letter with the stories that matter to you and your family every day'.split(
    ' ',
  );

interface MadeText {
  readonly report: string;
  readonly story: number;
  readonly words: readonly string[];
}

/**
 * Reports of 150 to 450 words. Every second is a copy of the story of some earlier one, with a lead of its own, a cut at
 * the end or a paragraph more; the most copied story has about 5 % of all reports.
 */
function makeTexts(count: number): MadeText[] {
  const dice = createDice(7);
  const sentence = (length: number) =>
    Array.from({ length }, () => `w${Math.floor(dice(3_000) * (dice(100) / 100))}`);
  const stories: string[][] = [];
  return Array.from({ length: count }, (_, i) => {
    const isCopy = i > 0 && dice(2) === 0;
    // One copy in ten is of the first story; the others are of stories drawn at random.
    const story = !isCopy ? stories.length : dice(10) === 0 ? 0 : dice(stories.length);
    if (!isCopy) stories.push(sentence(150 + dice(300)));
    const original = stories[story]!;
    const body = !isCopy
      ? original
      : [
          ...sentence(dice(30)),
          ...original.slice(dice(30), original.length - dice(Math.floor(original.length / 3))),
          ...sentence(dice(40)),
        ];
    return { report: `r${String(i).padStart(7, '0')}`, story, words: [...body, ...boilerplate] };
  });
}

async function load(database: Database, texts: readonly MadeText[]): Promise<void> {
  await createTables(database, [tables.text_fingerprints]);
  await insertRows(
    database,
    tables.text_fingerprints,
    texts.map(({ report, words }) => ({
      capture_id: report,
      fingerprints: fingerprintsOf([words.join(' ')]).join(';'),
    })),
  );
  await execute(
    database,
    `CREATE TABLE captures AS
     SELECT capture_id, capture_id AS report_id, 1 AS version, 'page' AS capture_kind,
       TIMESTAMPTZ '2026-02-22 12:00:00+00' + to_minutes(substr(capture_id, 2)::BIGINT) AS known_at
     FROM text_fingerprints`,
  );
}

console.log('reports   fingerprints   SQL seconds   precision   recall');
for (const count of reportCounts) {
  const texts = makeTexts(count);
  const database = await openDatabase({ threads: 2 });
  const begun = performance.now();
  await load(database, texts);
  const loaded = performance.now();
  for (const step of steps) {
    const sql = readFileSync(join(root, 'pipeline/reconcile', `${step}.sql`), 'utf8');
    await execute(database, `CREATE TABLE ${step} AS ${sql}`);
  }
  const seconds = (performance.now() - loaded) / 1_000;
  const storyOf = new Map(texts.map(({ report, story }) => [report, story]));
  const found = await query<{ report_id: string; first_report_id: string }>(
    database,
    'SELECT report_id, first_report_id FROM text_families WHERE report_id <> first_report_id',
  );
  const right = found.filter((row) => storyOf.get(row.report_id) === storyOf.get(row.first_report_id)).length;
  const copies = texts.length - new Set(texts.map(({ story }) => story)).size;
  const made = ((loaded - begun) / 1_000).toFixed(1);
  console.log(
    `${String(count).padStart(7)}   ${`${made} s`.padStart(12)}   ${seconds.toFixed(2).padStart(11)}   ${(right / found.length).toFixed(4).padStart(9)}   ${(right / copies).toFixed(4)}`,
  );
  database.close();
}
