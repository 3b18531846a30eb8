// What holds of the number grammar for every number and every text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenise } from '../../../pipeline/normalise/tokens.ts';
import { numbersIn, sentencesIn } from './read_numbers.ts';
import { spellEnglish, spellSpanish } from './speak.ts';

const whole = fc.oneof(
  fc.integer({ min: 2, max: 999 }),
  fc.integer({ min: 2, max: 999_999 }),
  fc.integer({ min: 2, max: 999_999_999 }),
);
const words = fc.constantFrom(
  ...'25 2,500 mil dos treinta y un una docena millones al menos de a hundred and twenty five dozen - . , $ % o más or more entre between US$ 22 febrero'.split(
    ' ',
  ),
);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
);

test('a number spelt in English is read back', () => {
  fc.assert(
    fc.property(whole, fc.boolean(), (value, hasAnd) => {
      const read = numbersIn(`${spellEnglish(value, hasAnd)} people`, 'en', 'GB');
      expect(read.map((span) => span.value)).toEqual([value]);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});

test('a number spelt in Spanish is read back', () => {
  fc.assert(
    fc.property(whole, fc.boolean(), (value, isShort) => {
      const read = numbersIn(`${spellSpanish(value, isShort)} personas`, 'es', 'MX');
      expect(read.map((span) => span.value)).toEqual([value]);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});

test('numbers of any text lie in order, apart, and within their sentence', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'es'), (text, language) => {
      let reached = 0;
      for (const span of numbersIn(text, language, 'MX')) {
        expect(span.start).toBeGreaterThanOrEqual(reached);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.tokenEnd).toBeGreaterThan(span.tokenStart);
        expect(Number.isFinite(span.value)).toBe(true);
        reached = span.end;
      }
    }),
    { numRuns: 2_000, seed: 1 },
  );
});

test('sentences hold every token of a text once and in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const tokens = sentencesIn(text, 'es').flatMap((sentence) => sentence.tokens);
      expect(tokens).toEqual(tokenise(text));
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
    }),
    { numRuns: 1_000, seed: 1 },
  );
});

const fragments = [
  '25 ',
  'mil ',
  'dos ',
  'un ',
  'al menos ',
  'docenas ',
  '1,',
  '1.',
  'hasta los ',
  'a.',
  '..',
  'twenty-',
  '$',
  "l'",
];
test.each(fragments)('time grows with the length only: %s', { retry: 3 }, (fragment) => {
  const seconds = (count: number) => {
    const text = fragment.repeat(count);
    const begun = performance.now();
    numbersIn(text, 'es', 'MX');
    return (performance.now() - begun) / 1_000;
  };
  seconds(2_000);
  // Quadratic growth would make this a hundredfold; the floor keeps a busy machine from failing it.
  expect(seconds(50_000)).toBeLessThan(Math.max(0.5, seconds(5_000) * 40));
});
