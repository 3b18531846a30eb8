// Compares what the method answers with the sheet, column by column.
import type { Answer } from './read_answers.ts';

export type Given = Omit<Answer, 'knownAt'>;

/** The columns compared; `range` is low and high together, `kinds` the set of kinds of conflict. */
export const columns = ['best', 'low', 'high', 'range', 'status', 'kinds'] as const;
export type Column = (typeof columns)[number];

const isRight: { readonly [C in Column]: (asked: Answer, given: Given) => boolean } = {
  best: (asked, given) => asked.best === given.best,
  low: (asked, given) => asked.low === given.low,
  high: (asked, given) => asked.high === given.high,
  range: (asked, given) => asked.low === given.low && asked.high === given.high,
  status: (asked, given) => asked.status === given.status,
  kinds: (asked, given) => asked.conflictKinds.join(';') === given.conflictKinds.join(';'),
};

/** How many rows are right in each column. */
export function countRight(sheet: readonly Answer[], given: readonly Given[]): Record<Column, number> {
  const count = (column: Column) => sheet.filter((asked, i) => isRight[column](asked, given[i]!)).length;
  return Object.fromEntries(columns.map((column) => [column, count(column)])) as Record<Column, number>;
}

/** The counts as one line for people. */
export const formatCounts = (name: string, right: Readonly<Record<Column, number>>, rows: number): string =>
  `${name}: ${columns.map((column) => `${column} ${right[column]}`).join(', ')} of ${rows}`;

const show = ({ best, low, high, status, conflictKinds }: Given) =>
  `${best ?? '-'} [${low ?? '-'}, ${high ?? '-'}] ${status} {${conflictKinds.join(' ')}}`;

/** One line for each row that is wrong in some column, for people. */
export function listDifferences(sheet: readonly Answer[], given: readonly Given[]): string[] {
  return sheet.flatMap((asked, i) => {
    const wrong = columns.filter((column) => column !== 'range' && !isRight[column](asked, given[i]!));
    if (wrong.length === 0) return [];
    const moment = asked.knownAt === null ? '' : ` at ${asked.knownAt}`;
    return [
      `${asked.figureId}${moment}: ${wrong.join(', ')}\n    sheet   ${show(asked)}\n    program ${show(given[i]!)}`,
    ];
  });
}
