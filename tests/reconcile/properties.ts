// The properties of pipeline/reconcile that every world of reports must have, each as a function that throws where it has not.
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Database, query } from '../../pipeline/_edge/duckdb.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { type Defect, reconcile, type Story } from './reconciled.ts';
import { broken, type TableRule } from './table_rules.ts';
import { revisedWorlds, worlds } from './worlds.ts';

/** A property: its inputs, and a check of one input, under a defect where one is given. */
export interface Property<T = unknown> {
  readonly inputs: fc.Arbitrary<T>;
  readonly holds: (input: T, defect?: Defect) => Promise<void>;
}

const define = <T>(property: Property<T>): Property => property as Property;
const underDefect = (defect: Defect | undefined) => (defect === undefined ? {} : { defect });

const published = [
  'reports',
  'claims',
  'statements',
  'relays',
  'alignments',
  'estimates',
  'claim_parts',
  'conflicts',
  'checks',
  'derivations',
];

/** Everything that is published, in one order. */
async function everything(database: Database): Promise<Record<string, PlainRow[]>> {
  const rows: Record<string, PlainRow[]> = {};
  for (const table of published) rows[table] = await query(database, `FROM ${table} ORDER BY ALL`);
  return rows;
}

/** The rules of the tables, or some of them. */
export const tableRules = (rules: readonly TableRule[] = Object.keys(broken) as TableRule[]) =>
  define({
    inputs: worlds(),
    holds: (world, defect) =>
      reconcile(
        world,
        async (database) => {
          for (const rule of rules) expect(await query(database, broken[rule]), rule).toEqual([]);
        },
        underDefect(defect),
      ),
  });

export const orderChangesNothing = define({
  inputs: worlds().chain((world) =>
    fc.tuple(fc.constant(world), fc.shuffledSubarray(world, { minLength: world.length })),
  ),
  holds: async ([world, shuffled], defect) => {
    const once = await reconcile(world, everything, underDefect(defect));
    const again = await reconcile(
      shuffled.map((story) => ({ ...story, claims: [...story.claims].reverse() })),
      everything,
      { threads: 2, ...underDefect(defect) },
    );
    expect(again).toEqual(once);
  },
});

/** What is answered now, with the statements it rests on: all but how many claims and reports say so. */
const answers = `SELECT figure_id, rule, best, low, high, status, deciding_statement_id, statement_count FROM estimates
  WHERE known_to IS NULL ORDER BY figure_id, rule`;

export const duplicatesChangeNothing = define({
  inputs: fc.tuple(worlds(), fc.nat()),
  holds: async ([world, pick], defect) => {
    const copied = world[pick % world.length]!;
    const copy: Story = {
      ...copied,
      report: 'copy',
      claims: copied.claims.map((claim, n) => ({ ...claim, claim_id: `copy-${n}` })),
    };
    const look = (database: Database) => query(database, answers);
    const before = await reconcile(world, look, underDefect(defect));
    const after = await reconcile([...world, copy], look, underDefect(defect));
    expect(after).toEqual(before);
  },
});

/** All that a later relay must leave alone: answers, who said what, parts and disagreements of what was there. */
async function withoutCounts(database: Database): Promise<readonly PlainRow[][]> {
  return [
    await query(database, `SELECT * FROM (${answers}) WHERE rule <> 'source_accuracy' ORDER BY ALL`),
    await query(database, 'SELECT * EXCLUDE (claim_count, report_count) FROM statements ORDER BY ALL'),
    await query(database, "FROM relays WHERE claim_id <> 'relay' ORDER BY ALL"),
    await query(
      database,
      "SELECT figure_id, claim_id, part, reason FROM claim_parts WHERE known_to IS NULL AND claim_id <> 'relay' ORDER BY ALL",
    ),
    await query(database, 'FROM conflicts ORDER BY ALL'),
  ];
}

const days = ['2026-02-22', '2026-02-23', '2026-02-23T09:00:00Z', '2026-02-23T15:00:00Z', '2026-02-26'];

export const laterRelaysChangeCountsOnly = define({
  inputs: fc.tuple(worlds({ moments: days }), fc.nat()),
  holds: async ([world, pick], defect) => {
    const [before, inPlay] = await reconcile(
      world,
      async (database) => [
        await withoutCounts(database),
        await query<{ claim_id: string }>(
          database,
          `SELECT c.claim_id
           FROM claims AS c
           JOIN figure_keys AS k USING (claim_id)
           JOIN claim_parts AS p ON p.claim_id = c.claim_id AND p.figure_id = k.figure_id AND p.known_to IS NULL
           JOIN relays AS r ON r.claim_id = c.claim_id
           JOIN statements AS s ON s.statement_id = r.statement_id AND s.origin = c.speaker_id
           -- What one publisher has alone, a second confirms: its relay is more than a count (corroborations.sql).
           JOIN corroborations AS second ON second.statement_id = r.statement_id
           -- A relay of another key or other bounds than those of the statement may change how most have it.
           JOIN readings AS g
             ON g.figure_id = k.figure_id AND g.statement_id = r.statement_id AND g.known_to IS NULL
             AND (g.value_low, g.value_high) IS NOT DISTINCT FROM (c.value_low, c.value_high)
           WHERE NOT r.differs_from_origin AND p.part IN ('supports', 'bounds', 'superseded')
           ORDER BY c.claim_id`,
        ),
      ],
      underDefect(defect),
    );
    fc.pre(inPlay.length > 0);
    const { claim_id } = inPlay[pick % inPlay.length]!;
    const relayed = world.flatMap(({ claims }) => claims).find((claim) => claim.claim_id === claim_id)!;
    const relay: Story = {
      report: 'relay',
      source: 'x-paper-7',
      at: '2026-03-05T10:00:00Z',
      claims: [{ ...relayed, claim_id: 'relay' }],
    };
    expect(await reconcile([...world, relay], withoutCounts, underDefect(defect))).toEqual(before);
  },
});

const moments = [
  '2026-02-23T09:30:00Z',
  '2026-02-24T12:00:00Z',
  '2026-02-27T12:00:00Z',
  '2026-03-01T00:00:00Z',
];

export const knowledgeOnlyGrows = define({
  inputs: fc.tuple(revisedWorlds(), fc.subarray([...moments.keys()], { minLength: 2, maxLength: 2 })),
  holds: async ([world, chosen], defect) => {
    const known = (moment: number) =>
      reconcile(
        world,
        // When a claim ended may become known later; that it was stated stays known.
        async (database) => query(database, 'SELECT * EXCLUDE known_to FROM claims ORDER BY claim_id'),
        { asOf: moments[moment]!, ...underDefect(defect) },
      );
    const [early, late] = [await known(chosen[0]!), await known(chosen[1]!)];
    expect(late).toEqual(expect.arrayContaining(early));
  },
});
