// Whatever is read: normalise throws nothing, invents no claim, and takes time in step with the length.
import { expect, test } from 'vitest';
import { sha256 } from '../../pipeline/_edge/hash.ts';
import { readLanguages, readVocabulary } from '../../pipeline/_edge/read_vocabulary.ts';
import { normalise } from '../../pipeline/normalise/normalise.ts';
import { prepareKnowledge } from '../../pipeline/normalise/prepare_knowledge.ts';
import { createDice, makeReport } from '../bench/made_reports.ts';
import { makeCapture, makeParagraphs } from './made_capture.ts';

const root = process.cwd();
const knowledge = prepareKnowledge(readVocabulary(root), readLanguages(root), 'test');
const read = (texts: readonly string[], language = 'es') =>
  normalise(makeCapture(language), makeParagraphs(texts), knowledge, sha256);

const prose = makeReport('es', 4_000, createDice(7)).join(' ');

/** Texts that claim nothing, by the fragment they repeat. */
const empty: readonly string[] = [
  '7',
  '1,',
  '1.',
  '25 ',
  '9:',
  '3-',
  '22,24,26 ',
  '33 1234 5678 ',
  '(',
  ')(',
  '"',
  '. ',
  '...',
  '«¿',
  'a',
  'a ',
  'un ',
  'mil ',
  'entre ',
  'y ',
  'de los ',
  "l'",
  'U.',
  '> ',
  'https://',
  '\u0301',
  '\u{1f480}',
  '\ud800',
  'Ã©',
  'Jalisco ',
  'dijo ',
];

test.each(empty)('nothing is claimed of 5,000 characters of %j', (fragment) => {
  const text = fragment.repeat(Math.ceil(5_000 / fragment.length));
  for (const language of ['en', 'es']) expect(read([text], language).claims).toEqual([]);
});

/** Texts whose length is what makes them hard. */
const long: readonly (readonly [string, (length: number) => string])[] = [
  ['prose', (length) => prose.repeat(length / prose.length + 1).slice(0, length)],
  [
    'prose in capitals',
    (length) =>
      prose
        .toUpperCase()
        .repeat(length / prose.length + 1)
        .slice(0, length),
  ],
  [
    'prose without punctuation',
    (length) =>
      prose
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .repeat(length / prose.length + 2)
        .slice(0, length),
  ],
  ['digits', (length) => '7'.repeat(length)],
  ['numbers in a list', (length) => '22,'.repeat(length / 3)],
  ['brackets', (length) => '('.repeat(length)],
  ['hedges', (length) => 'al menos '.repeat(length / 9)],
  ['number words', (length) => 'mil dos '.repeat(length / 8)],
  ['places', (length) => 'Jalisco, '.repeat(length / 9)],
  ['full stops', (length) => '. '.repeat(length / 2)],
  ['words never seen', (length) => Array.from({ length: length / 8 }, (_, i) => `q${i}x`).join(' ')],
];

test.each(long)('time grows in step with the length: %s', { retry: 3 }, (_, make) => {
  const [short, tall] = [make(10_000), make(100_000)];
  const time = (text: string): number => {
    const begun = performance.now();
    read([text]);
    return performance.now() - begun;
  };
  const least = (text: string, runs: number) => Math.min(...Array.from({ length: runs }, () => time(text)));
  // Ten times the text, a hundred times the time if it were quadratic; the rest is for a busy machine.
  expect(least(tall, 2)).toBeLessThan(least(short, 5) * 40 + 200);
});

test('a text that is hard for its length still yields its claims', () => {
  const figure = 'En Jalisco murieron 25 elementos de la Guardia Nacional.';
  const { claims } = read(['( '.repeat(2_000), `${'x '.repeat(3_000)}. ${figure}`, '9'.repeat(4_000)]);
  expect(claims.map(({ indicator, value }) => [indicator, value])).toEqual([['deaths', 25]]);
});
