// The strict reader takes what RFC 4180 allows, whatever the parts it comes in, and nothing else.
import { describe, expect, it } from 'vitest';
import { type CsvField, readCsvRecords } from '../../pipeline/_edge/strict_csv.ts';

async function* inParts(text: string, length: number) {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function read(text: string, length = text.length): Promise<CsvField[][]> {
  const records: CsvField[][] = [];
  for await (const some of readCsvRecords(inParts(text, length))) records.push(...some);
  return records;
}

const text = 'a,b\r\n"x, ""y""\r\nz",\r\n"",1\r\n';
const records = [
  ['a', 'b'],
  ['x, "y"\r\nz', null],
  ['', '1'],
];

it('tells an empty field from a quoted empty one', async () => {
  expect(await read(text)).toEqual(records);
});

it.each([1, 2, 3, 5, 7])('reads the same in parts of %i characters', async (length) => {
  expect(await read(text, length)).toEqual(records);
});

describe('refuses', () => {
  it.each([
    ['a quote inside of a field', 'a"b\r\n', 'stands where a comma'],
    ['text behind a closing quote', '"a"b\r\n', 'stands where a comma'],
    ['a bare line feed', 'a\nb\r\n', 'stands where a comma'],
    ['a bare carriage return', 'a\rb\r\n', 'carriage return'],
    ['a last line that is not ended', 'a,b\r\nc', 'not ended'],
    ['a quote that is not closed', '"a\r\n', 'not ended'],
  ])('%s', async (_, broken, message) => {
    await expect(read(broken)).rejects.toThrow(message);
  });
});
