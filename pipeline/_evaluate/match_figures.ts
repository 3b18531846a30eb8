// Pairs the coded figures of one report with its claims, one to one, as deep as they agree.
import { type Figure, type Level, levelKey, levels } from './figures.ts';

export interface Pair<G extends Figure, C extends Figure> {
  readonly gold: G;
  readonly claim: C;
  /** The deepest level at which the two agree. */
  readonly level: Level;
}

export interface Matching<G extends Figure, C extends Figure> {
  readonly pairs: readonly Pair<G, C>[];
  /** Coded figures that no claim states. */
  readonly misses: readonly G[];
  /** Claims that no coded figure bears out. */
  readonly falseAlarms: readonly C[];
}

function groupBy<F extends Figure>(figures: ReadonlySet<F>, level: Level): Map<string, F[]> {
  const groups = new Map<string, F[]>();
  for (const figure of figures) {
    const key = levelKey(figure, level);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An order that depends on what figures say and not on where they stood. */
function inOwnOrder<F extends Figure>(figures: readonly F[]): F[] {
  return figures
    .map((figure) => ({ figure, text: JSON.stringify(figure) }))
    .sort((a, b) => compare(a.text, b.text))
    .map(({ figure }) => figure);
}

/**
 * The one-to-one matching of a report's figures. Agreement at each level is equality of a longer key, so the levels
 * split the figures into classes within classes, and inside a class any two agree. Pairing class by class from the
 * deepest level up therefore pairs min(gold, claims) in every class of every level: the greatest number possible at
 * all four levels at once. (With such nested classes no search for an assignment can do better.) Among equals,
 * pairs that are `alike` in more go first; what is still tied is settled by the figures' own content, so the result
 * does not depend on their order.
 */
export function matchFigures<G extends Figure, C extends Figure>(
  gold: readonly G[],
  claims: readonly C[],
  alike: (gold: G, claim: C) => number,
): Matching<G, C> {
  const goldLeft = new Set(inOwnOrder(gold));
  const claimsLeft = new Set(inOwnOrder(claims));
  const pairs: Pair<G, C>[] = [];
  for (const level of levels.toReversed()) {
    const claimsByKey = groupBy(claimsLeft, level);
    for (const [key, sameGold] of groupBy(goldLeft, level)) {
      const candidates = sameGold
        .flatMap((one) => (claimsByKey.get(key) ?? []).map((claim) => ({ gold: one, claim })))
        .map((pair) => ({ ...pair, alike: alike(pair.gold, pair.claim) }))
        .sort((a, b) => b.alike - a.alike); // stable, so ties keep the figures' own order
      for (const { gold: one, claim } of candidates) {
        if (!goldLeft.has(one) || !claimsLeft.has(claim)) continue;
        goldLeft.delete(one);
        claimsLeft.delete(claim);
        pairs.push({ gold: one, claim, level });
      }
    }
  }
  return { pairs, misses: [...goldLeft], falseAlarms: [...claimsLeft] };
}
