// Every value reads back from its text form; the canonical row, on which content hashes rest, has a fixed form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnType } from '../../../schemas/columns.ts';
import { type Cell, canonicalRow, formatCell, parseCell } from '../../../schemas/derive/cell_values.ts';

const values: { readonly [T in ColumnType]: fc.Arbitrary<Exclude<Cell, null>> } = {
  text: fc.string({ unit: 'binary' }),
  code: fc.string(),
  integer: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  boolean: fc.boolean(),
  date: fc.integer({ min: -25_000, max: 60_000 }),
  timestamp: fc.bigInt({ min: -2_000_000_000_000_000n, max: 4_000_000_000_000_000n }),
};

describe('a value of each type reads back from its text', () => {
  it.each(Object.keys(values) as ColumnType[])('%s', (type) => {
    fc.assert(
      fc.property(values[type], (value) => {
        expect(parseCell(type, formatCell(type, value))).toBe(Object.is(value, -0) ? 0 : value);
      }),
    );
  });
});

it('writes instants with as many digits as they have', () => {
  expect(formatCell('timestamp', 1_771_804_800_000_000n)).toBe('2026-02-23T00:00:00Z');
  expect(formatCell('timestamp', 1_771_804_800_120_000n)).toBe('2026-02-23T00:00:00.12Z');
  expect(formatCell('timestamp', -1n)).toBe('1969-12-31T23:59:59.999999Z');
});

it('refuses what is no value of the type', () => {
  for (const [type, text] of [
    ['integer', '1.5'],
    ['integer', '007'],
    ['number', ''],
    ['number', 'NaN'],
    ['number', '1,000'],
    ['boolean', 'TRUE'],
    ['date', '23/02/2026'],
    ['timestamp', '2026-02-23T00:00:00'],
  ] as const) {
    expect(() => parseCell(type, text)).toThrow(`is no ${type}`);
  }
  expect(() => formatCell('number', Number.POSITIVE_INFINITY)).toThrow('no finite number');
});

it('has one canonical form of a row', () => {
  const types = ['text', 'integer', 'number', 'boolean', 'date', 'timestamp', 'code'] as const;
  const row = ['a "b"\n', 3n, 0.1, true, 20_507, 1_771_804_800_000_000n, null];
  expect(canonicalRow(types, row)).toBe(
    '["a \\"b\\"\\n",3,0.1,true,"2026-02-23","2026-02-23T00:00:00Z",null]\n',
  );
});
