// The tables of README.md that are measured: rows of the bundled release, and scores of extraction. Written between markers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { queryRelease, root, runCjng } from '../acceptance/run_cjng.ts';

const shown = (value: unknown) => (value === null ? '' : Number(value).toLocaleString('en-US'));

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What holds now of the headline figures, from a release. */
export async function headlineTable(release: string): Promise<string> {
  const rows = await queryRelease<PlainRow>(
    release,
    `SELECT headline_en, best, low, high, status_en, statement_count
     FROM read_parquet('${join(release, 'views/headline.parquet').replaceAll("'", "''")}') ORDER BY headline_rank LIMIT 12`,
  );
  return table(
    ['figure', 'best', 'low', 'high', 'status', 'statements'],
    rows.map((row) => [
      String(row.headline_en),
      shown(row.best),
      shown(row.low),
      row.high === null ? 'open' : shown(row.high),
      String(row.status_en),
      shown(row.statement_count),
    ]),
  );
}

/** How the toll of the National Guard became known, interval by interval of the best value. */
export async function historyTable(release: string): Promise<string> {
  const rows = await queryRelease<PlainRow>(
    release,
    `SELECT strftime(min(known_from), '%d %b %Y, %H:%M') AS since, best, arg_min(explanation_en, known_from) AS explanation_en
     FROM (SELECT *, count_if(is_new) OVER (ORDER BY known_from) AS run FROM (
       SELECT *, best IS DISTINCT FROM lag(best) OVER (ORDER BY known_from) AS is_new FROM estimates
       WHERE rule = 'project' AND figure_id = 'deaths/all/national_guard/MX/-/retaliation/-'))
     GROUP BY run, best ORDER BY min(known_from)`,
  );
  return table(
    ['from (UTC)', 'best', 'explanation'],
    rows.map((row) => [String(row.since), shown(row.best), String(row.explanation_en)]),
  );
}

/** Where the choice of rule changes the number that is best now, the figures with most statements first. */
export async function rulesTable(release: string): Promise<string> {
  const rules = [
    'project',
    'lowest_of_equals',
    'majority',
    'median',
    'most_conservative',
    'source_accuracy',
  ] as const;
  const rows = await queryRelease<PlainRow>(
    release,
    `WITH now AS (
       SELECT *, split_part(explanation_en, ': ', 1) AS label FROM estimates WHERE known_to IS NULL
     ),
     differing AS (FROM now SEMI JOIN (
       SELECT figure_id FROM now GROUP BY figure_id HAVING count(DISTINCT best) > 1
     ) USING (figure_id))
     SELECT any_value(label ORDER BY rule) AS label,
       ${rules.map((rule) => `max(best) FILTER (rule = '${rule}') AS ${rule}`).join(', ')},
       max(low) FILTER (rule = 'min_max') AS lowest, max(high) FILTER (rule = 'min_max') AS highest
     FROM differing GROUP BY figure_id ORDER BY max(statement_count) DESC, figure_id`,
  );
  const [all] = await queryRelease<PlainRow>(
    release,
    "SELECT count(*) AS figures FROM estimates WHERE known_to IS NULL AND rule = 'project' AND best IS NOT NULL",
  );
  const lines = rows.map((row) => [
    String(row.label),
    ...rules.map((rule) => shown(row[rule])),
    `${shown(row.lowest)} to ${shown(row.highest)}`,
  ]);
  const header = ['figure', ...[...rules, 'min_max'].map((rule) => `\`${rule}\``)];
  return `Of the ${all!.figures} figures of the bundled corpus that have a best value now, the choice of rule changes ${rows.length}:\n\n${table(header, lines)}`;
}

const levels = ['value', 'bound', 'cell', 'key'] as const;
const levelNames = {
  value: 'indicator and value',
  bound: '+ bound',
  cell: '+ definition, group, place',
  key: '+ scope',
} as const;

interface Scores
  extends Readonly<
    Record<(typeof levels)[number] | 'speaker', { p: number; r: number; f1: number; n: number }>
  > {
  readonly by_rule: { readonly [rule: string]: { n: number; value: number; key: number } };
}

async function scoresOf(set: 'seen' | 'set_aside'): Promise<Scores> {
  const args = [
    'evaluate',
    '--gold',
    join(root, `tests/gold/${set}.jsonl`),
    '--texts',
    join(root, 'sources'),
    '--json',
  ];
  const { code, stdout, stderr } = await runCjng(args);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Scores;
}

/** Scores on the seen and on the set-aside reports, side by side. */
export async function scoresTable(): Promise<string> {
  const [seen, setAside] = [await scoresOf('seen'), await scoresOf('set_aside')];
  const cells = (one: { p: number; r: number; f1: number }) =>
    [one.p, one.r, one.f1].map((share) => share.toFixed(2));
  return table(
    ['level', 'seen: precision', 'recall', 'F1', 'set aside: precision', 'recall', 'F1'],
    [
      ...levels.map((level) => [levelNames[level], ...cells(seen[level]), ...cells(setAside[level])]),
      ['speaker, where the value is right', ...cells(seen.speaker), ...cells(setAside.speaker)],
      ['figures coded', '', '', String(seen.value.n), '', '', String(setAside.value.n)],
    ],
  );
}

/** schemas/codes/rule_scores.csv as it should be: how often the claims of each rule are right on the set-aside reports. */
export async function ruleScoresFile(): Promise<string> {
  const { by_rule } = await scoresOf('set_aside');
  const lines = Object.entries(by_rule).map(
    ([rule, { n, value, key }]) => `${rule},${n},${value.toFixed(3)},${key.toFixed(3)}`,
  );
  return `${['rule,claim_count,value_precision,key_precision', ...lines].join('\n')}\n`;
}

const marked = (name: string) => new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n<!-- end of ${name} -->)`);

/** What stands between the markers of `name` in a document. Throws when there are no such markers. */
export function betweenMarkers(text: string, name: string): string {
  const found = marked(name).exec(text);
  if (found === null) throw new Error(`the document has no markers for ${name}.`);
  return found[0].slice(found[1]!.length, -found[2]!.length);
}

/** The document with `content` between the markers of `name`. */
export function putBetweenMarkers(text: string, name: string, content: string): string {
  betweenMarkers(text, name);
  return text.replace(marked(name), (_all, open: string, close: string) => open + content + close);
}

/** README.md or another document of the root folder, as it stands. */
export function readDocument(name: 'README.md' | 'METHODOLOGY.md'): string {
  return readFileSync(join(root, name), 'utf8');
}
