// Whose each figure of a report is, read whole: carried speech ends at another state, and at what a clause of its own says.
import { expect, test } from 'vitest';
import { normaliseText } from '../normalise_text.ts';

/** "12 Lemus; 4 -": each claim's value and the last word of its speaker's name, in the order of the text. */
function told(language: string, text: string): string {
  return normaliseText(text, { language, country: 'MX' })
    .claims.map(({ value, speaker }) => `${value} ${speaker?.split(' ').slice(0, 2).join(' ') ?? '-'}`)
    .join('; ');
}

const cases: readonly (readonly [language: string, text: string, expected: string])[] = [
  [
    'es',
    'El gobernador de Colima dijo que ardieron 30 camiones. En Michoacán se registraron 32 bloqueos.',
    '30 Indira Vizcaíno; 32 -',
  ],
  [
    'es',
    'El gobernador de Colima dijo que ardieron 30 camiones. En Manzanillo se registraron 32 bloqueos.',
    '30 Indira Vizcaíno; 32 Indira Vizcaíno',
  ],
  [
    'es',
    'Harfuch informó que ardieron 30 camiones. En Michoacán se registraron 32 bloqueos.',
    '30 Omar García; 32 Omar García',
  ],
  [
    'en',
    'Pablo Lemus said four people had died in Jalisco. In Michoacán, 12 people were killed.',
    '4 Pablo Lemus; 12 -',
  ],
  [
    'en',
    'More than 250 roadblocks were reported nationwide, though officials said most were cleared.',
    '250 -',
  ],
  ['en', 'Some 250 roadblocks went up, Harfuch said, though most were cleared.', '250 Omar García'],
  ['es', 'Se reportaron 250 bloqueos en el país, aunque Harfuch dijo que la mayoría fue retirada.', '250 -'],
  ['es', 'Harfuch acudió al Senado. Dijo que hubo 250 bloqueos en el país.', '250 Omar García'],
  ['en', 'Harfuch went to the Senate. He said that 250 roadblocks had gone up.', '250 Omar García'],
  [
    'es',
    'El secretario de Seguridad y Protección Ciudadana del gobierno federal, Omar García Harfuch, informó de 250 bloqueos.',
    '250 Omar García',
  ],
];

test.each(cases)('%s: %s', (language, text, expected) => {
  expect(told(language, text)).toBe(expected);
});
