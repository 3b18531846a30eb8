// Casualties and quantities as wires tell them of any event: bombings, crashes, floods, protests. told_of_any_event.csv, one text a row.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCsv } from '../../../pipeline/_edge/read_vocabulary.ts';
import { normaliseText } from '../normalise_text.ts';

const marks: Readonly<Record<string, string>> = {
  at_least: '>=',
  more_than: '>',
  about: '~',
  up_to: '<=',
  fewer_than: '<',
};

/** Indicator with its definition, bound and value. */
function read(text: string): string[] {
  return normaliseText(text, { language: 'en', country: 'US' })
    .claims.map((claim) => {
      const definition = claim.definition === 'all' ? '' : `[${claim.definition}]`;
      const value =
        claim.qualifier === 'range'
          ? `${claim.value_low}-${claim.value_high}`
          : `${marks[claim.qualifier] ?? ''}${claim.value}`;
      return `${claim.indicator}${definition} ${value}`;
    })
    .sort();
}

const rows = readCsv(fileURLToPath(new URL('told_of_any_event.csv', import.meta.url)));
const told = rows.map(({ text, figures }) => [text!, figures!] as const);

test.each(told)('%s', (text, figures) => {
  const expected = figures.split(';').map((figure) => figure.trim());
  expect(read(text)).toEqual(expected.filter((figure) => figure !== '').sort());
});
