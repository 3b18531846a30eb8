// Prints an evaluation as plain text for people: scores in columns, then, where asked for, what was wrong.
import type { Evaluation, LevelScores } from './evaluate.ts';
import { facets, fieldOfFacet } from './facets.ts';
import { type Figure, levels } from './figures.ts';

const levelLabels = {
  value: 'value   (indicator, value)',
  bound: 'bound   (+ qualifier)',
  cell: 'cell    (+ definition, group, place)',
  key: 'key     (+ scope)',
} as const;

function formatShare(share: number | null): string {
  return share === null ? '-' : share.toFixed(3);
}

/** Columns as wide as their widest cell, the first flush left, the rest flush right. */
function formatTable(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)));
  return lines
    .map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))))
    .map((line) => `  ${line.join('  ')}`.trimEnd())
    .join('\n');
}

function formatBreakdown(title: string, scores: { readonly [name: string]: LevelScores }): string {
  const rows = Object.entries(scores).map(([name, score]) => [
    name,
    score.value.n,
    score.value.claims,
    ...levels.map((level) => formatShare(score[level].f1)),
  ]);
  return formatTable([title, 'coded', 'claims', ...levels.map((level) => `${level} F1`)], rows);
}

function formatFigure(figure: Figure): string {
  const value = figure.valueHigh === null ? figure.value : `${figure.value} to ${figure.valueHigh}`;
  const place = figure.municipality === null ? figure.place : `${figure.place} (${figure.municipality})`;
  const parts = [
    `${figure.indicator} ${figure.qualifier} ${value}`,
    ...(figure.definition === 'all' ? [] : [figure.definition]),
    figure.group,
    place,
    figure.scope,
    ...(figure.partOf === null ? [] : [`part of ${figure.partOf}`]),
    ...(figure.asOf === null ? [] : [`as of ${figure.asOf}`]),
    ...(figure.speaker === null ? [] : [`said by ${figure.speaker}`]),
  ];
  return parts.join(', ');
}

/** What was missed, wrongly found or differs, under the name of each report. */
function formatDetails(evaluation: Evaluation): string {
  const lines = [
    ...(evaluation.misses ?? []).map(({ id, gold }) => ({ id, text: `missed       ${formatFigure(gold)}` })),
    ...(evaluation.false_alarms ?? []).map(({ id, claim }) => ({
      id,
      text: `false alarm  ${formatFigure(claim)} [${claim.rules.join(' ')}]${claim.quotation === null ? '' : `: ${claim.quotation}`}`,
    })),
    ...(evaluation.disagreements ?? []).map(({ id, differs, gold, claim }) => {
      const fields = differs as readonly (keyof Figure)[];
      const what = fields.map((field) => `${field} is ${gold[field]}, claimed ${claim[field]}`).join('; ');
      return { id, text: `differs      ${formatFigure(gold)}: ${what} [${claim.rules.join(' ')}]` };
    }),
    ...(evaluation.facet_differences ?? []).map(({ id, facet, gold, claim }) => {
      const field = fieldOfFacet[facet];
      const told = `${facet} is ${gold[field] ?? 'not told'}, claimed ${claim[field] ?? 'not told'}`;
      return { id, text: `${facet.padEnd(12)} ${formatFigure(gold)}: ${told}: ${claim.quotation ?? ''}` };
    }),
  ];
  const ids = [...new Set(lines.map(({ id }) => id))].sort();
  return ids
    .flatMap((id) => [id, ...lines.filter((line) => line.id === id).map(({ text }) => `  ${text}`)])
    .join('\n');
}

/** The whole evaluation as text that ends in a line break. A dash stands where a share has nothing to be of. */
export function formatEvaluation(evaluation: Evaluation): string {
  const { reports, other } = evaluation;
  const columns = ['precision', 'recall', 'F1', 'coded', 'claims', 'matched'];
  const sections = [
    `${reports.n} coded reports, ${reports.read} read; ${evaluation.value.n} figures of named indicators, ${other.n} of other kinds (not scored).`,
    formatTable(
      ['level', ...columns],
      levels.map((level) => {
        const { p, r, f1, n, claims, matched } = evaluation[level];
        return [levelLabels[level], formatShare(p), formatShare(r), formatShare(f1), n, claims, matched];
      }),
    ),
    formatTable(
      ['on pairs of one value', ...columns, 'unsupported'],
      facets.map((facet) => {
        const { p, r, f1, n, claims, matched, unsupported } = evaluation[facet];
        return [facet, formatShare(p), formatShare(r), formatShare(f1), n, claims, matched, unsupported];
      }),
    ),
    formatBreakdown('by language', evaluation.by_language),
    formatBreakdown('by indicator', evaluation.by_indicator),
    formatTable(
      ['by rule', 'claims', 'value precision', 'key precision'],
      Object.entries(evaluation.by_rule).map(([rule, { n, value, key }]) => [
        rule,
        n,
        formatShare(value),
        formatShare(key),
      ]),
    ),
    ...(evaluation.misses === undefined ? [] : [formatDetails(evaluation)]),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
