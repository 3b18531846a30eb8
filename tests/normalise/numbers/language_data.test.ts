// A language's folder is checked as it is read.
import { expect, test } from 'vitest';
import { checkLanguage } from '../../../schemas/language.ts';

test('a row with an unknown role names its file, row and column', () => {
  const rows = [{ surface: 'two', role: 'numeral', value: '2', note: '' }];
  expect(() => checkLanguage('xx', { number_words: rows })).toThrow(
    /languages\/xx\/number_words\.csv, row 2, column role/,
  );
});

test('a file that nothing reads is refused', () => {
  expect(() => checkLanguage('xx', { nmber_words: [] })).toThrow(/nmber_words\.csv is read by nothing/);
});

test('a folder that lacks files says which, so that it is not half used', () => {
  const language = checkLanguage('xx', { number_words: [] });
  expect(language.missingFiles).toContain('hedges');
  expect(language.missingFiles).not.toContain('number_words');
});
