// What weekdays and hours mean in a report that states no date: the days that it names itself.
import { expect, test } from 'vitest';
import { readLanguages } from '../../../pipeline/_edge/read_vocabulary.ts';
import { findAsOf } from '../../../pipeline/normalise/times/find_as_of.ts';
import { findNamedDays } from '../../../pipeline/normalise/times/named_days.ts';
import { readTimeWords } from '../../../pipeline/normalise/times/time_words.ts';
import { sentenceOf } from '../places/read_places.ts';

const languages = readLanguages(process.cwd());

/** The moments of the last of the sentences parted by ` | `, in a report without a date. */
function momentsOf(language: string, text: string): string {
  const words = readTimeWords(languages.get(language)!);
  const sentences = text.split(' | ').map((each) => sentenceOf(each));
  const namedDays = findNamedDays(sentences, words);
  return findAsOf(sentences.at(-1)!, { words, publishedOn: null, namedDays })
    .map((span) => span.asOf)
    .join(' ');
}

const cases: readonly (readonly [language: string, text: string, expected: string])[] = [
  ['en', 'It began on Sunday, Feb. 22. | As of Monday night, ten had died.', '2026-02-23'],
  ['en', 'It began on Sunday, Feb. 22. | By Sunday night, ten had died.', '2026-02-22'],
  ['en', 'It began on Sunday, Feb. 22, 2026. | As of 8 p.m., ten had died.', '2026-02-22T20:00'],
  ['en', 'It began on Sunday. | As of Monday night, ten had died.', ''],
  ['en', 'It began on Monday, Feb. 22. | As of Monday night, ten had died.', ''],
  [
    'en',
    'On Sunday, Feb. 22, it began. | On Friday, Feb. 27, it ended. | As of Friday, ten had died.',
    '2026-02-27',
  ],
  ['en', 'On Sunday, Feb. 22, it began. | On Friday, Feb. 27, it ended. | As of 8 p.m., ten had died.', ''],
  ['es', 'Fue el domingo 22 de febrero. | Hasta las 20:00 horas hubo diez.', '2026-02-22T20:00'],
  ['es', 'Fue el domingo 22 de febrero. | Hasta el martes hubo diez.', '2026-02-24'],
  ['es', 'Fue el domingo 22 de febrero. | Hasta el mediodía del lunes hubo diez.', '2026-02-23T12:00'],
  ['es', 'Fue el 22 de febrero. | Hasta el lunes hubo diez.', ''],
  ['es', 'Fue el domingo 22 de febrero. | Hasta ayer hubo diez.', ''],
];

test.each(cases)('%s: %s', (language, text, expected) => {
  expect(momentsOf(language, text)).toBe(expected);
});
