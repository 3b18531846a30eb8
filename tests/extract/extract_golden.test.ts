// Golden cases of extract: each folder holds an input, imitating a layout met in the wild, and what must come of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sha256 } from '../../pipeline/_edge/hash.ts';
import { readDocument } from '../../pipeline/_edge/read_files.ts';
import { acquire } from '../../pipeline/acquire/acquire.ts';
import { extract } from '../../pipeline/extract/extract.ts';
import { knowledge } from './knowledge_for_tests.ts';

const golden = new URL('./golden/', import.meta.url).pathname;

/** What a reader of the case cares for; hashes are tested where they are made. */
function readCase(name: string) {
  const fileName = readdirSync(`${golden}${name}`).find((file) => file.startsWith('input.'))!;
  const file = readDocument({ path: `${golden}${name}/${fileName}`, fileName });
  const { snapshots } = acquire([{ file, sourceId: null, captureKind: 'file' }], sha256);
  const { capture, paragraphs, issues } = extract(snapshots[0]!, knowledge, sha256);
  return {
    capture: capture && {
      source_id: capture.source_id,
      source_name: capture.source_name,
      url: capture.url,
      language: capture.language,
      retrieved_at: capture.retrieved_at,
      published_at: capture.published_at,
      published_local: capture.published_local,
      published_on: capture.published_on,
      published_basis: capture.published_basis,
      published_inferred_on: capture.published_inferred_on,
      via: capture.via,
    },
    paragraphs: paragraphs.map(({ role, text }) => [role, text]),
    issues: issues.map(({ reason }) => reason).sort(),
  };
}

const cases = readdirSync(golden).sort();

test('there are golden cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(12);
});

test.each(cases)('%s', (name) => {
  const path = `${golden}${name}/expected.json`;
  expect(existsSync(path), `${name} has no expected.json; write it by hand`).toBe(true);
  expect(readCase(name)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
});
