// One-to-one matching of a report's figures: cases worked out by hand, then laws that must hold for any input.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countAgreeingFacets } from '../../pipeline/_evaluate/facets.ts';
import { type Figure, levelKey, levels } from '../../pipeline/_evaluate/figures.ts';
import { matchFigures } from '../../pipeline/_evaluate/match_figures.ts';
import { buildClaim, buildFigure, nobodyNamed } from './build_figures.ts';

const alike = (a: Figure, b: Figure) => countAgreeingFacets(a, b, nobodyNamed);
const match = (gold: readonly Figure[], claims: readonly Figure[]) => matchFigures(gold, claims, alike);

describe('hand-computed cases', () => {
  test('a claim takes the coded figure with which it agrees deepest', () => {
    const gold = [buildFigure({ place: 'MX-MIC' }), buildFigure({ place: 'MX-JAL' })];
    const { pairs, misses } = match(gold, [buildClaim({ place: 'MX-JAL' })]);
    expect(pairs.map((pair) => [pair.gold.place, pair.level])).toEqual([['MX-JAL', 'key']]);
    expect(misses.map(({ place }) => place)).toEqual(['MX-MIC']);
  });

  test('a deeper pair elsewhere never costs a pair: both figures are matched', () => {
    const gold = [buildFigure({ scope: 'overall' }), buildFigure({ scope: 'retaliation' })];
    const claims = [buildClaim({ scope: 'retaliation' }), buildClaim({ scope: 'operation' })];
    expect(match(gold, claims).pairs.map(({ level }) => level)).toEqual(['key', 'cell']);
  });

  test('one claim answers one of two identical figures', () => {
    const { pairs, misses } = match([buildFigure(), buildFigure()], [buildClaim()]);
    expect([pairs.length, misses.length]).toEqual([1, 1]);
  });

  test('one figure bears out one of two identical claims', () => {
    const { pairs, falseAlarms } = match([buildFigure()], [buildClaim(), buildClaim()]);
    expect([pairs.length, falseAlarms.length]).toEqual([1, 1]);
  });

  test('of two figures equal in key, a claim takes the one that shares its town', () => {
    const gold = [buildFigure({ municipality: 'Zapopan' }), buildFigure({ municipality: 'Tonalá' })];
    const { pairs } = match(gold, [buildClaim({ municipality: 'Tonala' })]);
    expect(pairs[0]?.gold.municipality).toBe('Tonalá');
  });

  test('a range agrees with no single number', () => {
    const range = buildFigure({ value: 60, valueHigh: 70, qualifier: 'range' });
    expect(match([range], [buildClaim({ value: 60 })]).pairs).toEqual([]);
    expect(match([range], [buildClaim({ value: 60, valueHigh: 80, qualifier: 'range' })]).pairs).toEqual([]);
    expect(match([range], [buildClaim({ value: 60, valueHigh: 70, qualifier: 'range' })]).pairs).toHaveLength(
      1,
    );
  });

  test('nothing on either side gives nothing', () => {
    expect(match([], [])).toEqual({ pairs: [], misses: [], falseAlarms: [] });
  });
});

const figures = fc.array(
  fc
    .record({
      value: fc.constantFrom(4, 5),
      qualifier: fc.constantFrom('exact', 'at_least'),
      place: fc.constantFrom('MX', 'MX-JAL'),
      scope: fc.constantFrom('operation', 'retaliation'),
      municipality: fc.constantFrom(null, 'Zapopan', 'Tonalá'),
      partOf: fc.constantFrom(null, 9),
    })
    .map((varied) => buildFigure(varied)),
  { maxLength: 8 },
);

/** Largest number of pairs of equal keys, by trying every claim for every figure in turn. */
function countByExhaustion(gold: readonly string[], claims: readonly string[]): number {
  const [first, ...rest] = gold;
  if (first === undefined) return 0;
  const without = countByExhaustion(rest, claims);
  const at = claims.indexOf(first);
  return at === -1 ? without : Math.max(without, 1 + countByExhaustion(rest, claims.toSpliced(at, 1)));
}

type Matcher = typeof match;

function checkOneToOne(matcher: Matcher): void {
  fc.assert(
    fc.property(figures, figures, (gold, claims) => {
      const { pairs, misses, falseAlarms } = matcher(gold, claims);
      expect(new Set([...pairs.map((pair) => pair.gold), ...misses])).toEqual(new Set(gold));
      expect(pairs.length + misses.length).toBe(gold.length);
      expect(pairs.length + falseAlarms.length).toBe(claims.length);
      for (const pair of pairs) {
        expect(levelKey(pair.gold, pair.level)).toBe(levelKey(pair.claim, pair.level));
      }
    }),
  );
}

function checkGreatest(matcher: Matcher): void {
  fc.assert(
    fc.property(figures, figures, (gold, claims) => {
      const { pairs } = matcher(gold, claims);
      for (const [depth, level] of levels.entries()) {
        const keys = (all: readonly Figure[]) => all.map((figure) => levelKey(figure, level));
        const matched = pairs.filter((pair) => levels.indexOf(pair.level) >= depth).length;
        expect(matched).toBe(countByExhaustion(keys(gold), keys(claims)));
      }
    }),
  );
}

function checkOrderIsNothing(matcher: Matcher): void {
  const shuffled = figures.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, shuffled, ([gold, otherGold], [claims, otherClaims]) => {
      expect(matcher(otherGold, otherClaims)).toEqual(matcher(gold, claims));
    }),
  );
}

function deepestLevel(gold: Figure, claim: Figure) {
  return levels.findLast((level) => levelKey(gold, level) === levelKey(claim, level));
}

/** A defect: each figure takes the first claim left that agrees in indicator and value, however little else. */
const firstCome: Matcher = (gold, claims) => {
  const left = [...claims];
  const pairs = gold.flatMap((one) => {
    const at = left.findIndex((claim) => deepestLevel(one, claim) !== undefined);
    const claim = left.splice(at, at === -1 ? 0 : 1)[0];
    return claim === undefined ? [] : [{ gold: one, claim, level: deepestLevel(one, claim)! }];
  });
  const misses = gold.filter((one) => !pairs.some((pair) => pair.gold === one));
  return { pairs, misses, falseAlarms: left };
};

/** A defect: one claim answers every figure that it agrees with. */
const manyToOne: Matcher = (gold, claims) => {
  const pairs = gold.flatMap((one) => {
    const claim = claims.find((each) => deepestLevel(one, each) !== undefined);
    return claim === undefined ? [] : [{ gold: one, claim, level: deepestLevel(one, claim)! }];
  });
  const misses = gold.filter((one) => !pairs.some((pair) => pair.gold === one));
  const falseAlarms = claims.filter((claim) => !pairs.some((pair) => pair.claim === claim));
  return { pairs, misses, falseAlarms };
};

describe('laws', () => {
  test('each figure and each claim is used exactly once, and pairs agree at their level', () => {
    checkOneToOne(match);
    expect(() => checkOneToOne(manyToOne)).toThrow('Property failed');
  });

  test('at every level the number of pairs is the greatest possible', () => {
    checkGreatest(match);
    expect(() => checkGreatest(firstCome)).toThrow('Property failed');
  });

  test('the order of figures and claims changes nothing', () => {
    checkOrderIsNothing(match);
    expect(() => checkOrderIsNothing(firstCome)).toThrow('Property failed');
  });
});
