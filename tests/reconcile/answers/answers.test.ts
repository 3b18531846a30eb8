// Holds the answers of reconciliation against the answer sheet: on the coded figures, and on those that the program reads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readVocabulary } from '../../../pipeline/_edge/read_vocabulary.ts';
import type { ClaimRow } from '../../../schemas/stages.ts';
import { root } from '../reconciled.ts';
import { answerSheet } from './answer_reports.ts';
import { readBundledReports } from './bundled_reports.ts';
import { createCodedClaims } from './coded_claims.ts';
import { type Column, columns, countRight, formatCounts, listDifferences } from './compare_answers.ts';
import { readAnswers } from './read_answers.ts';
import { readCoded } from './read_coded.ts';

const vocabulary = readVocabulary(root);
const sheet = readAnswers();
// When the bundled abstracts were read: what stands in for the date of those that state none.
const { retrieved_at } = parseYaml(readFileSync(join(root, 'sources/_corpus/corpus.yaml'), 'utf8'));
const reports = readBundledReports(vocabulary);
const captures = [...reports.values()].map(({ capture }) => ({ ...capture, retrieved_at }));

/** Rows of the sheet that must be right in each column: what is reached, so that it cannot fall unseen. */
type Floors = { readonly [C in Column]: number };

async function holdAgainstSheet(name: string, claims: readonly ClaimRow[], floors: Floors) {
  const given = await answerSheet(vocabulary, { captures, claims }, sheet);
  const right = countRight(sheet, given);
  console.log(formatCounts(name, right, sheet.length));
  if (process.env.CJNG_DIFFERENCES === name) console.log(listDifferences(sheet, given).join('\n'));
  for (const column of columns) {
    expect(right[column], `${column}, on ${name} figures`).toBeGreaterThanOrEqual(floors[column]);
  }
}

describe('the answer sheet', () => {
  test('on the figures as a careful reader codes them: reconciliation alone', async () => {
    const claimsOf = createCodedClaims(vocabulary);
    const claims = [...readCoded(vocabulary)].flatMap(([id, figures]) =>
      claimsOf(reports.get(id)!.capture, figures),
    );
    await holdAgainstSheet('coded', claims, {
      best: 97,
      low: 97,
      high: 98,
      range: 97,
      status: 95,
      kinds: 76,
    });
  }, 120_000);

  test('on the figures as the program reads them', async () => {
    const claims = [...reports.values()].flatMap(({ readClaims }) => readClaims);
    await holdAgainstSheet('read', claims, { best: 70, low: 74, high: 76, range: 68, status: 70, kinds: 55 });
  }, 120_000);

  test('a wrong answer in any column is counted against it', () => {
    const right = sheet.map(({ knownAt: _, ...answer }) => answer);
    const all = countRight(sheet, right);
    expect(Object.values(all)).toEqual(columns.map(() => sheet.length));
    const [first, ...others] = right;
    const wrongs = [
      { best: -1 },
      { low: -1 },
      { high: -1 },
      { low: -1 },
      { status: '' },
      { conflictKinds: ['none'] },
    ];
    for (const [i, column] of columns.entries()) {
      const given = [{ ...first!, ...wrongs[i] }, ...others];
      expect(countRight(sheet, given)[column]).toBe(sheet.length - 1);
      expect(listDifferences(sheet, given)).toHaveLength(1);
    }
  });
});
