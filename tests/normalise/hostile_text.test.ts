// Whatever is read: normalise throws nothing, invents no claim, and takes time in step with the length.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../pipeline/_edge/hash.ts';
import { readLanguages, readVocabulary } from '../../pipeline/_edge/read_vocabulary.ts';
import { cleanText } from '../../pipeline/extract/clean_text.ts';
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

/** Sentences of the crisis whose numbers count nothing, so that nothing may be claimed of them. */
const silent: Readonly<Record<string, readonly string[]>> = {
  es: [
    'Los policías, de 24 y 27 años, murieron en el kilómetro 40.',
    'El ataque ocurrió el 7 de abril a las 7 de la mañana en la carretera 80.',
    'La Guardia Nacional bloqueó la carretera 15D y la autopista 54.',
    'Los heridos fueron llevados a la calle Morelos 240, colonia 5 de Mayo.',
    'Los soldados llegaron a las 7 y murieron a las 9.',
    'Murieron por disparos calibre 7.62x51 y .50.',
    'Los sicarios llevaban fusiles AK-47 y AR-15 y granadas de 40 mm.',
    'El Atlas ganó 2-1 tras el ataque y el América empató 0-0.',
    'Nueve de cada diez homicidios quedan impunes.',
    'Hubo 23 homicidios por cada 100 mil habitantes.',
    'Llame al 911 o al 089 si hay heridos.',
    'El vuelo AM 331 fue cancelado y el Boeing 737-800 quedó en la puerta 12.',
    'No hubo muertos ni heridos; cero detenidos, ningún bloqueo.',
    'La tercera víctima murió en el segundo ataque.',
    'El 24 hubo bloqueos y el 25 fueron detenidos.',
    'La 15 Zona Militar y el 41 Batallón vigilan la ruta 7 tras los ataques.',
    'Los detenidos viajaban en una Silverado 2500 con placas JKL-12-34.',
    'Los heridos, de 12, 15 y 17 años, fueron atendidos.',
    'Un tercio de los muertos y la quinta parte de los heridos eran soldados.',
    'Los muertos fueron llevados a las coordenadas 20.6597, -103.3496.',
  ],
  en: [
    'Anna Smith, 41, was killed on Highway 80.',
    'The officers, aged 24 and 27, died at kilometer 40.',
    'The attack happened on April 7 at 7 a.m. on Highway 15D.',
    'The wounded were taken to 240 Elm Street, Apartment 12.',
    'They were killed with .50-caliber rifles, 7.62x39mm rounds and AK-47s.',
    'Atlas won 2-1 after the attack and America drew 0-0.',
    'Nine of every ten homicides go unpunished.',
    'There were 23 homicides per 100,000 people.',
    'Call 911 or 089 if anyone is injured.',
    'Detainees are held under Article 19 and Title 42, Section 230.',
    'Flight AA 331 was cancelled and the Boeing 737-800 stayed at Gate 12.',
    'There were no deaths, no injuries and zero arrests.',
    'Nobody was killed and not a single guard was hurt.',
    'The third victim died in the second attack.',
    'Those detained drove a Silverado 2500 with plates JKL-12-34.',
    'He was killed at 59, arrested in 1993 and jailed in 1994.',
    'The killings at 20.6597 N, 103.3496 W were reported on 90.9 FM.',
    'Two-thirds of the dead and a third of the injured were soldiers.',
  ],
};
const silentRows = Object.entries(silent).flatMap(([code, list]) =>
  list.map((text) => [code, text] as const),
);

describe.each([
  ['as written', (text: string) => text],
  ['in capitals', (text: string) => text.toUpperCase()],
])('%s', (_, write) => {
  test.each(silentRows)('%s: nothing is claimed of: %s', (code, text) => {
    expect(read([write(text)], code).claims).toEqual([]);
  });
});

const bare = (text: string) => text.replace(/[^\p{L}\p{N}\s]/gu, ' ');
const misread = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** What a text claims, as extract hands it on. */
const stated = (text: string, code: string) =>
  read([cleanText(text)], code).claims.map(
    ({ indicator, qualifier, value }) => `${indicator} ${qualifier} ${value}`,
  );

