import { expect, test } from 'vitest';
import { markSentence } from '../../../pipeline/normalise/lexicon/mark_sentence.ts';
import { expandTerm, readSenses } from '../../../pipeline/normalise/lexicon/senses.ts';
import { buildPhraseTree } from '../../../pipeline/normalise/phrase_tree.ts';
import type { Sentence } from '../../../pipeline/normalise/spans.ts';
import { languages, vocabulary } from '../build_knowledge.ts';

test('braces give every form, the first marked', () => {
  expect(expandTerm('guardia{|s} nacional{|es}').map(({ surface }) => surface)).toEqual([
    'guardia nacional',
    'guardia nacionales',
    'guardias nacional',
    'guardias nacionales',
  ]);
  expect(expandTerm('car{|s}').map(({ isFirst }) => isFirst)).toEqual([true, false]);
});

test('a brace that is not closed is an error', () => {
  expect(() => expandTerm('car{|s')).toThrow('does not close');
});

const groups = new Set([...vocabulary.groups.map(({ code }) => code), '', '?', '*', 'leaders']);
const happenings = new Set(vocabulary.readings.map(({ happening }) => happening));
const indicators = new Set([...vocabulary.indicators.map(({ code }) => code), 'none']);
const definitions = new Set(vocabulary.definitions.map(({ code }) => code));

for (const [code, { lexicon }] of languages) {
  test(`${code}: every row names a group and a happening that there is`, () => {
    expect(lexicon.filter(({ group }) => !groups.has(group))).toEqual([]);
    const events = lexicon.filter(({ sense }) => sense === 'happening');
    const known = new Set([...happenings, ...vocabulary.readings.map(({ counted }) => counted)]);
    expect(events.filter((row) => !known.has(row.code))).toEqual([]);
    expect(lexicon.filter(({ happening }) => happening !== '' && !known.has(happening))).toEqual([]);
  });

  test(`${code}: every condition can be met by a row`, () => {
    // `force` is met by any member of a force, `money` by an amount (pipeline/normalise/lexicon/mark_sentence.ts).
    const codes = new Set([...lexicon.map((row) => row.code), 'force', 'money']);
    const conditions = lexicon
      .map(({ condition }) => condition.slice('with:'.length))
      .filter((one) => one !== '');
    expect(conditions.filter((one) => !codes.has(one))).toEqual([]);
  });

  test(`${code}: no row stands twice`, () => {
    const keys = lexicon.map((row) => [row.term, row.part, row.sense, row.code, row.condition].join('|'));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
}

test('every reading leads to an indicator, a definition and a group that there are', () => {
  expect(vocabulary.readings.filter(({ indicator }) => !indicators.has(indicator))).toEqual([]);
  expect(vocabulary.readings.filter(({ definition }) => !definitions.has(definition))).toEqual([]);
  expect(vocabulary.readings.filter(({ group_code }) => !groups.has(group_code))).toEqual([]);
});

test('a language has the same links as the others, so that no grammar lacks its words', () => {
  const linksOf = (rows: (typeof languages extends Map<string, infer L> ? L : never)['lexicon']) =>
    [...new Set(rows.filter(({ sense }) => sense === 'link').map(({ code }) => code))].sort();
  const [first, ...others] = [...languages.values()].map(({ lexicon }) => linksOf(lexicon));
  for (const other of others) expect(other).toEqual(first);
});

const paradigms = [
  { paradigm: 'ar', form: 'finite' as const, endings: 'a|ó', note: '' },
  { paradigm: 'ar', form: 'participle' as const, endings: 'ado', note: '' },
];
const verb = (term: string) => ({
  term,
  part: 'verb' as const,
  sense: 'happening' as const,
  code: 'burned',
  group: '',
  happening: '',
  condition: '',
  note: '',
});

test('a verb of a paradigm has its finite forms as itself and its participles as participles', () => {
  const senses = readSenses([verb('quem{:ar}')], paradigms);
  expect(senses.map(([surface, { part }]) => [surface, part])).toEqual([
    ['quema', 'verb'],
    ['quemó', 'verb'],
    ['quemado', 'participle'],
  ]);
});

test('a paradigm that there is not stops with its name', () => {
  expect(() => readSenses([verb('quem{:er}')], paradigms)).toThrow('paradigm er');
});

test('every paradigm of a language is used by one of its verbs', () => {
  for (const [code, language] of languages) {
    if (code !== 'en' && code !== 'es') continue;
    const used = language.lexicon.flatMap(({ term }) => /\{:([a-z_]+)\}/.exec(term)?.[1] ?? []);
    const declared = new Set(language.paradigms.map(({ paradigm }) => paradigm));
    expect([...declared].filter((one) => !used.includes(one))).toEqual([]);
  }
});

test('a verb in two halves is met by the first where the second closes its clause', () => {
  const tree = buildPhraseTree(readSenses([verb('n{immt|ahm} ... fest'), verb('setzt ... in Brand')], []));
  const termsOf = (text: string) => {
    const sentence = { paragraph: { text }, start: 0, end: text.length, tokens: [] } as unknown as Sentence;
    return markSentence(sentence, tree, [], []).terms.map(({ from, to }) => [from, to]);
  };
  expect(termsOf('Die Polizei nahm 70 Personen fest.')).toEqual([[2, 3]]);
  expect(termsOf('Die Polizei nahm 70 Personen fest, wie es hieß.')).toEqual([[2, 3]]);
  expect(termsOf('Er setzt Läden in Brand gegen Mittag.')).toEqual([[1, 2]]);
  expect(termsOf('Die Polizei nahm fest an, dass 70 kamen.')).toEqual([]);
  expect(termsOf('Die Polizei nahm 70 Wagen; sie hält fest.')).toEqual([]);
  expect(termsOf('Die Polizei nahm 70 Wagen.')).toEqual([]);
});
