// The rules that code runs and those that the codebook explains are the same.
import { expect, test } from 'vitest';
import { readVocabulary } from '../../pipeline/_edge/read_vocabulary.ts';
import { fusionRules, isFusionRule } from '../../schemas/fusion_rules.ts';

test('every rule of the codebook but the own one of the project is one that can be run, and the other way round', () => {
  const coded = readVocabulary(process.cwd()).codes.filter(({ code_set }) => code_set === 'rule');
  expect(coded.map(({ code }) => code).sort()).toEqual(['project', ...fusionRules].sort());
});

test.each(['project', 'mean', ''])('%s is no rule to fuse by', (name) => {
  expect(isFusionRule(name)).toBe(false);
});
