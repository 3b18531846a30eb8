// CITATION.cff reads as YAML and has what Citation File Format 1.2.0 asks of a dataset; each committed fault is found.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { citationFile } from '../../../schemas/derive/citation.ts';

// Written from the guide of the format: what is required, and the fields that we use.
const validate = new Ajv2020({ strict: false }).compile({
  type: 'object',
  required: ['cff-version', 'message', 'title', 'authors'],
  additionalProperties: false,
  properties: {
    'cff-version': { const: '1.2.0' },
    message: { type: 'string', minLength: 1 },
    type: { enum: ['software', 'dataset'] },
    title: { type: 'string', minLength: 1 },
    abstract: { type: 'string', minLength: 1 },
    authors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: { name: { type: 'string' } },
      },
    },
    version: { type: 'string', minLength: 1 },
    'date-released': { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    license: { const: 'CC-BY-4.0' },
    'license-url': { type: 'string', pattern: '^https://' },
    keywords: { type: 'array', minItems: 1, items: { type: 'string' }, uniqueItems: true },
  },
});

const made = () => parse(citationFile('0.0.0-local.0123456789ab', '2026-02-24'));

it('is a valid citation', () => {
  validate(made());
  expect(validate.errors).toBeNull();
  expect(made()).toMatchObject({
    type: 'dataset',
    version: '0.0.0-local.0123456789ab',
    'date-released': '2026-02-24',
  });
});

it.each([
  ['no authors', { authors: [] }],
  ['a date in words', { 'date-released': '24 February 2026' }],
  ['a field that the format does not know', { publisher: 'x' }],
  ['another version of the format', { 'cff-version': '2.0' }],
])('the check fails on %s', (_, fault) => {
  expect(validate({ ...made(), ...fault })).toBe(false);
});

it('stays a text where a version looks like a number', () => {
  expect(parse(citationFile('2026.3', '2026-03-01')).version).toBe('2026.3');
});
