// Finding the text of each coded report by its name, and telling what could not be read.
import { expect, test } from 'vitest';
import { claimFromTexts } from '../../pipeline/_run/evaluate_texts.ts';
import { buildClaim, buildReport } from '../_evaluate/build_figures.ts';

const files = ['x/deep/a.md', 'x/a.html', 'x/b.txt', 'x/c.md', 'x/y/c.md', 'x/e.html', 'x/a.md.bak'].map(
  (fileName) => ({
    fileName,
    path: `/${fileName}`,
  }),
);
const gold = ['a', 'b', 'c', 'd', 'e'].map((id) => buildReport([], id));

test('each report is read from its own text, and the rest is told', () => {
  const { claimsByReport, unread } = claimFromTexts(gold, files, ({ fileName }) => {
    if (fileName === 'x/e.html') throw new Error('It is a program.');
    return [buildClaim({ quotation: fileName })];
  });
  expect([...claimsByReport].map(([id, claims]) => [id, claims[0]?.quotation])).toEqual([
    ['a', 'x/deep/a.md'],
    ['b', 'x/b.txt'],
  ]);
  expect(unread).toEqual([
    { id: 'c', reason: 'two texts of this name, x/c.md and x/y/c.md: keep one' },
    { id: 'd', reason: 'no text of this name' },
    { id: 'e', reason: 'It is a program.' },
  ]);
});
