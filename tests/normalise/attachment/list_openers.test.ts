// Items of a list take what the line over it tells, and what stands after the list does not.
import { expect, test } from 'vitest';
import { normaliseText } from '../normalise_text.ts';

const read = (language: string, text: string) =>
  normaliseText(text, { language, publishedOn: '2026-02-24' }).claims.map(
    ({ indicator, value, place }) => `${indicator} ${value} ${place}`,
  );

test.each([
  [
    'es',
    'Se aseguraron:\n• Nueve vehículos.\n• 31 armas largas.',
    ['vehicles_seized 9 MX', 'weapons_seized 31 MX'],
  ],
  [
    'es',
    'Quemaron tres camiones. En Sonora se han decomisado:\n- Nueve vehículos.\n- 31 armas largas.',
    ['vehicles_burned 3 MX-SON', 'vehicles_seized 9 MX-SON', 'weapons_seized 31 MX-SON'],
  ],
  [
    'en',
    'Officers said that they had seized:\n• nine vehicles\n• 31 rifles',
    ['vehicles_seized 9 MX', 'weapons_seized 31 MX'],
  ],
  // No item of the list.
  ['es', 'Se aseguraron:\n• Nueve vehículos.\nVieron 31 armas largas.', ['vehicles_seized 9 MX']],
  // A colon over what is no list.
  ['es', 'Se aseguraron: nada.\nEn la zona hay 40 vehículos.', []],
])('%s: %s', (language, text, expected) => {
  expect(read(language, text)).toEqual(expected);
});
