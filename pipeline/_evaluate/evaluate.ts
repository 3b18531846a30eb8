// Scores claims against coded reports: at four nested levels, by language, indicator and rule, and facet by facet.
import { agreesInFacet, countAgreeingFacets, type Facet, facets, fieldOfFacet } from './facets.ts';
import { type Figure, fieldsOf, isOther, type Level, levels } from './figures.ts';
import { matchFigures, type Pair } from './match_figures.ts';
import type { GoldReport } from './read_gold.ts';
import type { ScoredClaim } from './scored_claims.ts';
import { type Score, share, toScore } from './scores.ts';
import type { SpeakerNames } from './speaker_names.ts';

export type LevelScores = { readonly [L in Level]: Score };

/**
 * A facet on the pairs that agree at `value`: `n` pairs whose gold states it, `claims` pairs whose claim states it,
 * `matched` pairs that state the same; `unsupported` are pairs where the claim states it and the gold does not.
 */
export type FacetScore = Score & { readonly unsupported: number };

/** How often the claims of one extraction rule are right. */
export interface RuleScore {
  readonly n: number;
  readonly value: number | null;
  readonly key: number | null;
}

/** A pair that agrees in indicator and value and differs in one of the `differs` fields. */
export interface Disagreement {
  readonly id: string;
  readonly level: Level;
  readonly differs: readonly string[];
  readonly gold: Figure;
  readonly claim: ScoredClaim;
}

/** A pair that agrees in indicator and value and not in one facet. */
export interface FacetDifference {
  readonly id: string;
  readonly facet: Facet;
  readonly gold: Figure;
  readonly claim: ScoredClaim;
}

export interface Evaluation extends LevelScores, Readonly<Record<Facet, FacetScore>> {
  /** Coded figures outside the named indicators: counted, never scored. */
  readonly other: { readonly n: number };
  /** Coded reports, and those whose text could be read; the figures of the rest are all missed. */
  readonly reports: { readonly n: number; readonly read: number };
  readonly by_language: { readonly [language: string]: LevelScores };
  readonly by_indicator: { readonly [indicator: string]: LevelScores };
  readonly by_rule: { readonly [rule: string]: RuleScore };
  /** On request: coded figures that no claim states in indicator and value. */
  readonly misses?: readonly { readonly id: string; readonly gold: Figure }[];
  /** On request: claims that no coded figure bears out in indicator and value. */
  readonly false_alarms?: readonly { readonly id: string; readonly claim: ScoredClaim }[];
  /** On request: right in indicator and value, other in speaker, as-of, whole or municipality; `facet` says which. */
  readonly facet_differences?: readonly FacetDifference[];
  /** On request: right in indicator and value, wrong in something else. */
  readonly disagreements?: readonly Disagreement[];
}

export interface EvaluationOptions {
  readonly speakerNames: SpeakerNames;
  /** Score the reports of this language only, e.g. `es`. */
  readonly language?: string | undefined;
  /** List misses, false alarms and disagreements. */
  readonly details?: boolean | undefined;
}

interface Matched {
  readonly id: string;
  readonly language: string;
  readonly gold: readonly Figure[];
  readonly claims: readonly ScoredClaim[];
  readonly pairs: readonly Pair<Figure, ScoredClaim>[];
  readonly misses: readonly Figure[];
  readonly falseAlarms: readonly ScoredClaim[];
}

function isAtLeast(pair: { readonly level: Level }, level: Level): boolean {
  return levels.indexOf(pair.level) >= levels.indexOf(level);
}

function scoreLevels(reports: readonly Matched[], counts: (figure: Figure) => boolean): LevelScores {
  const n = reports.flatMap(({ gold }) => gold).filter(counts).length;
  const claims = reports.flatMap((report) => report.claims).filter(counts).length;
  // Paired figures share their indicator, so asking one of the two is enough.
  const pairs = reports.flatMap((report) => report.pairs).filter(({ gold }) => counts(gold));
  const scoreAt = (level: Level) => toScore(n, claims, pairs.filter((pair) => isAtLeast(pair, level)).length);
  return { value: scoreAt('value'), bound: scoreAt('bound'), cell: scoreAt('cell'), key: scoreAt('key') };
}

