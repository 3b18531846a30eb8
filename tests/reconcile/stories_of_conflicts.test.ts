// Short histories of figures that differ: which go together, and of which kind the others are, with the evidence.
import { describe, expect, test } from 'vitest';
import { type Database, query } from '../../pipeline/_edge/duckdb.ts';
import { answerAt, guardsInMexico, reconcile, type Story, seven, twentyFive } from './reconciled.ts';

const later = '2026-03-20T00:00:00Z';
const road = { indicator: 'roadblocks', group_code: 'n/a', unit: 'roadblocks' } as const;
const roads = (definition: string, place = 'MX') => `roadblocks/${definition}/-/${place}/-/retaliation/-`;

const kindsIn = async (database: Database, figureId: string) =>
  (
    await query<{ kind: string; evidence: string }>(
      database,
      `SELECT DISTINCT kind, evidence FROM conflicts WHERE figure_id = '${figureId}' ORDER BY ALL`,
    )
  ).map(({ kind, evidence }) => `${kind}: ${evidence}`);

async function bestOf(database: Database, ...figureIds: readonly string[]): Promise<unknown[]> {
  const answers = [];
  for (const id of figureIds) answers.push((await answerAt(database, id, later))?.best);
  return answers;
}

describe('figures that go together', () => {
  const counted: Story = {
    report: 'counted',
    source: 'x-paper-1',
    at: '2026-02-23T15:00:00Z',
    claims: [
      { ...road, value: 85, definition: 'federal_highways', speaker_id: 'sspc' },
      { ...road, value: 252, speaker_id: 'sedena' },
      { ...road, value: 229, definition: 'cleared', speaker_id: 'sedena' },
      { ...road, value: 23, definition: 'active', counting: 'snapshot', speaker_id: 'sedena' },
      { ...road, value: 65, place: 'MX-JAL', via: 'AP' },
    ],
  };

  test('85 on federal highways, 252 on all roads, 229 cleared, 23 active, 65 in Jalisco', async () => {
    await reconcile([counted], async (database) => {
      const keys = ['federal_highways', 'all', 'cleared', 'active'].map((definition) => roads(definition));
      expect(await bestOf(database, ...keys, roads('all', 'MX-JAL'))).toEqual([85, 252, 229, 23, 65]);
      expect(await query(database, 'FROM conflicts')).toEqual([]);
      expect(
        await query(database, "SELECT verdict FROM checks WHERE identity = 'roadblocks_by_state'"),
      ).toEqual([{ verdict: 'adds_up' }]);
    });
  });

  test('a dropped definition is restored from the origin, and marked', async () => {
    const dropped: Story = {
      report: 'dropped',
      at: '2026-02-23T18:00:00Z',
      claims: [{ ...road, claim_id: 'dropped', value: 85, speaker_id: 'sspc' }],
    };
    await reconcile([counted, dropped], async (database) => {
      expect(await bestOf(database, roads('federal_highways'), roads('all'))).toEqual([85, 252]);
      expect(await query(database, 'SELECT claim_id, figure_id, reason FROM alignments')).toEqual([
        { claim_id: 'dropped', figure_id: roads('federal_highways'), reason: 'definition_of_origin' },
      ]);
      expect(await kindsIn(database, roads('all'))).toEqual(['definition: definition_of_origin']);
    });
  });

  test('2,500 more and 10,000 in all', async () => {
    const troops = { indicator: 'troops_deployed', group_code: 'army', counting: 'snapshot' } as const;
    const sent: Story = {
      report: 'sent',
      at: '2026-02-24T15:00:00Z',
      claims: [
        { ...troops, value: 2500, definition: 'additional', counting: 'increment', speaker_id: 'sedena' },
        { ...troops, value: 10000, speaker_id: 'sspc' },
      ],
    };
    await reconcile([sent], async (database) => {
      const keys = ['additional', 'all'].map((of) => `troops_deployed/${of}/army/MX/-/retaliation/-`);
      expect(await bestOf(database, ...keys)).toEqual([2500, 10000]);
      expect(await query(database, 'FROM conflicts')).toEqual([]);
    });
  });

  test('23 escaped and 4 recaptured, one in the other', async () => {
    const inmates = {
      indicator: 'escapes',
      group_code: 'inmates',
      place: 'MX-JAL',
      speaker_id: 'sspc',
    } as const;
    const prison: Story = {
      report: 'prison',
      at: '2026-02-26T15:00:00Z',
      claims: [
        { ...inmates, claim_id: 'all', value: 23 },
        { ...inmates, value: 4, definition: 'recaptured', counting: 'subset', part_of: 'all' },
      ],
    };
    await reconcile([prison], async (database) => {
      const keys = ['all', 'recaptured'].map((of) => `escapes/${of}/inmates/MX-JAL/-/retaliation/-`);
      expect(await bestOf(database, ...keys)).toEqual([23, 4]);
      expect(await query(database, 'FROM conflicts')).toEqual([]);
    });
  });

  test('25 = 11 + 14, parts of one key', async () => {
    const held = { indicator: 'detentions', group_code: 'suspected_criminals', place: 'MX-JAL' } as const;
    const arrests: Story = {
      report: 'arrests',
      at: '2026-02-22T23:00:00Z',
      claims: [
        { ...held, claim_id: 'whole', value: 25, speaker_id: 'fiscalia-jalisco' },
        { ...held, value: 11, counting: 'subset', part_of: 'whole', speaker_id: 'fiscalia-jalisco' },
        { ...held, value: 14, counting: 'subset', part_of: 'whole', speaker_id: 'fiscalia-jalisco' },
      ],
    };
    await reconcile([arrests], async (database) => {
      const key = 'detentions/all/suspected_criminals/MX-JAL/-/retaliation/-';
      expect(await answerAt(database, key, later)).toMatchObject({ best: 25, low: 25, high: 25 });
      expect(await query(database, 'FROM conflicts')).toEqual([]);
    });
  });

  test('a parent and its parts never fight', async () => {
    const attack = { indicator: 'attacks', group_code: 'security_forces', speaker_id: 'sspc' } as const;
    const attacks: Story = {
      report: 'attacks',
      at: '2026-02-23T15:00:00Z',
      claims: [
        { ...attack, value: 27 },
        { ...attack, value: 6, place: 'MX-JAL' },
        { ...attack, value: 13, place: 'MX-MIC' },
      ],
    };
    await reconcile([attacks], async (database) => {
      const keys = ['MX', 'MX-JAL', 'MX-MIC'].map(
        (at) => `attacks/all/security_forces/${at}/-/retaliation/-`,
      );
      expect(await bestOf(database, ...keys)).toEqual([27, 6, 13]);
      expect(await query(database, 'FROM conflicts')).toEqual([]);
    });
  });
});

