// Batches of stage results: added, never rewritten; loaded by the keys that a run wants.
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { createTables, openDatabase, query } from '../../pipeline/_edge/duckdb.ts';
import { addBatch, keptKeys, loadKept } from '../../pipeline/_edge/stage_store.ts';
import { tables } from '../../schemas/tables.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'cjng-stage-store-')), 'extract');
});

const paragraph = (capture: string, text: string) => ({
  capture_id: capture,
  paragraph: 1,
  role: 'body',
  text,
});
const result = (inputKey: string, capture: string, text: string) => ({
  inputKey,
  rows: { paragraphs: [paragraph(capture, text)] },
});

async function load(keys: string[]) {
  const database = await openDatabase();
  try {
    await createTables(database, [tables.paragraphs]);
    await loadKept(database, folder, [tables.paragraphs], keys);
    const kept = await keptKeys(database, folder);
    return {
      kept: [...kept].sort(),
      rows: await query(database, 'SELECT capture_id, text FROM paragraphs ORDER BY ALL'),
    };
  } finally {
    database.close();
  }
}

it('loads the wanted inputs only, and remembers inputs that yielded nothing', async () => {
  await addBatch(folder, [tables.paragraphs], [result('k1', 'c1', 'one'), { inputKey: 'k0', rows: {} }]);
  await addBatch(folder, [tables.paragraphs], [result('k2', 'c2', 'two')]);
  expect(await load(['k1', 'k2'])).toEqual({
    kept: ['k0', 'k1', 'k2'],
    rows: [
      { capture_id: 'c1', text: 'one' },
      { capture_id: 'c2', text: 'two' },
    ],
  });
  expect((await load(['k2'])).rows).toEqual([{ capture_id: 'c2', text: 'two' }]);
});

it('does not rewrite what was kept before', async () => {
  await addBatch(folder, [tables.paragraphs], [result('k1', 'c1', 'one')]);
  const [batch] = readdirSync(folder);
  const before = statSync(join(folder, batch!, 'paragraphs.parquet')).mtimeMs;
  await addBatch(folder, [tables.paragraphs], [result('k2', 'c2', 'two')]);
  expect(statSync(join(folder, batch!, 'paragraphs.parquet')).mtimeMs).toBe(before);
  expect(readdirSync(folder)).toHaveLength(2);
});

it('loads a row that two inputs share once, and makes no batch of nothing', async () => {
  await addBatch(folder, [tables.paragraphs], []);
  await addBatch(folder, [tables.paragraphs], [result('k1', 'c1', 'one'), result('k2', 'c1', 'one')]);
  expect(readdirSync(folder)).toHaveLength(1);
  expect((await load(['k1', 'k2'])).rows).toHaveLength(1);
});
