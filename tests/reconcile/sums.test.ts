// Sums of figures: what adds up, what contradicts, and what follows for keys that nobody states.
import { describe, expect, test } from 'vitest';
import { type Database, query } from '../../pipeline/_edge/duckdb.ts';
import { readVocabulary } from '../../pipeline/_edge/read_vocabulary.ts';
import type { ClaimRow } from '../../schemas/stages.ts';
import { codesOf } from '../../schemas/vocabulary.ts';
import { reconcile, root, type Story } from './reconciled.ts';

/** One report of an office with these figures; what a row leaves out is as in `claimRow`. */
const said = (report: string, at: string, ...claims: readonly Partial<ClaimRow>[]): Story => ({
  report,
  at,
  claims: claims.map((claim, n) => ({ claim_id: `${report}-${n}`, speaker_id: 'sspc', ...claim })),
});

const day = '2026-02-23T15:00:00Z';
const nextDay = '2026-02-24T15:00:00Z';
const checks = (database: Database) =>
  query(
    database,
    'SELECT identity, verdict, difference, part_count FROM checks WHERE known_to IS NULL ORDER BY identity, whole_figure_id',
  );
const derived = (database: Database) =>
  query(
    database,
    "SELECT figure_id, best, low, high, status FROM estimates WHERE claim_count = 0 AND known_to IS NULL AND rule = 'project' ORDER BY figure_id",
  );

const guards = { value: 25, group_code: 'national_guard' };
const forces = { value: 27, group_code: 'security_forces' };

describe('groups', () => {
  test('25 + 1 + 1 = 27 adds up', async () => {
    const world = [
      said(
        'r',
        day,
        guards,
        { value: 1, group_code: 'prison_guards' },
        { value: 1, group_code: 'state_police' },
        forces,
      ),
    ];
    expect(await reconcile(world, checks)).toEqual([
      { identity: 'forces_by_corps', verdict: 'adds_up', difference: 0, part_count: 3 },
    ]);
  });

  test('what corps leave of their whole may be of a corps that is not stated', async () => {
    expect(await reconcile([said('r', day, guards, forces)], checks)).toMatchObject([
      { verdict: 'rest_not_stated', difference: 2 },
    ]);
  });

  test('a part above its whole is flagged, and nothing is derived from it', async () => {
    const world = [
      said('r', day, { ...guards, value: 30 }, forces, { value: 4, group_code: 'suspected_criminals' }),
    ];
    expect(await reconcile(world, checks)).toMatchObject([{ verdict: 'parts_exceed', difference: -3 }]);
    // Everybody is at least 27 forces and 4 suspects, whatever the corps say.
    expect(await reconcile(world, derived)).toEqual([
      {
        figure_id: 'deaths/all/total/MX/-/retaliation/-',
        best: null,
        low: 31,
        high: null,
        status: 'derived',
      },
    ]);
  });

  test('a bound upwards is no contradiction', async () => {
    const world = [said('r', day, { ...guards, value: 30 }, { ...forces, qualifier: 'at_least' })];
    expect(await reconcile(world, checks)).toMatchObject([{ verdict: 'within_ranges' }]);
  });

  test('with all four groups stated their sum is the best of everybody', async () => {
    const world = [
      said(
        'r',
        day,
        forces,
        { value: 30, group_code: 'suspected_criminals' },
        { value: 1, group_code: 'civilians' },
        { value: 4, group_code: 'inmates' },
      ),
    ];
    expect(await reconcile(world, derived)).toEqual([
      { figure_id: 'deaths/all/total/MX/-/retaliation/-', best: 62, low: 62, high: 62, status: 'derived' },
    ]);
  });
});

