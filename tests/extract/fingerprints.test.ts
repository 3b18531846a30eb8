// Fingerprints: what copies have in common, and different texts have not.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintsOf } from '../../pipeline/extract/fingerprints.ts';

const words = fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { minLength: 1, maxLength: 60 });

test('case, accents, punctuation and the parting into paragraphs count for nothing', () => {
  const plain = [
    'Veinticinco guardias murieron en el ataque al cuartel, dijo el vocero. El camino está cerrado.',
  ];
  const other = [
    'VEINTICINCO GUARDIAS MURIERON EN EL ATAQUE',
    'al cuartel — dijo el vocero: el camino esta cerrado',
  ];
  expect(fingerprintsOf(plain).length).toBeGreaterThan(0);
  expect(fingerprintsOf(other)).toEqual(fingerprintsOf(plain));
});

test('fewer than five words have none', () => {
  expect(fingerprintsOf(['Four words are few'])).toEqual([]);
  expect(fingerprintsOf([])).toEqual([]);
  expect(fingerprintsOf(['Five words are just enough'])).toHaveLength(1);
});

test('any twelve words in common leave a fingerprint in common, wherever they stand', () => {
  fc.assert(
    fc.property(words, words, words, words, fc.integer({ min: 0, max: 10_000 }), (a, b, c, d, seed) => {
      const passage = Array.from({ length: 12 }, (_, i) => `w${seed + i * 7}`);
      const one = fingerprintsOf([[...a, ...passage, ...b].join(' ')]);
      const other = new Set(fingerprintsOf([[...c, ...passage, ...d].join(' ')]));
      expect(one.some((print) => other.has(print))).toBe(true);
    }),
  );
});

test('they are whole numbers below 2^53, ascending, each once', () => {
  fc.assert(
    fc.property(words, (text) => {
      const prints = fingerprintsOf([text.join(' ')]);
      expect(prints.every(Number.isSafeInteger)).toBe(true);
      expect([...new Set(prints)].sort((a, b) => a - b)).toEqual(prints);
    }),
  );
});

test('about two of nine sequences are kept', () => {
  const text = Array.from({ length: 4000 }, (_, i) => `word${i}`).join(' ');
  const kept = fingerprintsOf([text]).length / 3996;
  expect(kept).toBeGreaterThan(0.19);
  expect(kept).toBeLessThan(0.26);
});
