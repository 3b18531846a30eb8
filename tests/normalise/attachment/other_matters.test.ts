// Reports of other matters: all that they count is background, however much it sounds like the crisis.
import { expect, test } from 'vitest';
import { normaliseText } from '../normalise_text.ts';

const flood = [
  'Heavy rain fell over the valley for three days before the river broke its banks on Thursday evening.',
  'At least 14 people were killed and 22 injured, the civil defence said, and many houses were carried away.',
  'Soldiers brought food and blankets to the villages, and a school in the next town was opened to those who had lost their homes.',
  'The water had begun to fall by Saturday, but the road to the coast stayed closed and the railway will need weeks of work.',
  'Farmers said that it was the worst flood they remembered, and asked the government for help with seed and fodder.',
].join('\n');
const blockades = flood.replace('Heavy rain fell', 'Roadblocks went up and rain fell');
const ofCartel = flood.replace('Farmers said', 'In Jalisco farmers said');

const scopesOf = (text: string, publishedOn: string | null) => [
  ...new Set(normaliseText(text, { language: 'en', publishedOn }).claims.map(({ scope }) => scope)),
];

test.each([
  ['undated, and names nothing of the crisis', flood, null],
  ['of a later month, and names nothing of the crisis', flood, '2026-07-01'],
  ['came out before the raid, whatever it names', ofCartel, '2026-02-21'],
])('background: %s', (_, text, publishedOn) => {
  expect(scopesOf(text, publishedOn)).toEqual(['background']);
});

test.each([
  ['of those weeks, though it names nothing', flood, '2026-02-24'],
  ['undated, but tells of blockades', blockades, null],
  ['of a later month, but names the state of the raid', ofCartel, '2026-07-01'],
  ['a sentence may name nothing', 'At least 14 people were killed.', null],
])('not background: %s', (_, text, publishedOn) => {
  expect(scopesOf(text, publishedOn)).not.toContain('background');
});
