// Numbers in words of the languages that join them or count in scores, against the grammar that reads them.
import { describe, expect, test } from 'vitest';
import { describeNumber, numbersIn } from '../numbers/read_numbers.ts';

const words: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  pt: [
    ['vinte e cinco mortos', '25'],
    ['dois mil e quinhentos soldados', '2500'],
    ['mil e duzentos militares', '1200'],
    ['trezentos e quarenta e dois feridos', '342'],
    ['2,5 mil soldados', '2500'],
    ['um milhão e duzentas mil pessoas', '1200000'],
    ['meia dúzia de mortos', '~6'],
    ['quase 60 mortos', '~60'],
    ['mais de 10.000 soldados', '>10000'],
    ['US$ 15 milhões', 'money 15000000 USD'],
  ],
  it: [
    ['venticinque morti', '25'],
    ['ventun feriti', '21'],
    ['trentotto arresti', '38'],
    ['sessantatré arresti', '63'],
    ['centoventi persone', '120'],
    ['duecentocinquanta veicoli', '250'],
    ['duemilacinquecento soldati', '2500'],
    ['diecimila soldati', '10000'],
    ['10mila soldati', '10000'],
    ['oltre 2.500 soldati', '>2500'],
    ['mezza dozzina di morti', '~6'],
    ['15 milioni di dollari', 'money 15000000 USD'],
  ],
  fr: [
    ['vingt et un morts', '21'],
    ['trente-huit morts', '38'],
    ['soixante-dix morts', '70'],
    ['soixante et onze morts', '71'],
    ['soixante-dix-sept morts', '77'],
    ['quatre-vingts morts', '80'],
    ['quatre-vingt-cinq morts', '85'],
    ['quatre-vingt-dix-sept morts', '97'],
    ['septante-deux morts', '72'],
    ['deux cent cinquante véhicules', '250'],
    ['deux mille cinq cents soldats', '2500'],
    ['dix mille soldats', '10000'],
    ["plus d'une vingtaine de morts", '>20'],
    ["jusqu'à 30 morts", '<=30'],
    ['15 millions de dollars', 'money 15000000 USD'],
  ],
};

describe.each(Object.keys(words))('%s', (language) => {
  test.each([...words[language]!])('%s', (text, expected) => {
    expect(numbersIn(text, language).map(describeNumber)).toEqual([expected]);
  });
});