describe('kinds of disagreement', () => {
  test("a state's figure printed for the nation is a slip of place, whoever prints it", async () => {
    const attack = { indicator: 'attacks', group_code: 'security_forces' } as const;
    const first: Story = {
      report: 'first',
      at: '2026-02-23T15:00:00Z',
      claims: [
        { ...attack, value: 27, speaker_id: 'sspc' },
        { ...attack, value: 6, place: 'MX-JAL', speaker_id: 'sspc' },
        { ...attack, value: 13, place: 'MX-MIC', speaker_id: 'sspc' },
      ],
    };
    const printed: Story = {
      report: 'printed',
      at: '2026-02-26',
      claims: [{ ...attack, value: 6, via: 'AP' }],
    };
    const nation = 'attacks/all/security_forces/MX/-/retaliation/-';
    await reconcile([first, printed], async (database) => {
      expect(await kindsIn(database, nation)).toEqual(['scope_slip: value_at_whole_or_part']);
      expect(
        await query(database, "SELECT evidence_ids, resolution FROM conflicts WHERE kind = 'scope_slip'"),
      ).toEqual([
        {
          evidence_ids:
            'attacks/all/security_forces/MX-JAL/-/retaliation/-;attacks/all/security_forces/MX-MIC/-/retaliation/-',
          resolution: 'set_aside',
        },
      ]);
    });
    // Where no other state has a figure of its own, the nation may have had as many.
    await reconcile([{ ...first, claims: first.claims.slice(0, 2) }, printed], async (database) => {
      expect(await kindsIn(database, nation)).toEqual(['stale: lower_and_later']);
    });
  });

  test('what names nobody and adds up in its own report is the sum of a newsroom', async () => {
    const held = { indicator: 'detentions', group_code: 'suspected_criminals' } as const;
    const official: Story = {
      report: 'official',
      source: 'x-paper-1',
      at: '2026-02-24',
      claims: [{ ...held, value: 75, scope: 'overall', speaker_id: 'sspc' }],
    };
    const added: Story = {
      report: 'added',
      source: 'x-paper-2',
      at: '2026-02-24',
      claims: [
        { ...held, claim_id: 'sum', value: 72, scope: 'overall' },
        { ...held, claim_id: 'seventy', value: 70, speaker_id: 'sspc' },
        { ...held, claim_id: 'two', value: 2, scope: 'operation', place: 'MX-JAL', speaker_id: 'sedena' },
      ],
    };
    const whole = 'detentions/all/suspected_criminals/MX/-/overall/-';
    await reconcile([official, added], async (database) => {
      expect(await kindsIn(database, whole)).toEqual(['desk_arithmetic: sum_of_own_report']);
      expect(
        await query(database, "SELECT evidence_ids FROM conflicts WHERE kind = 'desk_arithmetic'"),
      ).toEqual([{ evidence_ids: 'seventy;two' }]);
      expect(await answerAt(database, whole, later)).toMatchObject({ best: 75, low: 75, high: 75 });
    });
    const notSum = { ...added, claims: [{ ...added.claims[0]!, value: 73 }, ...added.claims.slice(1)] };
    await reconcile([official, notSum], async (database) => {
      expect(await kindsIn(database, whole)).toEqual(['revision: later_higher']);
    });
  });

  test('"at least 25" of an exact 25 differs from its origin and changes nothing', async () => {
    const hedged: Story = {
      report: 'hedged',
      source: 'x-paper-5',
      at: '2026-02-24',
      claims: [{ claim_id: 'hedged', qualifier: 'at_least', speaker_id: 'sspc' }],
    };
    await reconcile([twentyFive, hedged], async (database) => {
      expect(
        await query(
          database,
          `SELECT other_claim_id, evidence, resolution FROM conflicts WHERE figure_id = '${guardsInMexico}'`,
        ),
      ).toEqual([
        {
          other_claim_id: 'hedged',
          evidence: 'relay_gives_another_bound',
          resolution: 'set_aside',
        },
      ]);
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({ best: 25, low: 25, high: 25 });
    });
  });

  test('seven after twenty-five: stale where an origin gives it, unknown where a dated report names nobody', async () => {
    const again = (claim: Story['claims'][number]): Story => ({
      report: 'again',
      at: '2026-02-25',
      claims: [claim],
    });
    await reconcile([seven, twentyFive, again({ value: 7 })], async (database) => {
      // The agency had given it: it is the agency's, and superseded.
      expect(await kindsIn(database, guardsInMexico)).toEqual(['revision: later_higher']);
    });
    await reconcile([twentyFive, again({ value: 7, via: 'Reuters' })], async (database) => {
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({ best: 25, low: 25, high: 25 });
    });
    await reconcile([twentyFive, again({ value: 7, speaker_id: 'sedena' })], async (database) => {
      expect(await kindsIn(database, guardsInMexico)).toEqual(['stale: lower_and_later']);
    });
    await reconcile([twentyFive, again({ value: 7 })], async (database) => {
      expect(await kindsIn(database, guardsInMexico)).toEqual(['origin_unknown: one_names_nobody']);
    });
  });

  test('27 with a prison guard and an agent, 28 with three soldiers: two definitions', async () => {
    const list = (
      report: string,
      at: string,
      value: number,
      ...groups: readonly [string, number][]
    ): Story => ({
      report,
      source: `x-paper-${value - 20}`,
      at,
      claims: [
        {
          group_code: 'security_forces',
          value,
          scope: 'overall',
          speaker_id: value === 27 ? 'sspc' : 'sedena',
        },
        ...groups.map(([group_code, n]) => ({ group_code, value: n, scope: 'overall' })),
      ],
    });
    const first = list(
      'r27',
      '2026-02-23',
      27,
      ['national_guard', 25],
      ['prison_guards', 1],
      ['prosecutors_office', 1],
    );
    const second = list('r28', '2026-02-27', 28, ['national_guard', 25], ['army', 3]);
    await reconcile([first, second], async (database) => {
      const key = 'deaths/all/security_forces/MX/-/overall/-';
      expect(await kindsIn(database, key)).toEqual(['definition: other_components']);
      expect(await answerAt(database, key, later)).toMatchObject({ best: 28, low: 28, high: 28 });
    });
  });

  test('bounds that allow each other and are far apart do not disagree; round numbers near each other are rounding', async () => {
    const bound = (report: string, value: number, via: string): Story => ({
      report,
      source: `x-paper-${value % 10}`,
      at: '2026-02-24',
      claims: [{ value, qualifier: 'at_least', via }],
    });
    await reconcile([bound('r1', 12, 'AP'), bound('r2', 58, 'Reuters')], async (database) => {
      expect(await kindsIn(database, guardsInMexico)).toEqual([]);
    });
    await reconcile([bound('r1', 60, 'AP'), bound('r2', 62, 'Reuters')], async (database) => {
      expect(await kindsIn(database, guardsInMexico)).toEqual(['rounding: bounds_meet']);
    });
  });
});
