// The project's own data as SQL sees it: all text, nothing lost, empty values null.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, query } from '../../pipeline/_edge/duckdb.ts';
import { loadReferenceTables } from '../../pipeline/_edge/load_reference_tables.ts';
import { readCsv, readSourceDescriptions, readVocabulary } from '../../pipeline/_edge/read_vocabulary.ts';

const root = join(import.meta.dirname, '../..');

test('every row of every file is loaded, and names of catch-alls are marked', async () => {
  const database = await openDatabase({ threads: 1 });
  try {
    await loadReferenceTables(database, root, readSourceDescriptions(root));
    for (const [table, path] of [
      ['codes', 'schemas/codes/codes.csv'],
      ['municipalities', 'schemas/places/municipalities.csv'],
      ['authority', 'schemas/codes/authority.csv'],
    ] as const) {
      const [counted] = await query(database, `SELECT count(*) AS n FROM ${table}`);
      expect(counted!.n).toBe(readCsv(join(root, path)).length);
    }
    expect(await query(database, "SELECT parent FROM groups WHERE code = 'total'")).toEqual([
      { parent: null },
    ]);
    expect(await query(database, "SELECT generic FROM source_names WHERE name = 'las autoridades'")).toEqual([
      { generic: 'yes' },
    ]);
    expect(await query(database, "SELECT source_id, generic FROM source_names WHERE name = 'AP'")).toEqual([
      { source_id: 'ap', generic: 'no' },
    ]);
  } finally {
    database.close();
  }
});

test('DuckDB knows every zone of country_zones.csv, and authority.csv names kinds and levels that exist', async () => {
  const vocabulary = readVocabulary(root);
  const codesOf = (set: string) =>
    vocabulary.codes.filter((row) => row.code_set === set).map((row) => row.code);
  for (const row of vocabulary.authority) {
    expect(codesOf('source_kind')).toContain(row.source_kind);
    expect(['', '*', ...codesOf('authority_level')]).toContain(row.authority_level);
    expect(['*', ...vocabulary.indicators.map((indicator) => indicator.code)]).toContain(row.indicator);
  }
  const database = await openDatabase({ threads: 1 });
  try {
    await loadReferenceTables(database, root, readSourceDescriptions(root));
    const unknown = await query(
      database,
      'SELECT zone FROM country_zones WHERE zone NOT IN (SELECT name FROM pg_timezone_names())',
    );
    expect(unknown).toEqual([]);
  } finally {
    database.close();
  }
});
