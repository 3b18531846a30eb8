// What a sentence leaves for the next ones: a moment, a speaker; and what scope and whole the words around a figure give.
import { expect, test } from 'vitest';
import { describeAll, normaliseText } from './normalise_text.ts';

const spanish = { language: 'es', country: 'MX' };
const english = { language: 'en' };

function momentsOf(text: string, options: { language: string; country?: string }): (string | null)[] {
  return normaliseText(text, options).claims.map(({ as_of_basis }) => as_of_basis);
}

test('a moment that opens a paragraph holds for the rest of it, and no longer', () => {
  const text =
    'Con corte a las 18:00 horas del 22 de febrero, la Fiscalía de Jalisco reportó 9 detenidos. Fueron quemados 14 vehículos.\nEn Colima fueron quemados 3 vehículos.';
  expect(momentsOf(text, spanish)).toEqual(['2026-02-22T18:00', '2026-02-22T18:00', null]);
});

test('an hour at which somebody spoke does not hold on', () => {
  const text = 'A las 13:00 horas la Sedena informó de 4 detenidos. Fueron quemados 14 vehículos.';
  expect(momentsOf(text, spanish).at(-1)).toBeNull();
});

test('a moment ends with its speaker', () => {
  const text =
    'Con corte al 23 de febrero, la Sedena reportó 9 detenidos. Según Harfuch, fueron quemados 14 vehículos.';
  expect(momentsOf(text, spanish)).toEqual(['2026-02-23', null]);
});

test('a speaker who is only taken to go on says nothing of rewards', () => {
  const text =
    'Harfuch informó que murieron 9 guardias. Se ofrecían en Estados Unidos 15 millones de dólares de recompensa.';
  const { claims } = normaliseText(text, spanish);
  expect(claims.map(({ indicator, speaker_id }) => [indicator, speaker_id])).toEqual([
    ['deaths', 'sspc'],
    ['reward_usd', null],
  ]);
});

test('the whole of a part does not take its definition', () => {
  const expected = [
    'escapes exact 23 inmates MX-JAL (Puerto Vallarta) retaliation',
    'escapes[recaptured] exact 4 inmates MX-JAL (Puerto Vallarta) retaliation part of 23',
  ];
  expect(
    describeAll(normaliseText('Hubo la recaptura de cuatro de los 23 reos de Puerto Vallarta.', spanish)),
  ).toEqual(expected);
  expect(
    describeAll(normaliseText('Four of the 23 escaped inmates were recaptured in Puerto Vallarta.', english)),
  ).toEqual(expected);
});

const scopes: readonly (readonly [text: string, expected: string])[] = [
  ['The operation left at least 25 National Guard members dead.', 'overall'],
  ['Seven people died in the operation at Tapalpa.', 'operation'],
  ['30 suspected criminals died.', 'overall'],
  ['30 suspected criminals died in Michoacán.', 'retaliation'],
  ['Then the roadblocks began.\n30 suspected criminals died.', 'retaliation'],
  ['A prison guard died.', 'retaliation'],
  ['Mexico will deploy 90,000 soldiers for the World Cup.', 'background'],
  ['Mexico deployed 9,000 soldiers after the violence.', 'retaliation'],
];

test.each(scopes)('%s', (text, expected) => {
  expect(normaliseText(text, english).claims.map(({ scope }) => scope)).toEqual([expected]);
});

test('victims of these events fell where the sentence before tells of them', () => {
  const text = 'En Jalisco hubo 6 agresiones. En estos hechos murieron 12 militares.';
  const { claims } = normaliseText(`${text}\nEn Colima hubo 2 bloqueos.`, spanish);
  expect(claims.find(({ indicator }) => indicator === 'deaths')?.place).toBe('MX-JAL');
});

test('the outlet that relays is named as it is described', () => {
  const { claims } = normaliseText('Ten shops were burned, Al Jazeera reported.', english);
  expect(claims.map(({ via }) => via)).toEqual(['Al Jazeera']);
});

test('what goes on after the raid is told is of the raid, unless it was in several states', () => {
  const scopesOf = (text: string) => normaliseText(text, english).claims.map(({ scope }) => scope);
  const raid = 'Six gunmen were killed in the raid at Tapalpa.';
  expect(scopesOf(`${raid} Twelve people were arrested.`)).toEqual(['operation', 'operation']);
  expect(scopesOf(`${raid} Twelve people were arrested across five states.`)).toEqual([
    'operation',
    'retaliation',
  ]);
});
