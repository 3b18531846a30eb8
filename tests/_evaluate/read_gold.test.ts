// Reading coded reports: what a line may leave out, and the one error that each kind of broken line gives.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readGold } from '../../pipeline/_evaluate/read_gold.ts';

const figure = {
  indicator: 'deaths',
  group: 'civilians',
  place: 'MX-JAL',
  value: 4,
  qualifier: 'exact',
  scope: 'operation',
};
const line = (varied: object = {}, id = 'a') =>
  JSON.stringify({ id, lang: 'es-MX', notes: 'unread', figures: [{ ...figure, ...varied }] });
const read = (text: string) => readGold(text, 'gold.jsonl', ['deaths', 'injuries']);

describe('what a line states', () => {
  test('absent keys mean all, none, null', () => {
    expect(read(line())).toEqual([
      {
        id: 'a',
        language: 'es',
        figures: [
          {
            ...figure,
            definition: 'all',
            municipality: null,
            valueHigh: null,
            asOf: null,
            speaker: null,
            speakerId: null,
            partOf: null,
          },
        ],
      },
    ]);
  });

  test('joint places are one whatever their order', () => {
    expect(read(line({ place: 'MX-JAL+MX-COL' }))[0]?.figures[0]?.place).toBe('MX-COL+MX-JAL');
  });

  test('blank lines, a byte order mark and Windows line ends are passed over', () => {
    expect(read(`\uFEFF${line()}\r\n\r\n${line({}, 'b')}\r\n`).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('other:<word> is an indicator; no figure at all is a report', () => {
    expect(read(line({ indicator: 'other:goats' }))[0]?.figures).toHaveLength(1);
    expect(read('{"id": "a", "figures": []}')).toEqual([{ id: 'a', language: 'und', figures: [] }]);
  });
});

describe('a line that is not as it should be stops the reading with its number', () => {
  test.each([
    ['not JSON', '{', 'it is not JSON'],
    ['no object', '7', 'the line: Invalid input'],
    ['no figures', '{"id": "b"}', 'figures: Invalid input'],
    ['a path as id', line({}, '../b'), 'id: must be a file name'],
    ['a text as value', line({ value: '4' }), 'figures[0].value: Invalid input'],
    ['an unknown qualifier', line({ qualifier: 'maybe' }), 'figures[0].qualifier: Invalid option'],
    ['an unknown scope', line({ scope: 'all' }), 'figures[0].scope: Invalid option'],
    [
      'an unknown indicator',
      line({ indicator: 'goats' }, 'b'),
      'figures[0].indicator: goats is neither a named indicator nor other:<word>',
    ],
    ['a place by name', line({ place: 'Jalisco' }), 'figures[0].place: is no place code'],
    ['half a range', line({ qualifier: 'range' }), 'figures[0].value_high: belongs to the qualifier range'],
    [
      'a turned range',
      line({ qualifier: 'range', value_high: 3 }),
      'figures[0].value_high: is lower than the value',
    ],
    ['a vague moment', line({ as_of: 'noon' }), 'figures[0].as_of: is neither YYYY-MM-DD'],
    ['an id twice', line(), 'the id a is on line 1 already'],
  ])('%s', (_, broken, message) => {
    expect(() => read(`${line()}\n${broken}\n${line({}, 'c')}`)).toThrow(`gold.jsonl, line 2: ${message}`);
  });
});

test('no report is both seen and set aside', () => {
  const folder = new URL('../gold/', import.meta.url);
  const ids = (name: string) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  const seen = ids('seen.jsonl').map((text) => JSON.parse(text).id as string);
  const setAside = ids('set_aside_ids.txt');
  expect([seen.length, setAside.length]).toEqual([139, 40]);
  expect(new Set([...seen, ...setAside]).size).toBe(179);
});
