// Golden cases: each folder holds a short report of our own writing and the claims that a person reads from it.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeAll, normaliseText } from './normalise_text.ts';

const folder = new URL('golden/', import.meta.url);

for (const name of readdirSync(folder).sort()) {
  test(`golden case ${name}`, () => {
    const text = readFileSync(new URL(`${name}/report.md`, folder), 'utf8');
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as string[];
    const language = name.slice(-2);
    const country = language === 'es' ? 'MX' : 'US';
    expect(describeAll(normaliseText(text, { language, country }))).toEqual([...expected].sort());
  });
}
