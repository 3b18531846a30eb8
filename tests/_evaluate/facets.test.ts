// When a claim states the same moment and the same town as the coded figure.
import { describe, expect, test } from 'vitest';
import { agreesInFacet, countAgreeingFacets } from '../../pipeline/_evaluate/facets.ts';
import { buildFigure, nobodyNamed } from './build_figures.ts';

describe('as_of', () => {
  test.each([
    ['2026-02-22', '2026-02-22', true],
    ['2026-02-22', '2026-02-22T16:00', true],
    ['2026-02-22T16:00', '2026-02-22', false],
    ['2026-02-22T16:00', '2026-02-22T16:00', true],
    ['2026-02-22', '2026-02-23', false],
    ['2026-02-22', null, false],
    [null, null, true],
  ])('coded %s, claimed %s: %s', (gold, claim, expected) => {
    expect(
      agreesInFacet('as_of', buildFigure({ asOf: gold }), buildFigure({ asOf: claim }), nobodyNamed),
    ).toBe(expected);
  });
});

describe('municipality', () => {
  test.each([
    ['Tonala', 'Tonalá', true],
    ['Silao', 'Silao de la Victoria', true],
    ['León', 'Leones', false],
    ['Zapopan', 'Tonalá', false],
    ['Zapopan', null, false],
  ])('coded %s, claimed %s: %s', (gold, claim, expected) => {
    const [one, other] = [buildFigure({ municipality: gold }), buildFigure({ municipality: claim })];
    expect(agreesInFacet('municipality', one, other, nobodyNamed)).toBe(expected);
  });
});

test('facets that agree are counted, two nulls among them', () => {
  expect(countAgreeingFacets(buildFigure(), buildFigure(), nobodyNamed)).toBe(4);
  expect(countAgreeingFacets(buildFigure({ partOf: 3 }), buildFigure(), nobodyNamed)).toBe(3);
});
