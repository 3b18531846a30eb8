// Figures told in the clipped way of headlines, balances and lists by item (told_tersely.csv) and in the turns of prose
// (told_in_prose.csv), one text a row.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCsv } from '../../../pipeline/_edge/read_vocabulary.ts';
import { normaliseText } from '../normalise_text.ts';

const marks: Readonly<Record<string, string>> = { at_least: '>=', more_than: '>', about: '~', up_to: '<=' };

/** Indicator with its definition, bound and value, group, place. */
function read(language: string, text: string): string[] {
  return normaliseText(text, { language, country: language === 'es' ? 'MX' : 'US' })
    .claims.map((claim) => {
      const definition = claim.definition === 'all' ? '' : `[${claim.definition}]`;
      const value = `${marks[claim.qualifier] ?? ''}${claim.value}`;
      return `${claim.indicator}${definition} ${value} ${claim.group_code} ${claim.place}`;
    })
    .sort();
}

const files = ['told_tersely.csv', 'told_in_prose.csv'];
const rows = files.flatMap((file) => readCsv(fileURLToPath(new URL(file, import.meta.url))));
const told = rows.map(({ language, text, figures }) => [language!, text!, figures!] as const);

test.each(told)('%s: %s', (language, text, figures) => {
  const expected = figures.split(';').map((figure) => figure.trim());
  expect(read(language, text)).toEqual(expected.filter((figure) => figure !== '').sort());
});