describe('places', () => {
  const arrests = { indicator: 'detentions', group_code: 'suspected_criminals' } as const;
  const inStates = [
    { ...arrests, place: 'MX-JAL', value: 41 },
    { ...arrests, place: 'MX-GUA', value: 35 },
  ];

  test('two states above the nation are flagged; with no figure of the nation they bound it', async () => {
    const nation = { ...arrests, place: 'MX', value: 70 };
    expect(await reconcile([said('r', day, ...inStates, nation)], checks)).toMatchObject([
      { identity: 'nation_by_state', verdict: 'parts_exceed', difference: -6 },
    ]);
    expect(await reconcile([said('r', day, ...inStates)], derived)).toMatchObject([
      { figure_id: 'detentions/all/suspected_criminals/MX/-/retaliation/-', best: null, low: 76, high: null },
    ]);
  });

  test('the bound ends when somebody states the figure', async () => {
    const world = [said('r', day, ...inStates), said('s', nextDay, { ...arrests, place: 'MX', value: 80 })];
    const history = await reconcile(world, (database) =>
      query(
        database,
        `SELECT low, status, known_from FROM estimates
         WHERE figure_id = 'detentions/all/suspected_criminals/MX/-/retaliation/-' AND rule = 'project' ORDER BY known_from`,
      ),
    );
    expect(history).toMatchObject([
      { low: 76, status: 'derived', known_from: '2026-02-23T15:00:00.000Z' },
      { low: 80, status: 'single_statement', known_from: '2026-02-24T15:00:00.000Z' },
    ]);
  });

  test('a figure of two states at once is part of no sum over states', async () => {
    const joint = { ...arrests, place: 'MX-COL+MX-JAL', value: 90 };
    expect(await reconcile([said('r', day, joint, { ...arrests, value: 70 })], checks)).toEqual([]);
  });
});

describe('scopes and definitions', () => {
  const escapes = { indicator: 'escapes', group_code: 'inmates' } as const;

  test('23 escaped and 4 caught again leave 19 at large, with the figures that it follows from', async () => {
    const world = [
      said('r', day, { ...escapes, value: 23 }, { ...escapes, value: 4, definition: 'recaptured' }),
    ];
    expect(await reconcile(world, derived)).toEqual([
      {
        figure_id: 'escapes/at_large/inmates/MX/-/retaliation/-',
        best: null,
        low: 19,
        high: 19,
        status: 'derived',
      },
    ]);
    const inputs = await reconcile(world, (database) =>
      query(database, 'SELECT input_figure_id, identities FROM derivations ORDER BY input_figure_id'),
    );
    expect(inputs).toEqual([
      { input_figure_id: 'escapes/all/inmates/MX/-/retaliation/-', identities: 'escaped_by_outcome' },
      { input_figure_id: 'escapes/recaptured/inmates/MX/-/retaliation/-', identities: 'escaped_by_outcome' },
    ]);
  });

  test('where a part comes to the whole nothing is derived: the whole may have lost its scope', async () => {
    const world = [
      said('r', day, guards),
      said('s', nextDay, { ...guards, scope: 'overall', speaker_id: 'sedena' }),
    ];
    expect(await reconcile(world, derived)).toEqual([]);
    expect(await reconcile(world, checks)).toMatchObject([{ verdict: 'adds_up' }]);
  });

  test('blockades on federal highways stand beside all blockades', async () => {
    const roads = { indicator: 'roadblocks', group_code: 'n/a', unit: 'roadblocks' } as const;
    const world = [
      said('r', day, { ...roads, value: 252 }, { ...roads, value: 85, definition: 'federal_highways' }),
    ];
    expect(await reconcile(world, checks)).toMatchObject([
      { identity: 'roadblocks_by_road', verdict: 'rest_not_stated', difference: 167 },
    ]);
    expect(await reconcile(world, derived)).toEqual([]);
  });
});

test('every value that identities.csv names exists in its dimension', () => {
  const vocabulary = readVocabulary(root);
  const codes = {
    group: codesOf(vocabulary, 'group'),
    scope: codesOf(vocabulary, 'scope'),
    definition: codesOf(vocabulary, 'definition'),
    place: ['MX', '(states)', '(state)', '(municipalities)'],
  } as const;
  for (const row of vocabulary.identities) {
    for (const value of [row.whole, ...row.parts.split(' + ')]) expect(codes[row.dimension]).toContain(value);
    for (const indicator of row.indicators.split(' '))
      expect(codesOf(vocabulary, 'indicator')).toContain(indicator);
  }
});
