// How far a speaker's words go on: over which sentences and paragraphs, and who ends them.
import { expect, test } from 'vitest';
import { describeSpeakers } from './read_speakers.ts';

const cases: readonly (readonly [language: string, text: string, expected: string])[] = [
  ['en', 'Harfuch said nine died. | Also burned were four buses.', 'sspc'],
  ['en', 'Harfuch said nine died. | Shops stayed shut. | Also burned were four buses.', 'sspc'],
  ['en', 'Harfuch said nine died. | # Travel | Also cancelled were four flights.', ''],
  ['en', 'Harfuch said nine died. | Of those, four were soldiers.', 'sspc'],
  ['en', 'Harfuch said nine died. | Ana Ruiz counted four buses. | Also burned were two cars.', ''],
  [
    'en',
    'Harfuch said nine died. | Ana Ruiz, a teacher, said four buses burned. | She said two cars burned.',
    '',
  ],
  ['en', 'Harfuch said nine died. | He said two cars burned.', 'sspc'],
  [
    'en',
    'Sonora security secretary Ana Ruiz said nine died. | Ruiz said two cars burned.',
    '"Sonora security secretary"',
  ],
  [
    'en',
    'Tepic Mayor Ana Ruiz said nine died. | Shops shut. | Two cars burned, according to Ruiz.',
    '"Tepic Mayor"',
  ],
  [
    'en',
    "In Sonora and in Jalisco, Jalisco above all, it was worse. | A man from Colima fled. | Four shops burned, said the state's security secretary.",
    'seguridad-jalisco',
  ],
  [
    'es',
    'Trevilla precisó que murieron nueve. | Las calles quedaron vacías. | Además, hubo doce heridos.',
    'sedena',
  ],
  [
    'es',
    'Trevilla precisó que murieron nueve. | Las calles quedaron vacías. | Se aseguraron doce camionetas.',
    'sedena',
  ],
  ['es', 'Trevilla: nueve muertos. | Las calles quedaron vacías. | Se aseguraron doce camionetas.', ''],
  [
    'es',
    'Trevilla precisó que murieron nueve. | Según Ana Ruiz, ardieron cuatro casas. | Además, hubo doce heridos.',
    '',
  ],
  [
    'es',
    'Trevilla precisó que murieron nueve. | Las calles quedaron vacías. | Además, Volaris canceló doce vuelos.',
    '',
  ],
  [
    'es',
    'La Fiscalía de Guanajuato contó 31 incendios. | Los más afectados: León y Celaya, con nueve cada uno.',
    'fiscalia-guanajuato',
  ],
  [
    'es',
    'La Fiscalía de Guanajuato contó 31 incendios. | Fueron quemados nueve comercios.',
    'fiscalia-guanajuato',
  ],
  [
    'es',
    'El alcalde de Tepic, Eliseo Ruiz, dijo que hubo nueve detenidos. | Las calles quedaron vacías. | Ruiz señaló que ardieron dos autos.',
    '"alcalde de Tepic"',
  ],
  [
    'en',
    'Nine died, said Ana Ruiz, director of the prison agency. | Inmates fled. | Two cars burned, Ruiz said.',
    '"prison agency"',
  ],
  ['en', 'Nine died, said Ana Ruiz, a cousin of the governor. | Two cars burned, Ruiz said.', ''],
];

test.each(cases)('%s: %s', (language, text, expected) => {
  expect(describeSpeakers(text, language)).toBe(expected);
});