/** Sentences whose claims are the same however they are written. */
const told: readonly (readonly [string, string, readonly string[]])[] = [
  ['es', 'Más de 30 policías murieron en Michoacán', ['deaths more_than 30']],
  [
    'es',
    'En Jalisco murieron al menos ocho agentes y en Nayarit fueron quemados doce vehículos',
    ['deaths at_least 8', 'vehicles_burned exact 12'],
  ],
  ['es', 'La cifra de muertos ya supera los 90', ['deaths more_than 90']],
  ['es', 'Murieron 30 soldados de entre 20 y 25 años', ['deaths exact 30']],
  ['en', 'At least eight officers were killed in Jalisco', ['deaths at_least 8']],
  ['en', 'The death toll tops 90', ['deaths more_than 90']],
];

test.each(told)('%s, in capitals, without marks and misread: %s', (code, text, claims) => {
  for (const write of [(same: string) => same, (same: string) => same.toUpperCase(), bare, misread])
    expect(stated(write(text), code)).toEqual(claims);
});

test('a text taken for another language claims nothing that it does not say', () => {
  expect(stated('Al menos 25 elementos murieron y 30 vehículos ardieron en Jalisco.', 'en')).toEqual([]);
  expect(stated('At least 25 guardsmen died and 30 trucks burned in Jalisco.', 'es')).toEqual([]);
  expect(stated('Mindestens 25 Soldaten starben und 30 Autos brannten in Jalisco.', 'en')).toEqual([]);
});

/** Digits that no reporter writes, and what is claimed of them. */
const digits: readonly (readonly [string, readonly string[]])[] = [
  [`${'7'.repeat(50_000)} muertos`, []],
  ['12,345,678,90 muertos', []],
  ['1.2,3.4,5 muertos', []],
  ['1.23.45 muertos', []],
  ['1e5 muertos', []],
  ['0x25 muertos', []],
  ['٢٥ muertos', []],
  ['2５ muertos', []],
  ['②⑤ muertos', []],
  ['½ muertos', []],
  ['25/30 muertos', []],
  ['4 7 9 12 muertos', []],
  ['99999999999 muertos', []],
  ['25 000 000 000 000 muertos', []],
  ['2\u200b5 muertos', ['deaths exact 25']],
  ['25\u202f000 muertos', ['deaths exact 25000']],
  ['25muertos', ['deaths exact 25']],
  ['+25 muertos', ['deaths more_than 25']],
  ['[25] muertos', ['deaths exact 25']],
];

test.each(digits)('%j', (text, claims) => {
  expect(stated(text, 'es')).toEqual(claims);
});

test('a digit with an unseen character glued to it is no count, should extract let it through', () => {
  expect(read(['2\u200b5 muertos']).claims).toEqual([]);
});

test('a text without full stops is read in pieces that cut no number in two', () => {
  const told = 'dijo ayer que en un ataque 2 mil 500 soldados murieron';
  for (let words = 236; words <= 248; words++)
    expect(stated(`${'palabra '.repeat(words)}, ${told}`, 'es')).toEqual(['deaths exact 2500']);
});

const pieces = fc.oneof(
  fc.constantFrom(
    ...'25 2,500 1.5 mil dos una docena al menos más de murieron muertos heridos detenidos soldados en Jalisco el la a las años carretera calle , . - ½ % $ ( ) ; : Ã ٢ no sin of people killed at least'.split(
      ' ',
    ),
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const wild = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(' '));

test('any text: nothing is thrown, and each claim stands in the words of its text', () => {
  fc.assert(
    fc.property(wild, fc.constantFrom('en', 'es', 'fr'), (text, code) => {
      const cleaned = cleanText(text);
      fc.pre(cleaned !== '');
      for (const { value, value_high, value_text } of read([cleaned], code).claims) {
        expect(Number.isInteger(value)).toBe(true);
        expect(value).toBeGreaterThan(0);
        expect(value_high ?? value).toBeGreaterThanOrEqual(value);
        expect(cleaned).toContain(value_text);
      }
    }),
    { numRuns: 1_000, seed: 1 },
  );
});

test('any text without a number claims at most ones, which articles state', () => {
  const words = fc.constantFrom(
    ...'murieron muertos un una soldado heridos en Jalisco y los detenidos bloqueos ataque a guard was killed the dead'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom('en', 'es'), (list, code) => {
      for (const { value } of read([list.join(' ')], code).claims) expect(value).toBe(1);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('capitals throughout change no claim', () => {
  const words = fc.constantFrom(
    ...'25 2,500 mil dos una docena al menos más de murieron muertos heridos detenidos soldados en la carretera 80 el 22 de febrero años , - no sin'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 25 }), (list) => {
      const text = list.join(' ');
      expect(stated(text.toUpperCase(), 'es')).toEqual(stated(text, 'es'));
    }),
    { numRuns: 500, seed: 1 },
  );
});
