import { expect, test } from 'vitest';
import { readBounds } from '../../../pipeline/normalise/claims/bounds.ts';

test.each([
  ['exact', 25, null, 25, 25],
  ['at_least', 25, null, 25, null],
  ['more_than', 250, null, 251, null],
  ['about', 60, null, 54, 66],
  ['about', 7, null, 6, 8],
  ['up_to', 45, null, 0, 45],
  ['fewer_than', 10, null, 0, 9],
  ['range', 13, 14, 13, 14],
] as const)('%s %d', (qualifier, value, valueHigh, low, high) => {
  expect(readBounds(value, valueHigh, qualifier)).toEqual({ low, high });
});
