// Rulings are checked as they are read: nothing without a reason, a date and somebody who decided.
import { expect, test } from 'vitest';
import { checkRulings } from '../../schemas/rulings.ts';

const excluded = {
  ruling_id: 'r1',
  kind: 'exclude_claim',
  claim_id: 'c1',
  figure_id: '',
  expects: '',
  reason: 'The outlet withdrew the figure.',
  source_url: 'https://example.org/correction',
  decided_by: 'maintainers',
  decided_on: '2026-03-02',
};
const corrected = {
  ...excluded,
  ruling_id: 'r2',
  kind: 'correct_fall',
  claim_id: '',
  figure_id: 'deaths/all/total/MX/-/overall/-',
  expects: '61',
  source_url: '',
};

test('both kinds become rows, what is empty null', () => {
  expect(checkRulings([excluded, corrected])).toEqual([
    { ...excluded, figure_id: null, expects: null },
    { ...corrected, claim_id: null, expects: 61, source_url: null },
  ]);
});

test.each([
  ['no reason', { reason: ' ' }, 'ruling r1: reason: it must not be empty'],
  ['no date', { decided_on: 'Monday' }, 'ruling r1: decided_on: it must be a day, YYYY-MM-DD'],
  ['nobody who decided', { decided_by: '' }, 'ruling r1: decided_by: it must not be empty'],
  [
    'a kind that there is not',
    { kind: 'delete' },
    'ruling r1: kind: it must be exclude_claim or correct_fall',
  ],
  ['a claim excluded without its name', { claim_id: '' }, 'ruling r1: claim_id: it must not be empty'],
  ['a claim and a figure', { figure_id: 'f' }, 'ruling r1: figure_id: it must be empty for this kind'],
  ['a value that is no number', { expects: 'many' }, 'ruling r1: expects: it must be a number'],
  ['an address that is none', { source_url: 'a newspaper' }, 'ruling r1: source_url: it must be an address'],
  ['no name', { ruling_id: '' }, 'row 1: ruling_id: it must not be empty'],
])('%s is refused in one sentence', (_, own, message) => {
  expect(() => checkRulings([{ ...excluded, ...own }])).toThrow(
    `sources/_rulings/rulings.csv: ${message}. Mend the row.`,
  );
});

test('a correction without the value it expects, and a name given twice, are refused', () => {
  expect(() => checkRulings([{ ...corrected, expects: '' }])).toThrow(
    'ruling r2: expects: it must not be empty',
  );
  expect(() => checkRulings([excluded, { ...corrected, ruling_id: 'r1' }])).toThrow(
    'ruling r1 is there twice',
  );
});
