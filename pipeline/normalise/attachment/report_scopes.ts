// Settles scopes by what the report's figures say of each other: company in one sentence, and sums of two parts.
import type { StatedFigure } from '../stated_figure.ts';
import { ofRaidToo, type Scope } from './scopes.ts';

/** Rules whose scope was not told by the words around the figure. */
const isOpen = ({ rules }: StatedFigure) =>
  rules.includes('scope_by_default') || rules.includes('scope_of_total');

function withScope(figure: StatedFigure, scope: Scope, rule: string): StatedFigure {
  if (figure.scope === scope) return figure;
  return { ...figure, scope, rules: [...figure.rules, rule] };
}

function groupBy<K>(
  figures: readonly StatedFigure[],
  keyOf: (figure: StatedFigure) => K,
): Map<K, StatedFigure[]> {
  const groups = new Map<K, StatedFigure[]>();
  for (const figure of figures) {
    const group = groups.get(keyOf(figure));
    if (group === undefined) groups.set(keyOf(figure), [figure]);
    else group.push(figure);
  }
  return groups;
}

/** "62 burned cars and 12 dead" tells of what followed; "70 dead and 72 detained" of all of it. */
function readCompany(figures: readonly StatedFigure[]): StatedFigure[] {
  const bySentence = groupBy(figures, ({ order }) => order);
  return figures.map((figure) => {
    if (!isOpen(figure)) return figure;
    const company = bySentence.get(figure.order)!.filter((other) => other !== figure);
    const isTotal = figure.rules.includes('scope_of_total');
    const isAmidRest = company.some(
      ({ indicator, scope }) => !ofRaidToo.has(indicator) && scope === 'retaliation',
    );
    if (isTotal && isAmidRest) return withScope(figure, 'retaliation', 'scope_of_company');
    const hasTotal = company.some(
      (other) => other.rules.includes('scope_of_total') && other.scope === 'overall',
    );
    if (!isTotal && hasTotal && !isAmidRest) return withScope(figure, 'overall', 'scope_of_company');
    return figure;
  });
}

/** 28 = 3 + 25: a figure that is the sum of one of the raid and one of what followed is of both. */
function readSums(figures: readonly StatedFigure[]): StatedFigure[] {
  const byIndicator = groupBy(figures, ({ indicator }) => indicator);
  const sums = new Map<string, Set<number>>();
  for (const [indicator, all] of byIndicator) {
    const valuesOf = (scope: Scope) => [
      ...new Set(all.filter((one) => one.scope === scope && one.value > 1).map(({ value }) => value)),
    ];
    const ofRaid = valuesOf('operation').slice(0, maxSummed);
    const ofRest = valuesOf('retaliation').slice(0, maxSummed);
    sums.set(indicator, new Set(ofRaid.flatMap((a) => ofRest.map((b) => a + b))));
  }
  return figures.map((figure) => {
    const isSum = figure.scope === 'retaliation' && sums.get(figure.indicator)!.has(figure.value);
    return isSum && isOpen(figure) ? withScope(figure, 'overall', 'scope_of_sum') : figure;
  });
}

/** Distinct values of one scope that are added up, so that a text of numbers alone costs little. */
const maxSummed = 40;

/** A figure of a report that tells of another matter. */
export const asBackground = (figure: StatedFigure): StatedFigure =>
  withScope(figure, 'background', 'scope_of_other_matter');

/** The figures of a report with the scopes that they give each other, in the same order. */
export function settleScopes(figures: readonly StatedFigure[]): readonly StatedFigure[] {
  return readSums(readCompany(figures));
}
