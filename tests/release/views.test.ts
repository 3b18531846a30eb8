// The ready tables of a release hold what their names promise, and no more.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, query } from '../../pipeline/_edge/duckdb.ts';
import { writeRelease } from '../../pipeline/_edge/write_release.ts';
import { openSmallDatabase, smallPlan, smallTables, withOutput } from '../_edge/small_release.ts';

let database: Database;
beforeAll(async () => {
  const rows = smallTables();
  const [guards] = rows.estimates!;
  const noon = '2026-02-23T20:00:00.000Z';
  rows.estimates = [
    { ...guards!, best: 7, low: 7, known_to: noon },
    { ...guards!, known_from: noon },
    {
      ...guards!,
      figure_id: 'deaths/all/national_guard/MX-JAL/-/retaliation/-',
      place: 'MX-JAL',
    },
    {
      ...guards!,
      figure_id: 'deaths/all/national_guard/MX-JAL/14039/retaliation/-',
      place: 'MX-JAL',
      municipality: 'Guadalajara',
      municipality_code: '14039',
    },
    rows.estimates![1]!,
  ];
  database = await openSmallDatabase(rows);
  await withOutput((output) => writeRelease(database, smallPlan(output)));
});
afterAll(() => database.close());

it('headline: the current estimate of each headline figure, with labels in both languages', async () => {
  const rows = await query(
    database,
    'SELECT headline_rank, headline_en, headline_es, unit, best, status_es FROM headline ORDER BY 1',
  );
  expect(rows).toEqual([
    {
      headline_rank: 3,
      headline_en: 'National Guard members killed',
      headline_es: 'Guardias nacionales muertos',
      unit: 'people',
      best: 25,
      status_es: 'una declaración',
    },
    expect.objectContaining({ headline_rank: 10, unit: 'roadblocks', best: null }),
    expect.objectContaining({ headline_rank: 19, best: 25 }),
  ]);
});

it('headline_over_time: what was superseded too', async () => {
  const rows = await query(
    database,
    'SELECT best, known_to FROM headline_over_time WHERE headline_rank = 3 ORDER BY known_from',
  );
  expect(rows).toEqual([
    { best: 7, known_to: '2026-02-23T20:00:00.000Z' },
    { best: 25, known_to: null },
  ]);
});

it('states_now: figures of whole states, without those of one municipality', async () => {
  const rows = await query(database, 'SELECT place_name, indicator_es, group_en, best FROM states_now');
  expect(rows).toEqual([
    { place_name: 'Jalisco', indicator_es: 'muertes', group_en: 'National Guard', best: 25 },
  ]);
});

it('claims_readable: every claim once, with the name of its publisher', async () => {
  const rows = await query(database, 'SELECT claim_id, publisher, url FROM claims_readable ORDER BY 1');
  expect(rows).toEqual([
    { claim_id: 'c1', publisher: 'The Gazette', url: 'https://example.org/r1' },
    { claim_id: 'c2', publisher: 'El Diario', url: 'https://example.org/r2' },
  ]);
});
