// Rows go into DuckDB and come back as they were; broken rows are refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTables,
  type Database,
  insertRows,
  openDatabase,
  query,
  quoteLiteral,
} from '../../pipeline/_edge/duckdb.ts';
import { defineTable, optional, required } from '../../schemas/columns.ts';

const samples = defineTable({
  name: 'samples',
  grain: 'one sample',
  primaryKey: ['id'],
  orderBy: ['id'],
  published: false,
  columns: {
    id: required('text', 'identifier', 'Its name.'),
    count: optional('integer', 'derived', 'Null: none.'),
    share: optional('number', 'derived', 'Null: none.'),
    is_sample: optional('boolean', 'derived', 'Null: none.'),
    on_day: optional('date', 'derived', 'Null: none.'),
    at: optional('timestamp', 'derived', 'Null: none.'),
  },
});

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ threads: 2 });
});
afterAll(() => database.close());

describe('insertRows and query', () => {
  it('give back every type, missing values, and more rows than one chunk holds', async () => {
    await createTables(database, [samples]);
    const full = {
      count: -3,
      share: 0.5,
      is_sample: true,
      on_day: '2026-02-22',
      at: '2026-02-23T05:59:59.000Z',
    };
    const empty = { count: null, share: null, is_sample: null, on_day: null, at: null };
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      id: String(i).padStart(5, '0'),
      ...(i % 2 ? full : empty),
    }));
    await insertRows(database, samples, rows);
    const back = await query(database, 'SELECT * FROM samples ORDER BY id');
    expect(back).toEqual(rows);
  });

  it('refuse a missing required value, a repeated key and a time that is none', async () => {
    const blank = { count: null, share: null, is_sample: null, on_day: null, at: null };
    await expect(insertRows(database, samples, [{ id: null, ...blank }])).rejects.toThrow(/NOT NULL/);
    await expect(insertRows(database, samples, [{ id: '00001', ...blank }])).rejects.toThrow(
      /[Dd]uplicate|PRIMARY KEY/,
    );
    await expect(insertRows(database, samples, [{ id: 'x', ...blank, at: 'noon' }])).rejects.toThrow(
      'samples.at',
    );
  });

  it('keep times in UTC whatever the zone of the machine', async () => {
    expect(process.env.TZ).toBe('America/Mexico_City');
    const [row] = await query(
      database,
      "SELECT TIMESTAMPTZ '2026-02-23 00:00:00+00' AS at, current_setting('TimeZone') AS zone",
    );
    expect(row).toEqual({ at: '2026-02-23T00:00:00.000Z', zone: 'UTC' });
  });
});

describe('quoteLiteral', () => {
  it('holds any text as one literal', async () => {
    const nasty = "it's '); DROP TABLE samples; --";
    const [row] = await query(database, `SELECT ${quoteLiteral(nasty)} AS text`);
    expect(row).toEqual({ text: nasty });
  });
});
