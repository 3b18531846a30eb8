// Every code has its row with labels, every place its row, and no key occurs twice.
import { describe, expect, it } from 'vitest';
import { readVocabulary } from '../../../pipeline/_edge/read_vocabulary.ts';
import { codeRows, labelledCodes, placeRows } from '../../../schemas/derive/code_labels.ts';
import { views } from '../../../schemas/tables/views.ts';
import { publishedTables } from '../../../schemas/tables.ts';
import { projectRoot } from '../../_edge/small_release.ts';

const vocabulary = readVocabulary(projectRoot);
const repeated = (keys: readonly string[]) => keys.filter((key, i) => keys.indexOf(key) !== i);

describe('codes', () => {
  it('are listed once each', () => {
    expect(
      repeated(codeRows(vocabulary).map((row) => `${row.code_set}|${row.applies_to}|${row.code}`)),
    ).toEqual([]);
  });

  it('are there for every code set that a published column names', () => {
    const named = [...publishedTables, ...Object.values(views)].flatMap((table) =>
      Object.values(table.columns).flatMap(({ codes }) => codes ?? []),
    );
    expect([...new Set(named)].filter((codeSet) => labelledCodes(vocabulary, codeSet).length === 0)).toEqual(
      [],
    );
  });

  it('carry what an indicator counts and how a group is described', () => {
    const rows = codeRows(vocabulary);
    expect(rows.find((row) => row.code === 'deaths')).toMatchObject({
      code_set: 'indicator',
      unit: 'people',
    });
    expect(
      labelledCodes(vocabulary, 'group').find(({ code }) => code === 'suspected_criminals')?.labelEn,
    ).toBe('described by authorities as suspected criminals');
  });
});

describe('places', () => {
  it('are the nation, 32 states and 2,478 municipalities, each once', () => {
    const rows = placeRows(vocabulary);
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
    expect([count('nation'), count('state'), count('municipality')]).toEqual([1, 32, 2478]);
    expect(new Set(rows.map((row) => row.place_code)).size).toBe(2511);
  });

  it('know the names that people use', () => {
    const rows = placeRows(vocabulary);
    expect(rows.find((row) => row.place_code === '14039')?.other_names).toContain('GDL');
    expect(rows.find((row) => row.place_code === 'MX-BCN')?.other_names).toBe('BC');
  });
});

it('names headline figures whose codes exist', () => {
  const has = (codeSet: string, code: string) =>
    labelledCodes(vocabulary, codeSet).some((row) => row.code === code);
  const unknown = vocabulary.headlines.filter(
    (row) =>
      !has('indicator', row.indicator) ||
      !has('definition', row.definition) ||
      !has('group', row.group_code) ||
      !has('scope', row.scope),
  );
  expect(unknown).toEqual([]);
});
