// CODEBOOK.md leaves no column and no code unexplained.
import { expect, it } from 'vitest';
import { codebook } from '../../../schemas/derive/codebook.ts';
import { claims } from '../../../schemas/tables/claims.ts';
import { publishedTables } from '../../../schemas/tables.ts';

const written = { name: 'x', rows: 7, contentSha256: '', text: null, files: [] };
const text = codebook({
  version: '1.0.0',
  tables: publishedTables.map((table) => ({ table, written })),
  views: [],
  codeSets: [
    {
      codeSet: 'qualifier',
      codes: [{ code: 'at_least', labelEn: 'at least', labelEs: 'al menos', description: 'Lower | bound' }],
    },
  ],
});

it('has a line for every column of every table', () => {
  for (const table of publishedTables) {
    expect(text).toContain(`### \`${table.name}\``);
    expect(text).toContain(table.grain);
    for (const name of Object.keys(table.columns))
      expect(text).toMatch(new RegExp(`^\\| \`${name}\` \\|`, 'm'));
  }
});

it('has every code with both labels, and tables that a bar in a text does not break', () => {
  expect(text).toContain('| `at_least` | at least | al menos | Lower \\| bound |');
  const widths = text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.replaceAll('\\|', '').split('|').length);
  expect(new Set(widths)).toEqual(new Set([8, 6]));
});

it('says how a missing value is written, whose words are not licensed, and how many rows there are', () => {
  expect(text).toContain('a missing value is an empty field');
  expect(text).toContain('Quotations are not covered');
  expect(text).toContain(`Key: \`${claims.primaryKey[0]}\`. `);
  expect(text).toContain('Rows: 7.');
});
