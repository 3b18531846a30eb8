// Shares are no figures, a whole with a share is one number, and what is below zero counts nothing.
import { expect, test } from 'vitest';
import { describeNumber, numbersIn } from './read_numbers.ts';

const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['two thirds of the shops', 'percentage'],
    ['two-thirds', 'percentage'],
    ['one-fifth of the buses', 'percentage'],
    ['a third of the wounded', 'percentage'],
    ['a quarter of the trucks', 'percentage'],
    ['three quarters of the stores', 'percentage'],
    ['a third guard', 'article | ordinal'],
    ['the twenty-third of the month', 'ordinal'],
    ['three and a quarter', 'measure'],
    ['two and a third million people', '2333333.33333333'],
    ['two dead and a third man hurt', '2 | article | ordinal'],
    ['forty-two and a third', 'measure'],
    ['nine and fifty-one hundredths', 'measure'],
    ['three quarters of a million people', '750000'],
    ['2 1/4 million', '2250000'],
    ['2½ million people', '2500000'],
    ['½ of them', 'percentage'],
    ['minus five', 'measure'],
    ['the balance is minus five', 'measure'],
    ['about minus 5', 'measure'],
    ['fell by −25', 'measure'],
    ['between negative ten and fifteen', 'measure'],
    ['- 25 trucks', '25'],
    ['-25 trucks', '25'],
    ['the dead -25 so far- are here', '25'],
    ['a 5-25 split', 'article | 5..25'],
  ],
  es: [
    ['un tercio de los heridos', 'percentage'],
    ['dos tercios', 'percentage'],
    ['la tercera parte de los negocios', 'percentage'],
    ['dos terceras partes de los negocios', 'percentage'],
    ['una quinta parte de ellos', 'percentage'],
    ['la tercera víctima', 'ordinal'],
    ['un quinto detenido', 'article | ordinal'],
    ['tres y un tercio', 'measure'],
    ['treinta y tres cuartos', 'percentage'],
    ['tres cuartos de millón de personas', '750000'],
    ['2 1/2 millones de personas', '2500000'],
    ['2½ millones de personas', '2500000'],
    ['menos cinco grados', 'measure'],
    ['entre menos diez y cinco', 'measure'],
    ['al menos 25', '>=25'],
    ['a −5', 'measure'],
    ['-25 vehículos', '25'],
    ['los heridos -25 en total- siguen ahí', '25'],
  ],
  fr: [['deux tiers des blessés', 'percentage']],
  it: [['due terzi dei feriti', 'percentage']],
  pt: [['dois terços dos feridos', 'percentage']],
};

const rows = Object.entries(cases).flatMap(([code, list]) =>
  list.map(([text, stated]) => [code, text, stated] as const),
);

test.each(rows)('%s: %s', (code, text, stated) => {
  expect(numbersIn(text, code, 'MX').map(describeNumber).join(' | ')).toBe(stated);
});
