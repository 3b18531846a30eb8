// What one origin gives at several keys: one utterance where the keys agree, several where they contradict each other.
import { describe, expect, test } from 'vitest';
import { query } from '../../pipeline/_edge/duckdb.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { reconcile, type Story } from './reconciled.ts';
import { runStep } from './run_step.ts';

const figure = (figure_id: string, rest: PlainRow = {}): PlainRow => ({
  figure_id,
  indicator: 'deaths',
  definition: 'all',
  group_code: 'civilians',
  place: 'MX',
  municipality: null,
  incident_id: null,
  scope: 'overall',
  ...rest,
});

async function agree(a: PlainRow, b: PlainRow): Promise<boolean> {
  const figures = [figure('a', a), figure('b', b)];
  const pairs = await runStep('compatible_keys', { figures, origin_statements: figures });
  // Either both ways or not at all.
  expect([0, 2]).toContain(pairs.length);
  return pairs.length === 2;
}

describe('keys agree', () => {
  test('where one leaves open what the other says, also crosswise', async () => {
    expect(await agree({}, { place: 'MX-JAL' })).toBe(true);
    expect(await agree({ place: 'MX-JAL' }, { scope: 'retaliation' })).toBe(true);
    expect(await agree({}, { definition: 'federal_highways' })).toBe(true);
  });

  test('where one place lies in the other', async () => {
    expect(await agree({ place: 'MX-JAL' }, { place: 'MX-JAL', municipality: 'Tonalá' })).toBe(true);
    expect(await agree({ place: 'MX-JAL+MX-MIC' }, { place: 'MX-MIC' })).toBe(true);
    expect(await agree({ place: 'MX-JAL' }, { place: 'MX-MIC' })).toBe(false);
    expect(
      await agree({ place: 'MX-JAL', municipality: 'Tonalá' }, { place: 'MX-JAL', municipality: 'Tecate' }),
    ).toBe(false);
  });

  test('nowhere where both say something else', async () => {
    expect(await agree({ scope: 'operation' }, { scope: 'retaliation' })).toBe(false);
    expect(await agree({ definition: 'active' }, { definition: 'cleared' })).toBe(false);
    expect(await agree({ group_code: 'total' }, {})).toBe(false);
    expect(await agree({ incident_id: 'ambush:MX-JAL' }, { incident_id: 'prison_break:MX-JAL' })).toBe(false);
    expect(await agree({ incident_id: 'prison_break:14067' }, { incident_id: 'prison_break:MX-JAL' })).toBe(
      true,
    );
  });
});

/** The utterance of each saying of one origin and value, given at these places in this order. */
async function utterancesOf(...places: readonly (readonly [string, string?])[]): Promise<unknown[]> {
  const stories = places.map(
    ([place, municipality], i): Story => ({
      report: `r${i}`,
      at: `2026-02-23T1${i}:00:00Z`,
      claims: [
        { claim_id: String(i), value: 1, place, municipality: municipality ?? null, speaker_id: 'sspc' },
      ],
    }),
  );
  return reconcile(stories, async (database) => {
    const rows = await query(database, 'SELECT claim_id, statement_id FROM relays ORDER BY claim_id');
    const ids = [...new Set(rows.map((row) => row.statement_id))];
    return rows.map((row) => ids.indexOf(row.statement_id!));
  });
}

describe('an utterance', () => {
  test('is one however many of its reports leave the place out, whichever comes first', async () => {
    expect(await utterancesOf(['MX'], ['MX-JAL'], ['MX-JAL', 'Tonalá'])).toEqual([0, 0, 0]);
    expect(await utterancesOf(['MX-JAL', 'Tonalá'], ['MX-JAL'], ['MX'])).toEqual([0, 0, 0]);
  });

  test('of one state takes in nothing of another, though both agree with what says no place', async () => {
    expect(await utterancesOf(['MX'], ['MX-JAL'], ['MX-MIC'])).toEqual([0, 0, 1]);
    expect(await utterancesOf(['MX-JAL'], ['MX-MIC'], ['MX'])).toEqual([0, 1, 0]);
    expect(await utterancesOf(['MX'], ['MX-JAL'], ['MX-JAL', 'Tonalá'], ['MX-JAL', 'Tecate'])).toEqual([
      0, 0, 0, 1,
    ]);
  });
});

describe('the key and the bounds of a statement are its origin’s, as far as relays show', () => {
  const claim = (source: string, rest: Story['claims'][number]): Story => ({
    report: `${source}-${JSON.stringify(rest)}`,
    source,
    at: '2026-02-23T15:00:00Z',
    claims: [{ value: 25, speaker_id: 'sspc', ...rest }],
  });
  const statement = (stories: readonly Story[]) =>
    reconcile(stories, (database) =>
      query(database, 'SELECT place, scope, qualifier, value_high FROM statements'),
    );

  test('a place that two publishers give is the origin’s, whoever leaves it out; a place that one gives is not', async () => {
    const without = ['1', '2', '3', '4'].map((n) => claim(`x-paper-${n}`, {}));
    const one = claim('x-paper-5', { place: 'MX-JAL' });
    const other = claim('x-paper-6', { place: 'MX-JAL' });
    expect(await statement([...without, one])).toMatchObject([{ place: 'MX' }]);
    expect(await statement([...without, one, other])).toMatchObject([{ place: 'MX-JAL' }]);
  });

  test('bounds are those of most publishers, however often one of them repeats its own', async () => {
    const hedged = ['2026-02-24', '2026-02-25', '2026-02-26'].map(
      (at): Story => ({ ...claim('x-paper-1', { qualifier: 'at_least' }), report: at, at }),
    );
    const exact = [claim('x-paper-2', {}), claim('x-paper-3', {})];
    expect(await statement([...hedged, ...exact])).toMatchObject([{ qualifier: 'exact', value_high: 25 }]);
  });
});

test('a relay says what it changed', async () => {
  const relay = (rest: PlainRow) => ({
    claim_id: '',
    ...figure('f'),
    value_low: 25,
    value_high: 25,
    known_from: '2026-02-24',
    ...rest,
  });
  const relays = [
    relay({ place: 'MX-JAL', scope: 'retaliation' }),
    relay({ place: 'MX-JAL', scope: 'retaliation', value_high: null }),
    relay({ place: 'MX-MIC', value_low: 20, value_high: 24 }),
    relay({ place: 'MX-JAL', municipality: 'Tonalá', definition: 'cleared', scope: 'operation' }),
  ].map((row, i) => ({ ...row, claim_id: String(i) }));
  const rows = await runStep('relays', {
    statement_of_claim: relays.map(({ claim_id }) => ({ claim_id, statement_id: 's', basis: 'speaker' })),
    claims: relays,
    statements: [
      {
        statement_id: 's',
        first_claim_id: '',
        ...figure('f'),
        place: 'MX-JAL',
        scope: 'retaliation',
        value_low: 25,
        value_high: 25,
      },
    ],
    copied_claims: { columns: ['claim_id', 'copied_claim_id'] },
    shared_values: { columns: ['claim_id', 'shared_claim_id'] },
  });
  expect(
    [...rows]
      .sort((a, b) => Number(a.claim_id) - Number(b.claim_id))
      .map((row) => [
        row.bound_change,
        row.place_change,
        row.definition_change,
        row.scope_change,
        row.differs_from_origin,
      ]),
  ).toEqual([
    ['same', 'same', 'same', 'same', false],
    ['widened', 'same', 'same', 'same', true],
    ['other', 'other', 'same', 'widened', true],
    ['same', 'narrowed', 'narrowed', 'other', true],
  ]);
});
