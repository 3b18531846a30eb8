// Which figures a moment dates: of its sentence, its paragraph, what its line heads; and what the day of a statement dates.
import { expect, test } from 'vitest';
import { normaliseText } from '../normalise_text.ts';

/** Published on 24 February 2026. */
const cases: readonly (readonly [language: string, text: string, expected: string])[] = [
  ['en', 'As of Monday, nine had died in Colima. Four gunmen were arrested.', '9 2026-02-23, 4 2026-02-23'],
  ['en', 'As of Monday, nine had died in Colima.\nFour gunmen were arrested.', '9 2026-02-23, 4 -'],
  [
    'en',
    'As of Monday, nine had died in Colima. Harfuch said four gunmen were arrested.',
    '9 2026-02-23, 4 -',
  ],
  [
    'en',
    'As of 9 p.m. on February 22\nNine had died in Colima.\nFour gunmen were arrested.',
    '9 2026-02-22T21:00, 4 2026-02-22T21:00',
  ],
  [
    'en',
    'Flights to the coast should be back by Tuesday, the airlines that had stopped flying there since the attacks began told us. Nine died in Colima.',
    '9 -',
  ],
  ['en', 'On February 22, Harfuch said that nine died in Colima.', '9 2026-02-22'],
  ['en', 'On February 22, nine died in Colima.', '9 -'],
  [
    'es',
    'Con corte a las 21:00 horas del 22 de febrero\nNueve muertos en Colima.\nCuatro detenidos.',
    '9 2026-02-22T21:00, 4 2026-02-22T21:00',
  ],
  [
    'es',
    'Al 20 de febrero recibieron reportes de todo el país, sobre todo de los estados del norte, donde los daños fueron mayores. Ardieron nueve autos.',
    '9 2026-02-20',
  ],
  ['es', 'El 22 de febrero Harfuch confirmó que murieron nueve guardias.', '9 2026-02-22'],
  ['es', 'El 22 de febrero: nueve guardias murieron en Colima.', '9 2026-02-22'],
  ['es', 'El 22 de febrero murieron nueve guardias en Colima.', '9 -'],
  ['es', 'Del 20 al 23 de febrero ardieron nueve autos.', '9 -'],
  [
    'es',
    'A las 13:00 horas Harfuch informó que murieron nueve guardias. Hubo cuatro detenidos.',
    '9 2026-02-24T13:00, 4 -',
  ],
  [
    'es',
    'El balance de la ola de violencia desde que comenzaron los ataques en la capital y hasta el 22 de febrero de 2026 es de:\nNueve muertos en Colima.\nCuatro detenidos.',
    '9 2026-02-22, 4 2026-02-22',
  ],
  ['es', 'Al día de hoy suman nueve muertos en Colima.', '9 2026-02-24'],
];

test.each(cases)('%s: %s', (language, text, expected) => {
  const { claims } = normaliseText(text, { language });
  expect(claims.map(({ value, as_of_basis: asOf }) => `${value} ${asOf ?? '-'}`).join(', ')).toBe(expected);
});
