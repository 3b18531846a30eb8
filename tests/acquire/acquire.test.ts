// Acquire: each content once, and everything that was not read named.
import { expect, test } from 'vitest';
import { sha256 } from '../../pipeline/_edge/hash.ts';
import { acquire, type Found, formatOf } from '../../pipeline/acquire/acquire.ts';

const found = (fileName: string, text: string, changes: Partial<Found> = {}): Found => ({
  file: { fileName, text, contentSha256: sha256(text), byteCount: text.length },
  sourceId: null,
  captureKind: 'file',
  ...changes,
});

test('snapshots keep where a document came from', () => {
  const { snapshots, issues } = acquire(
    [
      found('sources/ap/abstracts/a.md', 'A', { sourceId: 'ap', captureKind: 'abstract' }),
      found('b.txt', 'B'),
    ],
    sha256,
  );
  expect(snapshots.map((s) => [s.fileName, s.sourceId, s.captureKind, s.format])).toEqual([
    ['sources/ap/abstracts/a.md', 'ap', 'abstract', 'markdown'],
    ['b.txt', null, 'file', 'text'],
  ]);
  expect(issues).toEqual([]);
});

test('the same bytes twice are one snapshot and a note', () => {
  const { snapshots, issues } = acquire([found('a.txt', 'A'), found('b.txt', 'A')], sha256);
  expect(snapshots.map((s) => s.fileName)).toEqual(['a.txt']);
  expect(issues).toMatchObject([{ reason: 'duplicate_content', severity: 'note', subject: 'b.txt' }]);
});

test('what could not be read becomes an issue with its own identifier', () => {
  const broken = (fileName: string) => ({ fileName, reason: 'file_binary', detail: 'It is a PDF.' });
  const { snapshots, issues } = acquire(
    [
      { file: broken('a.pdf.txt'), sourceId: null, captureKind: 'file' },
      { file: broken('b.pdf.txt'), sourceId: null, captureKind: 'file' },
    ],
    sha256,
  );
  expect(snapshots).toEqual([]);
  expect(issues.map((issue) => issue.severity)).toEqual(['error', 'error']);
  expect(new Set(issues.map((issue) => issue.issue_id)).size).toBe(2);
});

test.each([
  ['a.html', '<p>x</p>', 'html'],
  ['a.HTM.gz', '<p>x</p>', 'html'],
  ['a.html', 'no element at all', 'text'],
  ['a.txt', '\n<!DOCTYPE html><html>', 'html'],
  ['a.txt', '<?xml version="1.0"?><html lang="es">', 'html'],
  ['a.md', '# x', 'markdown'],
  ['a.markdown.gz', 'x', 'markdown'],
  ['a.txt', 'x < y', 'text'],
] as const)('%s holding %s is %s', (name, text, format) => {
  expect(formatOf(name, text)).toBe(format);
});