function scoreFacet(reports: readonly Matched[], facet: Facet, names: SpeakerNames): FacetScore {
  const field = fieldOfFacet[facet];
  const pairs = reports.flatMap((report) => report.pairs);
  const stated = pairs.filter(({ gold }) => gold[field] !== null);
  const claimed = pairs.filter(({ claim }) => claim[field] !== null);
  const right = stated.filter(({ gold, claim }) => agreesInFacet(facet, gold, claim, names));
  return {
    ...toScore(stated.length, claimed.length, right.length),
    unsupported: claimed.filter(({ gold }) => gold[field] === null).length,
  };
}

function scoreRule(reports: readonly Matched[], rule: string): RuleScore {
  const makes = (claim: ScoredClaim) => claim.rules.includes(rule);
  const n = reports.flatMap(({ claims }) => claims).filter(makes).length;
  const pairs = reports.flatMap((report) => report.pairs).filter(({ claim }) => makes(claim));
  return { n, value: share(pairs.length, n), key: share(pairs.filter((p) => isAtLeast(p, 'key')).length, n) };
}

function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].sort();
}

function tabulate<T>(names: Iterable<string>, score: (name: string) => T): { [name: string]: T } {
  return Object.fromEntries(sorted(names).map((name) => [name, score(name)]));
}

function listDetails(reports: readonly Matched[], names: SpeakerNames) {
  return {
    facet_differences: reports.flatMap(({ id, pairs }) =>
      pairs.flatMap(({ gold, claim }) =>
        facets
          .filter((facet) => !agreesInFacet(facet, gold, claim, names))
          .map((facet) => ({ id, facet, gold, claim })),
      ),
    ),
    misses: reports.flatMap(({ id, misses }) => misses.map((gold) => ({ id, gold }))),
    false_alarms: reports.flatMap(({ id, falseAlarms }) => falseAlarms.map((claim) => ({ id, claim }))),
    disagreements: reports.flatMap(({ id, pairs }) =>
      pairs
        .filter(({ level }) => level !== 'key')
        .map(({ level, gold, claim }) => ({
          id,
          level,
          differs: fieldsOf('key').filter((field) => gold[field] !== claim[field]),
          gold,
          claim,
        })),
    ),
  };
}

/**
 * Scores the claims made from the text of each coded report. A report whose id is not in `claimsByReport` could not
 * be read: its figures are missed. Only named indicators are matched. Results do not depend on any order of input.
 * Throws when there are claims of a report that is not coded.
 */
export function evaluate(
  gold: readonly GoldReport[],
  claimsByReport: ReadonlyMap<string, readonly ScoredClaim[]>,
  { speakerNames, language, details = false }: EvaluationOptions,
): Evaluation {
  const coded = new Set(gold.map(({ id }) => id));
  const uncoded = sorted(claimsByReport.keys()).find((id) => !coded.has(id));
  if (uncoded !== undefined) {
    throw new Error(
      `evaluation: there are claims of ${uncoded}, which the gold does not code; leave it out.`,
    );
  }
  const scored = gold
    .filter((report) => language === undefined || report.language === language)
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const reports: Matched[] = scored.map((report) => {
    const named = report.figures.filter((figure) => !isOther(figure));
    const claims = (claimsByReport.get(report.id) ?? []).filter((claim) => !isOther(claim));
    const alike = (a: Figure, b: Figure) => countAgreeingFacets(a, b, speakerNames);
    const matching = matchFigures(named, claims, alike);
    return { id: report.id, language: report.language, gold: named, claims, ...matching };
  });
  const allFigures = reports.flatMap((report) => [...report.gold, ...report.claims]);
  const allRules = reports.flatMap(({ claims }) => claims).flatMap(({ rules }) => rules);
  const facetScores = Object.fromEntries(
    facets.map((facet) => [facet, scoreFacet(reports, facet, speakerNames)]),
  ) as Record<Facet, FacetScore>;
  return {
    ...scoreLevels(reports, () => true),
    ...facetScores,
    other: { n: scored.flatMap(({ figures }) => figures).filter(isOther).length },
    reports: { n: scored.length, read: scored.filter(({ id }) => claimsByReport.has(id)).length },
    by_language: tabulate(
      reports.map((report) => report.language),
      (name) =>
        scoreLevels(
          reports.filter((report) => report.language === name),
          () => true,
        ),
    ),
    by_indicator: tabulate(
      allFigures.map(({ indicator }) => indicator),
      (name) => scoreLevels(reports, ({ indicator }) => indicator === name),
    ),
    by_rule: tabulate(allRules, (rule) => scoreRule(reports, rule)),
    ...(details ? listDetails(reports, speakerNames) : {}),
  };
}
