// Columns become Arrow fields of fixed types; codes are dictionaries, instants microseconds in UTC.
import { expect, it } from 'vitest';
import { arrowSchema } from '../../../schemas/derive/arrow_schema.ts';
import { claims } from '../../../schemas/tables/claims.ts';
import { reports } from '../../../schemas/tables/inputs.ts';

const fieldsOf = (table: Parameters<typeof arrowSchema>[0]) =>
  new Map(arrowSchema(table, new Map([['version', '1']])).fields.map((field) => [field.name, field]));

it('gives each logical type its Arrow type', () => {
  const fields = fieldsOf(claims);
  expect(String(fields.get('claim_id')?.type)).toBe('Utf8');
  expect(String(fields.get('indicator')?.type)).toBe('Dictionary<Int32, Utf8>');
  expect(String(fields.get('value')?.type)).toBe('Float64');
  expect(String(fields.get('known_from')?.type)).toBe('Timestamp<MICROSECOND, UTC>');
  expect(String(fieldsOf(reports).get('published_on')?.type)).toBe('Date32<DAY>');
});

it('carries whether a value may be missing, and what the column means', () => {
  const fields = fieldsOf(claims);
  expect(fields.get('claim_id')?.nullable).toBe(false);
  expect(fields.get('value_low')?.nullable).toBe(true);
  expect(fields.get('value')?.metadata.get('unit')).toBe('unit of the claim');
});

it('is the same however often it is derived', () => {
  expect(String(arrowSchema(claims, new Map()))).toBe(String(arrowSchema(claims, new Map())));
});
