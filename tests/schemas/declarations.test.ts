// Each column, code and key is declared once and well; what derives from the declarations is valid.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTables, type Database, openDatabase } from '../../pipeline/_edge/duckdb.ts';
import { readVocabulary } from '../../pipeline/_edge/read_vocabulary.ts';
import type { Table } from '../../schemas/columns.ts';
import { tables } from '../../schemas/tables.ts';
import { codesOf } from '../../schemas/vocabulary.ts';

const root = new URL('../../', import.meta.url).pathname;
const vocabulary = readVocabulary(root);
const all: readonly Table[] = Object.values(tables);

describe.each(all.map((table) => [table.name, table] as const))('%s', (name, table) => {
  it('is listed under its own name', () => {
    expect(tables[name as keyof typeof tables]).toBe(table);
  });

  it('has a key and a total order made of its columns', () => {
    for (const column of [...table.primaryKey, ...table.orderBy])
      expect(Object.keys(table.columns)).toContain(column);
    for (const column of table.primaryKey) {
      expect(table.orderBy, `order of ${name} must hold its key`).toContain(column);
      expect(table.columns[column]!.nullable).toBe(false);
    }
  });

  it('says of each column what it means, and what missing means', () => {
    for (const [column, { description, nullable }] of Object.entries(table.columns)) {
      expect(description.length, column).toBeGreaterThan(5);
      if (nullable) expect(description, column).toMatch(/Null:/);
    }
  });

  it('names code sets that exist', () => {
    for (const column of Object.values(table.columns)) {
      if (column.codes !== null) expect(codesOf(vocabulary, column.codes).length).toBeGreaterThan(0);
    }
  });

  it('refers to columns that exist', () => {
    for (const column of Object.values(table.columns)) {
      if (column.references === null) continue;
      const [target, key] = column.references.split('.') as [keyof typeof tables, string];
      expect(Object.keys(tables[target].columns)).toContain(key);
    }
  });
});

describe('the derived DDL', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.close());
  it('is accepted by DuckDB for every table', async () => {
    await createTables(database, all);
  });
});

describe('the vocabulary', () => {
  it('has 32 states with ISO and INEGI codes and 2,478 municipalities in them', () => {
    expect(vocabulary.states).toHaveLength(32);
    expect(new Set(vocabulary.states.map((state) => state.iso)).size).toBe(32);
    expect(vocabulary.municipalities).toHaveLength(2478);
    const inegiOf = new Map(vocabulary.states.map((state) => [state.iso, state.inegi]));
    for (const row of vocabulary.municipalities)
      expect(row.cvegeo.slice(0, 2)).toBe(inegiOf.get(row.state_iso));
  });

  it('has no code twice in a set, and no unit that is not a code', () => {
    const keys = vocabulary.codes.map((row) => `${row.code_set} ${row.code}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    const units = codesOf(vocabulary, 'unit');
    for (const indicator of vocabulary.indicators) expect(units).toContain(indicator.unit);
  });

  it('describes sources whose relays are described', () => {
    const ids = new Set(vocabulary.sources.map((source) => source.source_id));
    for (const source of vocabulary.sources) for (const relay of source.relays) expect(ids).toContain(relay);
    for (const source of vocabulary.sources)
      expect(codesOf(vocabulary, 'source_kind')).toContain(source.kind);
  });
});
