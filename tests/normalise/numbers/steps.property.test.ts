// The work of the number grammar grows with the length of a text only: steps are counted, so that no clock decides.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNumbers } from '../../../pipeline/normalise/numbers/find_numbers.ts';
import type { Sentence, Token } from '../../../pipeline/normalise/spans.ts';
import { tokenise } from '../../../pipeline/normalise/tokens.ts';
import { languages, paragraphOf } from './read_numbers.ts';

type Reader = (sentence: Sentence, language: string) => unknown;

const readNumbers: Reader = (sentence, language) =>
  findNumbers(sentence, languages.get(language)!, { country: 'MX' });

/** How often tokens are looked at in reading the numbers of a text as one sentence. */
function stepsOf(
  text: string,
  language: string,
  read = readNumbers,
): { readonly steps: number; readonly tokens: number } {
  const tokens = tokenise(text);
  let steps = 0;
  const counted = new Proxy(tokens, {
    get(list, key, receiver) {
      steps += 1;
      return Reflect.get(list, key, receiver) as Token;
    },
  });
  const sentence: Sentence = { paragraph: paragraphOf(text), start: 0, end: text.length, tokens: counted };
  read(sentence, language);
  return { steps, tokens: tokens.length };
}

const fragments = [
  '25 ',
  '7',
  '1,',
  '1.',
  '- 5',
  '-',
  '½',
  '2 500 ',
  '9:',
  '3/4 ',
  'mil ',
  'dos ',
  'un ',
  'y ',
  'de ',
  'los ',
  'el ',
  'a las ',
  'no ',
  'más de ',
  'al menos ',
  'entre ',
  'hasta ',
  'docenas ',
  'parte ',
  'tercera ',
  'años ',
  'calle ',
  'Morelos ',
  'carretera ',
  'de cada ',
  'por cada ',
  'menos ',
  ', ',
  'a ',
  'and ',
  'half ',
  'one ',
  'hundred ',
  'twenty-',
  'point ',
  'several ',
  'dozen ',
  'up to ',
  'not ',
  'or more ',
  'in ',
  'per ',
  '$',
  'US$',
  'Street ',
  'X ',
  '%',
  '(',
];

/** Steps for a token, at most: each rule looks at a bounded stretch on either side. */
const mostSteps = 400;

test('steps for each token are bounded, and do not grow with the length', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('en', 'es'),
      (list, language) => {
        const unit = list.join('');
        const short = stepsOf(unit.repeat(40), language);
        const long = stepsOf(unit.repeat(160), language);
        expect(long.steps).toBeLessThanOrEqual(mostSteps * long.tokens + mostSteps);
        // Four times the text: sixteen times the steps if they were quadratic.
        expect(long.steps).toBeLessThanOrEqual(5 * short.steps + 40 * mostSteps);
      },
    ),
    { numRuns: 400, seed: 1 },
  );
});

test('a reader that looks back over the whole sentence at each token would be caught', () => {
  const lookBack: Reader = ({ tokens }) => tokens.map((_, at) => tokens.slice(0, at).length);
  const { steps, tokens } = stepsOf('25 '.repeat(2_000), 'es', lookBack);
  expect(steps).toBeGreaterThan(mostSteps * tokens + mostSteps);
});

test.each(fragments)('a text of nothing but %j is read in bounded steps', (fragment) => {
  for (const language of ['en', 'es']) {
    const { steps, tokens } = stepsOf(fragment.repeat(2_000), language);
    expect(steps).toBeLessThanOrEqual(mostSteps * tokens + mostSteps);
  }
});
