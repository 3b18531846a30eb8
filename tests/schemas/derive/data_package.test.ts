// datapackage.json is a Data Package v2, by a schema written from the standard, which fails on each of the committed faults.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../schemas/columns.ts';
import { dataPackage } from '../../../schemas/derive/data_package.ts';
import type { WrittenTable } from '../../../schemas/release.ts';
import { views } from '../../../schemas/tables/views.ts';
import { publishedTables } from '../../../schemas/tables.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(read('data_package_v2.schema.json'));

function written({ name }: Table): WrittenTable {
  const files = ['parquet', 'csv', 'arrow'].map((format) => ({
    path: `data/${name}.${format}`,
    bytes: 100,
    sha256: 'ab'.repeat(32),
  }));
  return { name, rows: 2, contentSha256: 'cd'.repeat(32), text: null, files };
}

const made = () =>
  JSON.parse(
    JSON.stringify(
      dataPackage({
        version: '1.0.0',
        date: '2026-02-24',
        lastDay: '2026-02-24',
        tables: [...publishedTables, ...Object.values(views)].map((table) => ({
          table,
          written: written(table),
        })),
        labels: (codeSet) => [{ code: `${codeSet}-1`, labelEn: 'One', labelEs: 'Uno', description: null }],
      }),
    ),
  );

interface Field {
  readonly name: string;
  readonly type: string;
  readonly unit?: string;
  readonly constraints: { readonly required?: boolean; readonly enum?: readonly string[] };
  readonly categories?: readonly unknown[];
}

const resource = (name: string) => made().resources.find((one: { name: string }) => one.name === name);
const field = (table: string, name: string): Field =>
  resource(table).schema.fields.find((one: Field) => one.name === name);

it('follows the standard', () => {
  validate(made());
  expect(validate.errors).toBeNull();
});

describe('the check fails on', () => {
  const faults: { what: string; path: (string | number)[]; value: unknown }[] = read(
    'defects/data_package_faults.json',
  );
  it.each(faults)('$what', ({ path, value }) => {
    const broken = made();
    const last = path.at(-1)!;
    const holder = path.slice(0, -1).reduce((inner, step) => inner[step], broken);
    if (value === null) delete holder[last];
    else holder[last] = value;
    expect(validate(broken)).toBe(false);
  });
});

it('carries type, unit, codes with labels, and whether a value may be missing', () => {
  expect(field('claims', 'indicator')).toMatchObject({
    type: 'string',
    constraints: { required: true, enum: ['indicator-1'] },
    categories: [{ value: 'indicator-1', label: 'One' }],
  });
  expect(field('claims', 'value')).toMatchObject({ type: 'number', unit: 'unit of the claim' });
  expect(field('claims', 'value_low').constraints).toEqual({});
  expect(field('claims', 'known_from')).toMatchObject({ type: 'datetime' });
});

it('carries keys, also to the table itself', () => {
  expect(resource('claims').schema).toMatchObject({ primaryKey: ['claim_id'], missingValues: [''] });
  expect(resource('claims').schema.foreignKeys).toContainEqual({
    fields: ['report_id'],
    reference: { resource: 'reports', fields: ['report_id'] },
  });
  expect(resource('places').schema.foreignKeys).toEqual([
    { fields: ['part_of'], reference: { resource: '', fields: ['place_code'] } },
  ]);
});

it('lists every file, CSV with a schema, the others beside it', () => {
  const { resources } = made();
  expect(resources).toHaveLength(3 * (publishedTables.length + Object.keys(views).length));
  expect(resource('claims-parquet')).toMatchObject({ alternativeOf: 'claims', path: 'data/claims.parquet' });
});
