// Of whom and of what part of the crisis figures are where their own sentence leaves it open; one text a row.
import { expect, test } from 'vitest';
import { normaliseText } from '../normalise_text.ts';

/** "value group" of each claim in the order of the text. */
function groupsOf(language: string, text: string): string[] {
  const { claims } = normaliseText(text, { language });
  return claims.map(({ value, group_code }) => `${value} ${group_code}`);
}

test.each([
  [
    'es',
    'Hombres armados dispararon contra la Guardia Civil. Cuatro elementos resultaron lesionados.',
    ['4 state_police'],
  ],
  [
    'es',
    'Hombres armados dispararon contra la Guardia Nacional. Cuatro uniformados murieron.',
    ['4 national_guard'],
  ],
  [
    'es',
    'Dispararon contra la Guardia Nacional y el Ejército. Cuatro uniformados murieron.',
    ['4 security_forces'],
  ],
  [
    'es',
    'Dispararon contra la Guardia Nacional. Hubo calma. Cerraron las tiendas. Cuatro agentes murieron.',
    ['4 security_forces'],
  ],
  ['es', 'Atacaron a policías municipales. Murieron tres policías.', ['3 municipal_police']],
  ['es', 'Atacaron al Ejército. Murieron tres policías.', ['3 security_forces']],
  ['es', 'Atacaron al Ejército. Murieron tres elementos de seguridad.', ['3 security_forces']],
  ['es', 'La Secretaría de la Defensa Nacional informó que 19 elementos murieron.', ['19 security_forces']],
  [
    'es',
    'El ministro habló de 19 elementos del Ejército y dijo que otros cuatro elementos murieron.',
    ['19 army', '4 army'],
  ],
  [
    'es',
    'En Morelia hubo 15 elementos heridos de Guardia Civil, Defensa y Guardia Nacional.',
    ['15 security_forces'],
  ],
  ['en', 'Gunmen fired at the National Guard. Four officers were wounded.', ['4 national_guard']],
  ['en', 'Gunmen fired at the state police. Four policemen were killed.', ['4 state_police']],
  ['en', 'Gunmen fired at soldiers. Four policemen were killed.', ['4 security_forces']],
  [
    'en',
    'Six guards and two inmates were killed at the prison and 13 others were hurt.',
    ['6 prison_guards', '2 inmates', '13 total'],
  ],
  [
    'en',
    'Six soldiers and two marines were killed and 13 others were hurt.',
    ['6 army', '2 navy', '13 security_forces'],
  ],
  ['en', 'Six soldiers were killed and 13 others were hurt.', ['6 army', '13 army']],
  ['en', 'Ten security guards died when inmates fled the prison.', ['10 prison_guards']],
  ['en', 'Ten security guards died in the shop.', ['10 civilians']],
  ['en', 'The Navy said that four officers were killed.', ['4 security_forces']],
])('%s: %s', (language, text, expected) => {
  expect(groupsOf(language, text)).toEqual(expected);
});

/** "value scope" of each claim in the order of the text. */
function scopesOf(language: string, text: string): string[] {
  return normaliseText(text, { language }).claims.map(({ value, scope }) => `${value} ${scope}`);
}

test.each([
  ['es', 'Murieron 19 elementos de seguridad tras el operativo.', ['19 overall']],
  ['es', 'Murieron 19 elementos de seguridad en Sonora tras el operativo.', ['19 retaliation']],
  ['es', 'Murieron 19 elementos de seguridad en los ataques que siguieron al operativo.', ['19 retaliation']],
  ['es', 'La operación fue breve y en ella murieron seis delincuentes.', ['6 operation']],
  ['es', 'El aeropuerto suspendió operaciones y murieron seis delincuentes.', ['6 overall']],
  ['es', 'En Colima murieron seis delincuentes.', ['6 retaliation']],
  [
    'es',
    'En el operativo murieron seis delincuentes. En el resto de los eventos murieron diez.',
    ['6 operation', '10 retaliation'],
  ],
  ['en', 'Nineteen soldiers died after the raid.', ['19 overall']],
  ['en', 'Nineteen soldiers died in Sonora after the raid.', ['19 retaliation']],
  ['en', 'Nineteen soldiers died after the raid, in the unrest.', ['19 retaliation']],
  [
    'en',
    'Six gunmen died in the raid. In the rest of the incidents ten gunmen died.',
    ['6 operation', '10 retaliation'],
  ],
])('%s: %s', (language, text, expected) => {
  expect(scopesOf(language, text)).toEqual(expected);
});
