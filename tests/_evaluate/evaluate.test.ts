// Scores of small invented sets, computed by hand; and for each metric a defect that must lower it and nothing before it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../pipeline/_evaluate/evaluate.ts';
import { levels } from '../../pipeline/_evaluate/figures.ts';
import type { GoldReport } from '../../pipeline/_evaluate/read_gold.ts';
import type { ScoredClaim } from '../../pipeline/_evaluate/scored_claims.ts';
import { buildClaim, buildFigure, buildReport } from './build_figures.ts';

const speakerNames = {
  ids: new Map([
    ['ministry of defence', new Set(['sedena'])],
    ['general one', new Set(['sedena'])],
  ]),
  titleWords: new Set<string>(),
};

function score(
  gold: readonly GoldReport[],
  claims: { [id: string]: readonly ScoredClaim[] },
  language?: string,
) {
  return evaluate(gold, new Map(Object.entries(claims)), { speakerNames, language, details: true });
}

describe('hand-computed scores', () => {
  const gold = [
    buildReport(
      [buildFigure(), buildFigure({ value: 7 }), buildFigure({ indicator: 'other:goats' })],
      'a',
      'en',
    ),
    buildReport([buildFigure({ indicator: 'roadblocks', group: 'n/a', value: 20 })], 'b', 'es'),
  ];
  const claims = {
    a: [
      buildClaim(),
      buildClaim({ value: 7, scope: 'overall', rules: ['listed'] }),
      buildClaim({ value: 90 }),
    ],
    b: [],
  };
  const result = score(gold, claims);

  test('precision, recall, F1 and n at each level', () => {
    expect(result.value).toEqual({ p: 2 / 3, r: 2 / 3, f1: 2 / 3, n: 3, claims: 3, matched: 2 });
    expect(result.cell).toEqual(result.value);
    expect(result.key).toEqual({ p: 1 / 3, r: 1 / 3, f1: 1 / 3, n: 3, claims: 3, matched: 1 });
  });

  test('figures outside the named indicators are counted and neither missed nor matched', () => {
    expect(result.other).toEqual({ n: 1 });
    expect(result.misses?.map((miss) => [miss.id, miss.gold.value])).toEqual([['b', 20]]);
    const absorbed = score([buildReport([buildFigure({ indicator: 'other:goats' })])], { a: [buildClaim()] });
    expect(absorbed.value).toMatchObject({ n: 0, claims: 1, matched: 0 });
  });

  test('by language, indicator and rule', () => {
    expect(result.by_language.en?.value).toMatchObject({ n: 2, claims: 3, matched: 2 });
    expect(result.by_language.es?.value).toMatchObject({ n: 1, claims: 0, matched: 0 });
    expect(result.by_indicator.roadblocks?.value).toMatchObject({ n: 1, matched: 0 });
    expect(result.by_rule).toEqual({
      count_noun: { n: 2, value: 0.5, key: 0.5 },
      listed: { n: 1, value: 1, key: 0 },
    });
  });

  test('lists name the report and the fields that differ', () => {
    expect(result.false_alarms?.map(({ id, claim }) => [id, claim.value])).toEqual([['a', 90]]);
    expect(result.disagreements?.map(({ id, level, differs }) => [id, level, differs])).toEqual([
      ['a', 'cell', ['scope']],
    ]);
  });

  test('one language can be scored alone', () => {
    expect(score(gold, claims, 'es').value).toMatchObject({ n: 1, claims: 0 });
    expect(score(gold, claims, 'es').reports).toEqual({ n: 1, read: 1 });
  });

  test('a report that was not read is missed whole', () => {
    const unread = score(gold, { a: claims.a });
    expect(unread.reports).toEqual({ n: 2, read: 1 });
    expect(unread.value).toMatchObject({ n: 3, matched: 2 });
  });

  test('a share of nothing is null; F1 is null only where both sides are empty', () => {
    expect(score([], {}).value).toEqual({ p: null, r: null, f1: null, n: 0, claims: 0, matched: 0 });
    expect(score([buildReport([buildFigure()])], { a: [] }).value).toMatchObject({ p: null, r: 0, f1: 0 });
    expect(score([buildReport([])], { a: [buildClaim()] }).value).toMatchObject({ p: 0, r: null, f1: 0 });
  });

  test('claims of a report that is not coded are refused', () => {
    expect(() => score([], { z: [] })).toThrow('there are claims of z, which the gold does not code');
  });
});

describe('facets, on pairs that agree in indicator and value', () => {
  const facet = (gold: Partial<ScoredClaim>, claim: Partial<ScoredClaim>) =>
    score([buildReport([buildFigure(gold)])], { a: [buildClaim(claim)] });

  test('a minister and the ministry are one speaker; another body is not', () => {
    const gold = { speaker: 'Ministry of Defence' };
    expect(facet(gold, { speaker: 'General One' }).speaker.matched).toBe(1);
    expect(facet(gold, { speaker: 'whatever', speakerId: 'sedena' }).speaker.matched).toBe(1);
    expect(facet(gold, { speaker: 'whatever', speakerId: 'sspc' }).speaker.matched).toBe(0);
  });

  test('a speaker that the gold does not name is unsupported and lowers precision only', () => {
    const { speaker } = facet({}, { speaker: 'General One' });
    expect(speaker).toEqual({ p: 0, r: null, f1: 0, n: 0, claims: 1, matched: 0, unsupported: 1 });
  });

  test('the whole of a part is compared by its value', () => {
    expect(facet({ partOf: 23 }, { partOf: 23 }).part_of).toMatchObject({ n: 1, matched: 1 });
    expect(facet({ partOf: 23 }, { partOf: 25 }).part_of).toMatchObject({ n: 1, matched: 0 });
  });

  test('what is not paired has no facets', () => {
    expect(facet({ value: 1, speaker: 'General One' }, { value: 2 }).speaker.n).toBe(0);
  });
});

