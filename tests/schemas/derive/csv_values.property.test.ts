// No text of a CSV file runs as a formula, and every text comes back.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeFormula, unescapeFormula } from '../../../schemas/derive/csv_values.ts';

const dangerous = fc
  .tuple(fc.constantFrom('', "'", "''"), fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝'), fc.string())
  .map((parts) => parts.join(''));

it('comes back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), dangerous), (text) => {
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
    }),
  );
});

it('never begins with what a spreadsheet runs', () => {
  fc.assert(
    fc.property(dangerous, (text) => {
      expect(escapeFormula(text)).toMatch(/^'/);
    }),
  );
});

it('leaves other texts alone', () => {
  for (const text of ['', 'plain', "'plain", '25', ' =1', 'a-b']) expect(escapeFormula(text)).toBe(text);
});
