// Bytes to text: which encoding wins, and what is no text.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../pipeline/_edge/decode_text.ts';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const textOf = (bytes: Uint8Array, transport?: string) => {
  const decoded = decodeText(bytes, transport);
  return 'text' in decoded ? decoded.text : decoded.reason;
};

test('UTF-8 is read as such, whatever charset is declared', () => {
  expect(textOf(bytesOf('<meta charset="iso-8859-1">Michoacán'))).toContain('Michoacán');
  expect(textOf(bytesOf('\ufeffMéxico'))).toBe('México');
});

test('bytes that are not UTF-8 follow the declared charset, wherever it stands in the head', () => {
  const filler = '<!-- '.padEnd(3000, 'x');
  const cyrillic = Buffer.concat([
    bytesOf(`${filler}--><meta charset=windows-1251>`),
    Buffer.from([0xcc, 0xe5, 0xea]),
  ]);
  expect(textOf(cyrillic)).toMatch(/Мек$/);
  expect(textOf(Buffer.from([0xcc, 0xe5, 0xea]), 'windows-1251')).toBe('Мек');
});

test('Latin-1 is read as windows-1252, quotation marks included', () => {
  const bytes = Buffer.from([...bytesOf('<meta charset="iso-8859-1">'), 0x93, 0xf1, 0x94, 0x97, 0x80]);
  expect(textOf(bytes)).toMatch(/“ñ”—€$/);
  expect(textOf(Buffer.from([0x4d, 0xe9, 0x78]))).toBe('Méx');
});

test('an unknown charset does not stop it', () => {
  expect(textOf(Buffer.from([...bytesOf('<meta charset="klingon-8">'), 0xe9]))).toMatch(/é$/);
});

test('UTF-16 needs its byte order mark', () => {
  expect(textOf(Buffer.concat([Buffer.from([0xff, 0xfe]), bytesOf('Jalisco', 'utf16le')]))).toBe('Jalisco');
  expect(textOf(bytesOf('Jalisco', 'utf16le'))).toBe('file_binary');
});

test.each([
  ['PDF', bytesOf('%PDF-1.7 and words')],
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2])],
  ['NULs', Buffer.alloc(100)],
  ['control bytes', Buffer.from(Array.from({ length: 100 }, (_, i) => (i % 10 === 0 ? 1 : 65)))],
])('%s is binary', (_, bytes) => {
  expect(textOf(bytes)).toBe('file_binary');
});

test('a stray NUL in a long text is no binary', () => {
  expect(textOf(bytesOf(`${'word '.repeat(1000)}\0`))).toContain('word');
});

test('white space alone is empty', () => {
  expect(textOf(bytesOf(' \n\t\u00a0'))).toBe('file_empty');
  expect(textOf(new Uint8Array())).toBe('file_empty');
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      const decoded = decodeText(bytes);
      expect('text' in decoded ? typeof decoded.text : decoded.detail).toBeTruthy();
    }),
  );
});
