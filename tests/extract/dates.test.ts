// Dates as machines write them, and the days that are refused.
import { expect, test } from 'vitest';
import { dayInUrl, monthOf, parseDate } from '../../pipeline/extract/dates.ts';
import { settleDate } from '../../pipeline/extract/settle_dates.ts';

test.each([
  ['2026-02-22', null, null, '2026-02-22'],
  ['2026-02-22T21:07', null, '2026-02-22T21:07', '2026-02-22'],
  ['2026-2-5 22:17:36', null, '2026-02-05T22:17', '2026-02-05'],
  ['2026-02-23T4:10:00', null, '2026-02-23T04:10', '2026-02-23'],
  ['2026-02-22T23:30:00-06:00', '2026-02-23T05:30:00.000Z', null, '2026-02-22'],
  ['2026-02-22T23:30:00.123+0530', '2026-02-22T18:00:00.123Z', null, '2026-02-22'],
  ['2026-02-23T05:30:00Z', '2026-02-23T05:30:00.000Z', null, '2026-02-23'],
  ['Mon, 23 Feb 2026 10:00:00 GMT', '2026-02-23T10:00:00.000Z', null, '2026-02-23'],
  ['February 24, 2026 10:00 CST', '2026-02-24T16:00:00.000Z', null, '2026-02-24'],
  ['24 Feb 2026 10:00 CEST', '2026-02-24T08:00:00.000Z', null, '2026-02-24'],
])('%s', (text, at, local, on) => {
  expect(parseDate(text)).toEqual({ at, local, on });
});

test.each([
  '',
  'yesterday',
  '2026-02-30',
  '2026-13-01',
  '2026-02-22T25:00',
  '24/02/2026',
  '2026-02-22T10:00 XYZ',
  '2026-02-22T10:00+99:00',
  '2026',
])('%s is no date', (text) => {
  expect(parseDate(text)).toBeNull();
});

test('months in the languages read, and no other words', () => {
  expect(
    ['February', 'feb.', 'febrero', 'fevereiro', 'février', 'Februar', 'enero', 'dic', 'Sept'].map(monthOf),
  ).toEqual([2, 2, 2, 2, 2, 2, 1, 12, 9]);
  expect(['marines', 'decenas', 'may0', 'octane', 'junta'].map(monthOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('days in addresses', () => {
  expect(dayInUrl('https://a.example/2026/02/23/story')).toBe('2026-02-23');
  expect(dayInUrl('https://a.example/story-20260223.html')).toBe('2026-02-23');
  expect(dayInUrl('https://a.example/story-126022300872_1.html')).toBeNull();
});

const stated = (text: string) => ({ basis: 'meta' as const, text, date: parseDate(text) });

test('a date that can not be true is set aside for the next one', () => {
  const { settled, problems } = settleDate(
    [stated('2026-02-30'), stated('2026-05-01'), stated('2026-02-23')],
    '2026-02-24T00:00:00Z',
  );
  expect(settled.published_on).toBe('2026-02-23');
  expect(problems).toHaveLength(2);
  expect(settleDate([stated('2126-02-23')], null)).toMatchObject({
    settled: { published_on: null, published_basis: 'none' },
  });
});

test('a zone is borrowed from a statement of the same minute only', () => {
  const withZone = stated('2026-02-23T10:00:30-06:00');
  expect(settleDate([stated('2026-02-23 10:00:00'), withZone], null).settled.published_at).toBe(
    '2026-02-23T16:00:30.000Z',
  );
  expect(settleDate([stated('2026-02-23 10:01:00'), withZone], null).settled).toMatchObject({
    published_at: null,
    published_local: '2026-02-23T10:01',
  });
});
