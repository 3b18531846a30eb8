// Whose the figures are that a sentence states without saying so, and who attests what stood before.
import { expect, test } from 'vitest';
import { normaliseText } from '../normalise_text.ts';

const cases: readonly (readonly [language: string, text: string, expected: string])[] = [
  [
    'en',
    'Harfuch said nine guards died in Colima.\nStreets stayed empty.\nAlso killed were four gunmen in Colima.',
    '9 sspc, 4 sspc',
  ],
  ['en', 'Harfuch said nine guards died in Colima. Four gunmen were killed too.', '9 sspc, 4 sspc'],
  ['en', 'Harfuch said nine guards died in Colima. Four gunmen were arrested.', '9 sspc, 4 sspc'],
  ['en', 'Harfuch said nine guards died in Colima.\nFour gunmen were arrested in Sonora.', '9 sspc, 4 -'],
  [
    'en',
    'Harfuch said nine guards died in Colima. The government sent another 300 soldiers to Sonora.',
    '9 sspc, 300 -',
  ],
  [
    'en',
    'Harfuch said nine guards died in Colima. Ana Ruiz said four other guards died in Sonora.',
    '9 sspc, 4 -',
  ],
  ['en', 'Harfuch: nine guards died in Colima. Four gunmen were arrested in Sonora.', '9 sspc, 4 -'],
  ['en', 'Nine guards died in Colima. The secretary of the Navy confirmed the deaths.', '9 semar'],
  ['en', 'Nine guards died in Colima. The secretary of the Navy confirmed the arrests.', '9 -'],
  ['en', 'Nine guards died in Colima. The secretary of the Navy praised the dead.', '9 -'],
  [
    'es',
    'Harfuch informó que murieron nueve guardias en Colima.\nLas calles quedaron vacías.\nTambién murieron cuatro sicarios en Colima.',
    '9 sspc, 4 sspc',
  ],
  [
    'es',
    'Harfuch informó que murieron nueve guardias en Colima.\nEn Sonora detuvieron a cuatro sicarios.',
    '9 sspc, 4 -',
  ],
  ['es', 'Nueve reos se fugaron del penal de Colima. Harfuch confirmó la fuga.', '9 sspc'],
  ['es', 'Nueve guardias murieron en Colima. Harfuch confirmó las detenciones.', '9 -'],
];

test.each(cases)('%s: %s', (language, text, expected) => {
  const { claims } = normaliseText(text, { language });
  expect(claims.map(({ value, speaker_id: id }) => `${value} ${id ?? '-'}`).join(', ')).toBe(expected);
});