/** A perfect extractor of one coded report, spoiled in one column: the scores it spoils, and those it must not. */
const coded = buildFigure({
  speaker: 'General One',
  asOf: '2026-02-22T16:00',
  partOf: 23,
  municipality: 'Zapopan',
});
const metrics = ['value', 'bound', 'cell', 'key', 'speaker', 'as_of', 'part_of', 'municipality'] as const;
type Metric = (typeof metrics)[number];
const defects: readonly { name: string; spoil: Partial<ScoredClaim>; lowers: readonly Metric[] }[] = [
  { name: 'none', spoil: {}, lowers: [] },
  { name: 'wrong number', spoil: { value: 5 }, lowers: ['value', 'bound', 'cell', 'key'] },
  { name: 'wrong indicator', spoil: { indicator: 'injuries' }, lowers: ['value', 'bound', 'cell', 'key'] },
  { name: 'hedge unseen', spoil: { qualifier: 'at_least' }, lowers: ['bound', 'cell', 'key'] },
  { name: 'wrong place', spoil: { place: 'MX' }, lowers: ['cell', 'key'] },
  { name: 'wrong group', spoil: { group: 'total' }, lowers: ['cell', 'key'] },
  { name: 'wrong definition', spoil: { definition: 'excluding_leader' }, lowers: ['cell', 'key'] },
  { name: 'wrong scope', spoil: { scope: 'operation' }, lowers: ['key'] },
  { name: 'wrong speaker', spoil: { speaker: 'Somebody' }, lowers: ['speaker'] },
  { name: 'wrong hour', spoil: { asOf: '2026-02-22T17:00' }, lowers: ['as_of'] },
  { name: 'no whole', spoil: { partOf: null }, lowers: ['part_of'] },
  { name: 'wrong town', spoil: { municipality: 'Tonalá' }, lowers: ['municipality'] },
];

describe('a defect lowers exactly the metrics that it concerns', () => {
  test.each(defects)('$name', ({ spoil, lowers }) => {
    const result = score([buildReport([coded])], { a: [{ ...buildClaim(coded), ...spoil }] });
    // Facets of a figure that is not matched are not scored at all, which is no lower score.
    const lowered = metrics.filter((metric) => result[metric].f1 !== null && result[metric].f1 < 1);
    expect(lowered).toEqual(lowers);
  });
});

describe('laws', () => {
  const claim = fc
    .record({
      indicator: fc.constantFrom('deaths', 'injuries'),
      value: fc.constantFrom(4, 5),
      qualifier: fc.constantFrom('exact', 'about'),
      group: fc.constantFrom('civilians', 'total'),
      scope: fc.constantFrom('operation', 'overall'),
      speaker: fc.constantFrom(null, 'General One', 'Somebody'),
    })
    .map((varied) => buildClaim(varied));
  const report = fc.record({
    gold: fc.array(claim, { maxLength: 6 }),
    claims: fc.array(claim, { maxLength: 6 }),
  });
  const input = fc.array(report, { maxLength: 4 });
  const run = (reports: readonly { gold: ScoredClaim[]; claims: ScoredClaim[] }[]) =>
    score(
      reports.map(({ gold }, i) => buildReport(gold, `r${i}`, i % 2 ? 'en' : 'es')),
      Object.fromEntries(reports.map(({ claims }, i) => [`r${i}`, claims])),
    );

  test('a deeper level never scores higher', () => {
    fc.assert(
      fc.property(input, (reports) => {
        const result = run(reports);
        for (const scores of [
          result,
          ...Object.values(result.by_language),
          ...Object.values(result.by_indicator),
        ]) {
          const f1 = levels.map((level) => scores[level].f1 ?? 0);
          expect(f1).toEqual(f1.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  test('the order of reports, figures and claims changes nothing', () => {
    fc.assert(
      fc.property(input, (reports) => {
        const gold = reports.map(({ gold: figures }, i) => buildReport(figures, `r${i}`));
        const claims = reports.map(({ claims: own }, i) => [`r${i}`, own] as const);
        const turnedGold = gold.toReversed().map((one) => ({ ...one, figures: one.figures.toReversed() }));
        const turnedClaims = claims.toReversed().map(([id, own]) => [id, own.toReversed()] as const);
        const options = { speakerNames, details: true };
        expect(evaluate(turnedGold, new Map(turnedClaims), options)).toEqual(
          evaluate(gold, new Map(claims), options),
        );
      }),
    );
  });

  test('counts by indicator add up to the whole', () => {
    fc.assert(
      fc.property(input, (reports) => {
        const result = run(reports);
        for (const level of levels) {
          const sum = Object.values(result.by_indicator).reduce(
            (total, scores) => total + scores[level].matched,
            0,
          );
          expect(sum).toBe(result[level].matched);
        }
      }),
    );
  });
});
