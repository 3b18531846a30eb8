// Figures of invented reports for the tests of evaluation: one plain figure, varied by what a test names.
import type { Figure } from '../../pipeline/_evaluate/figures.ts';
import type { GoldReport } from '../../pipeline/_evaluate/read_gold.ts';
import type { ScoredClaim } from '../../pipeline/_evaluate/scored_claims.ts';

const plain: Figure = {
  indicator: 'deaths',
  definition: 'all',
  group: 'civilians',
  place: 'MX-JAL',
  municipality: null,
  value: 4,
  valueHigh: null,
  qualifier: 'exact',
  scope: 'retaliation',
  asOf: null,
  speaker: null,
  speakerId: null,
  partOf: null,
};

export function buildFigure(varied: Partial<Figure> = {}): Figure {
  return { ...plain, ...varied };
}

export function buildClaim(varied: Partial<ScoredClaim> = {}): ScoredClaim {
  return { ...plain, rules: ['count_noun'], quotation: null, ...varied };
}

export function buildReport(figures: readonly Figure[], id = 'a', language = 'en'): GoldReport {
  return { id, language, figures };
}

/** Names of no described source. */
export const nobodyNamed = { ids: new Map<string, ReadonlySet<string>>(), titleWords: new Set<string>() };
