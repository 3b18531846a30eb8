// The rules that code runs and those that the codebook explains are the same.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** The codebook or paper that each rule comes from. */
const models = {
  majority: /VLDB 2013/,
  median: /SIGMOD 2014/,
  most_conservative: /ACLED/,
  lowest_of_equals: /UCDP/,
  min_max: /Iraq Body Count/,
  source_accuracy: /VLDB 2009/,
} as const;

test.each(fusionRules)(
  '%s cites what it comes from, in its statements and in the table of METHODOLOGY.md',
  (rule) => {
    const read = (...path: string[]) => readFileSync(join(process.cwd(), ...path), 'utf8');
    const folder = 'pipeline/reconcile';
    const chosen = ['chosen_by_'.concat(rule), `${rule}_ranges`].find((name) =>
      existsSync(join(process.cwd(), folder, `${name}.sql`)),
    );
    const comments = (sql: string) =>
      sql
        .split('\n')
        .filter((line) => line.startsWith('--'))
        .join('\n');
    expect(comments(read(folder, `${chosen}.sql`))).toMatch(models[rule]);
    const fused = rule === 'source_accuracy' ? `accuracy/${rule}` : rule;
    expect(comments(read(folder, 'fusion', `${fused}.sql`))).toMatch(models[rule]);
    const row = read('METHODOLOGY.md')
      .split('\n')
      .find((line) => line.startsWith(`| \`${rule}\` |`));
    expect(row).toMatch(models[rule]);
  },
);
