// Reading documents from folders: what is listed, in which order, and that nothing about a file is fatal.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles, maximumBytes, readDocument, readFiles } from '../../pipeline/_edge/read_files.ts';

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'read-files-')), 'in');
  mkdirSync(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array = 'text') => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const outcomes = (...paths: string[]) =>
  Object.fromEntries(
    [...readFiles(paths.length === 0 ? [folder] : paths)].map((file) => [
      file.fileName,
      'reason' in file ? file.reason : file.text,
    ]),
  );

test('folders are read in code-point order, names relative to the folder given', () => {
  for (const name of ['b.txt', 'B.md', 'ñ.html', 'a/z.htm', 'a/é.markdown', 'c.TXT']) put(name);
  expect(listFiles([folder]).files.map(({ fileName }) => fileName)).toEqual([
    'in/B.md',
    'in/a/z.htm',
    'in/a/é.markdown',
    'in/b.txt',
    'in/c.TXT',
    'in/ñ.html',
  ]);
});

test('several paths, files among them, keep names apart', () => {
  put('x/r.txt', 'one');
  put('y/r.txt', 'two');
  expect(outcomes(join(folder, 'x/r.txt'), join(folder, 'y/r.txt'))).toEqual({
    'r.txt': 'one',
    '2/r.txt': 'two',
  });
});

test('gzipped documents are the same documents', () => {
  put('a.txt', 'words');
  put('b.txt.gz', gzipSync('words'));
  const [plain, gzipped] = [...readFiles([folder])];
  expect(gzipped).toEqual({ ...plain, fileName: 'in/b.txt.gz' });
});

test('each thing that can not be read is named with its reason, and the rest is read', () => {
  put('good.txt', 'good');
  put('empty.txt', ' \n');
  put('binary.html', Buffer.alloc(64));
  put('picture.jpg', 'x');
  put('bomb.html.gz', gzipSync(Buffer.alloc(maximumBytes + 1, 'a')));
  put('torn.txt.gz', gzipSync('words').subarray(0, 12));
  put('large.txt', 'x');
  truncateSync(join(folder, 'large.txt'), 50 * 1024 * 1024);
  symlinkSync(folder, join(folder, 'loop'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.txt'));
  expect(outcomes()).toEqual({
    'in/good.txt': 'good',
    'in/empty.txt': 'file_empty',
    'in/binary.html': 'file_binary',
    'in/picture.jpg': 'file_kind_unknown',
    'in/bomb.html.gz': 'file_too_large',
    'in/torn.txt.gz': 'file_unreadable',
    'in/large.txt': 'file_too_large',
    'in/loop': 'file_unreadable',
    'in/dangling.txt': 'file_unreadable',
  });
});

test('a path that is not there is an issue', () => {
  expect(outcomes(join(folder, 'absent'))).toEqual({ absent: 'file_unreadable' });
});

test('a file that is gone, or no longer a file, when its turn comes is an issue', () => {
  const gone = { path: join(folder, 'gone.txt'), fileName: 'gone.txt' };
  expect(readDocument(gone)).toMatchObject({ fileName: 'gone.txt', reason: 'file_unreadable' });
  expect(readDocument({ path: folder, fileName: 'folder.txt' })).toMatchObject({ reason: 'file_unreadable' });
});

test('what a browser saved with a page is not read as reports', () => {
  put('story.html', '<p>words</p>');
  put('story_files/frame.html', '<p>advertisement</p>');
  put('other_files/kept.txt', 'kept');
  expect(outcomes()).toEqual({
    'in/story.html': '<p>words</p>',
    'in/story_files': 'file_kind_unknown',
    'in/other_files/kept.txt': 'kept',
  });
});

test('the limit is of bytes after decompression too', () => {
  put('a.txt.gz', gzipSync('0123456789'));
  const listed = { path: join(folder, 'a.txt.gz'), fileName: 'a.txt.gz' };
  expect(readDocument(listed, 30)).toMatchObject({ text: '0123456789' });
  expect(readDocument({ ...listed }, 5)).toMatchObject({ reason: 'file_too_large' });
});
