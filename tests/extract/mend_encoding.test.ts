// UTF-8 read as another encoding is put right, and sound text is left alone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '../../pipeline/extract/clean_text.ts';
import { mendEncoding } from '../../pipeline/extract/mend_encoding.ts';

/** What a reader that takes each byte of UTF-8 for a character makes of a text. */
const misread = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

const mended: readonly (readonly [string, string])[] = [
  ['mÃ¡s de 12 muertos', 'más de 12 muertos'],
  ['dos aÃ±os', 'dos años'],
  ['MÃ‰XICO y MICHOACÃ\u0081N', 'MÉXICO y MICHOACÁN'],
  ['â€œfue un ataqueâ€\u009d', '“fue un ataque”'],
  ['la naciÃ³n â€“ dijo', 'la nación – dijo'],
  ['Â¿cuántos?', '¿cuántos?'],
  ['45Â°', '45°'],
];

test.each(mended)('%j is %j', (broken, sound) => {
  expect(mendEncoding(broken)).toBe(sound);
});

const sound: readonly string[] = [
  'más de 12 muertos',
  'EL PERÚ»',
  'NÃO HÁ FERIDOS',
  'MAÇÃ',
  'l’âge des “blessés”',
  'precio: 20 €',
];

test.each(sound)('%j is left alone', (text) => {
  expect(mendEncoding(text)).toBe(text);
});

test('letters of Latin alphabets, marks and dashes come back from a misreading', () => {
  const letters = [...'aeiouñÑáÁéÉíÍóÓúÚüÜçÇãÃõÕ¿¡«»°ªº–—‘’“”… 0123456789.,'];
  const texts = fc.array(fc.constantFrom(...letters), { maxLength: 60 }).map((list) => list.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      // Where letters of a sound text already look misread, nobody can tell.
      fc.pre(mendEncoding(text) === text);
      expect(mendEncoding(misread(text))).toBe(text);
    }),
    { numRuns: 1_000, seed: 1 },
  );
});

test('paragraphs are mended as they are cleaned', () => {
  expect(cleanText(' mÃ¡s  de 12 ')).toBe('más de 12');
});
