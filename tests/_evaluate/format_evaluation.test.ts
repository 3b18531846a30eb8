// What people read of an evaluation: columns that line up, a dash for a share of nothing, and what was wrong where asked.
import { expect, test } from 'vitest';
import { evaluate } from '../../pipeline/_evaluate/evaluate.ts';
import { formatEvaluation } from '../../pipeline/_evaluate/format_evaluation.ts';
import { buildClaim, buildFigure, buildReport, nobodyNamed } from './build_figures.ts';

const gold = [buildReport([buildFigure(), buildFigure({ value: 9, municipality: 'Tonalá', partOf: 12 })])];
const claims = new Map([['a', [buildClaim({ place: 'MX' }), buildClaim({ value: 70, valueHigh: 80 })]]]);
const print = (details: boolean) =>
  formatEvaluation(evaluate(gold, claims, { speakerNames: nobodyNamed, details }));

test('scores stand in columns', () => {
  const lines = print(false).split('\n');
  expect(lines[0]).toBe(
    '1 coded reports, 1 read; 2 figures of named indicators, 0 of other kinds (not scored).',
  );
  expect(lines).toContain(
    '  value   (indicator, value)                0.500   0.500  0.500      2       2        1',
  );
  expect(lines).toContain(
    '  cell    (+ definition, group, place)      0.000   0.000  0.000      2       2        0',
  );
  expect(lines).toContain(
    '  speaker                        -       -   -      0       0        0            0',
  );
  expect(print(false)).not.toContain('missed');
});

test('misses, false alarms and differences stand under their report', () => {
  expect(print(true).split('\n').slice(-5)).toEqual([
    'a',
    '  missed       deaths exact 9, civilians, MX-JAL (Tonalá), retaliation, part of 12',
    '  false alarm  deaths exact 70 to 80, civilians, MX-JAL, retaliation [count_noun]',
    '  differs      deaths exact 4, civilians, MX-JAL, retaliation: place is MX-JAL, claimed MX [count_noun]',
    '',
  ]);
});

test('a pair that differs in a facet alone is told with the words', () => {
  const said = buildClaim({ value: 9, municipality: 'Tonalá', speaker: 'Sedena', quotation: 'nine died' });
  const evaluation = evaluate(gold, new Map([['a', [said]]]), { speakerNames: nobodyNamed, details: true });
  expect(formatEvaluation(evaluation).split('\n')).toContain(
    '  speaker      deaths exact 9, civilians, MX-JAL (Tonalá), retaliation, part of 12: speaker is not told, claimed Sedena: nine died',
  );
});
