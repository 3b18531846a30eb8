// What a report itself says of its figures: denied, not confirmed, out of date; and what such words do not reach.
import { expect, test } from 'vitest';
import { normaliseText } from '../normalise_text.ts';

/** "18! 22": each claim's value with the first letter of its status, nothing for what is simply reported. */
function statuses(language: string, text: string): string {
  return normaliseText(text, { language })
    .claims.map(({ value, status }) => `${value}${status === 'reported' ? '' : status[0]}`)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .join(' ');
}

const cases: readonly (readonly [language: string, text: string, expected: string])[] = [
  ['en', 'Officials denied that 31 people were killed.', '31d'],
  ['en', 'Officials confirmed 31 deaths and denied that there were hostages.', '31'],
  ['en', 'Officials denied there were hostages and said 31 people were killed.', '31'],
  ['en', 'Reports that 31 people were killed were false, Harfuch said.', '31d'],
  ['en', 'Local media counted 31 dead, but the police have not confirmed the figure.', '31u'],
  ['en', 'Unconfirmed accounts speak of 31 dead, but officials said 12 people were killed.', '12 31u'],
  ['en', 'A preliminary count gives 31 dead, officials said.', '31'],
  ['en', 'The death toll rose from 31 to 40.', '31s 40'],
  ['en', 'The death toll rose to 40 from 31.', '31s 40'],
  ['en', 'Some 40 people were killed, up from 31 on Sunday.', '31s 40'],
  ['en', 'Officials had previously put the death toll at 31.', '31s'],
  ['en', 'Officials had earlier reported 31 dead; there are now 40 dead.', '31s 40'],
  ['en', 'Four of the 31 inmates who escaped were caught.', '4 31'],
  ['es', 'La Fiscalía negó que hubiera 31 muertos.', '31d'],
  ['es', 'Hay 31 muertos, dijo Harfuch, quien negó que hubiera rehenes.', '31'],
  ['es', 'No es cierto que haya 31 muertos, dijo Harfuch.', '31d'],
  [
    'es',
    'Murieron 31 personas, según medios locales, pero las autoridades no han confirmado la cifra.',
    '31u',
  ],
  ['es', 'El saldo preliminar es de 31 muertos.', '31'],
  ['es', 'La cifra de muertos subió de 31 a 40.', '31s 40'],
  ['es', 'Inicialmente se habían reportado 31 muertos, pero ya son 40 los muertos.', '31s 40'],
  ['es', 'La cifra anterior era de 31 muertos.', '31s'],
];

test.each(cases)('%s: %s', (language, text, expected) => {
  expect(statuses(language, text)).toBe(expected);
});
