// Publishers by id, name and host, and what a text says of its own publisher.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sha256 } from '../../pipeline/_edge/hash.ts';
import { readSourceDescriptions } from '../../pipeline/_edge/read_vocabulary.ts';
import { extract } from '../../pipeline/extract/extract.ts';
import { readFrontMatter } from '../../pipeline/extract/front_matter.ts';
import {
  indexPublishers,
  sourceOfHost,
  sourceOfName,
  undescribedId,
} from '../../pipeline/extract/publishers.ts';
import { knowledge, snapshotOf } from './knowledge_for_tests.ts';

const { publishers } = knowledge;
const body = '\n\nNine bridges were closed on Tuesday, the works office said, and four of them were damaged.';
const publisherOf = (text: string) => extract(snapshotOf(text, 'text'), knowledge, sha256).capture!.source_id;

test('names are compared folded, brackets dropped where that leaves one source', () => {
  expect(sourceOfName('agencia efe', publishers)?.source_id).toBe('efe');
  expect(sourceOfName('Diario inventado (copy)', publishers)?.source_id).toBe('diario-inventado');
  expect(sourceOfName('V+', publishers)?.source_id).toBe('v-plus');
  expect(sourceOfName('V', publishers)).toBeNull();
  expect(sourceOfName('Invented Gazette', publishers)).toBeNull();
  expect(sourceOfName('Invented Gazette (South)', publishers)?.source_id).toBe('gazette-south');
  expect(sourceOfName('Officials', publishers)).toBeNull();
});

test('the most specific domain wins, and a like-sounding one does not', () => {
  expect(sourceOfHost('www.invented-harbour.example', publishers)?.source_id).toBe('harbour-news');
  expect(sourceOfHost('live.sport.invented-harbour.example', publishers)?.source_id).toBe('harbour-sport');
  expect(sourceOfHost('not-invented-harbour.example', publishers)).toBeNull();
});

test('sources not described get a slug', () => {
  expect(['Río Post!', 'K+', '***'].map(undescribedId)).toEqual(['x-rio-post', 'x-k-plus', 'x-unknown']);
});

test.each([
  [`${body}\n\n(Source: EFE)`, 'efe'],
  [`By EFE${body}`, 'efe'],
  [`Con información de: Diario Inventado${body}`, 'diario-inventado'],
  [`${body}\n\n© 2026 River Courier. All rights reserved.`, 'x-river-courier'],
  [`By Jane Tester${body}`, 'x-unknown'],
  [`${body} EFE was not asked.`, 'x-unknown'],
])('%s', (text, source) => {
  expect(publisherOf(text.trim())).toBe(source);
});

test('the folder wins over what a bundled file says, and the difference is told', () => {
  const text = `---\npublisher: EFE\n---\n${body}`;
  const { capture, issues } = extract(
    snapshotOf(text, 'markdown', { sourceId: 'diario-inventado' }),
    knowledge,
    sha256,
  );
  expect(capture?.source_id).toBe('diario-inventado');
  expect(issues.map((issue) => issue.reason)).toContain('source_mismatch');
});

test('every publisher of the bundled corpus resolves to the folder that it lies in', () => {
  const root = new URL('../../', import.meta.url).pathname;
  const index = indexPublishers(readSourceDescriptions(root));
  const setAside = new Set(readFileSync(`${root}tests/gold/set_aside_ids.txt`, 'utf8').split('\n'));
  const resolved: string[] = [];
  const expected: string[] = [];
  for (const sourceId of readdirSync(`${root}sources`)) {
    const folder = `${root}sources/${sourceId}/abstracts`;
    for (const name of readdirSync(`${root}sources/${sourceId}`).includes('abstracts')
      ? readdirSync(folder)
      : []) {
      if (setAside.has(name.replace('.md', ''))) continue;
      const { values } = readFrontMatter(readFileSync(`${folder}/${name}`, 'utf8'));
      expected.push(`${name} ${sourceId}`);
      resolved.push(`${name} ${sourceOfName(values!.publisher!, index)?.source_id}`);
    }
  }
  expect(resolved).toEqual(expected);
  expect(expected.length).toBeGreaterThan(100);
});
