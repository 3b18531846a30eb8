// Short histories of a figure, told through the whole folder pipeline/reconcile: what is known when, and why.
import { describe, expect, test } from 'vitest';
import { query } from '../../pipeline/_edge/duckdb.ts';
import {
  answerAt,
  guardsInJalisco,
  guardsInMexico,
  partsAt,
  reconcile,
  type Story,
  seven,
  twentyFive,
} from './reconciled.ts';

const noon = '2026-02-23T12:00:00Z';
const endOfDay = '2026-02-23T23:59:59Z';
const later = '2026-03-20T00:00:00Z';

describe('seven, then twenty-five', () => {
  test('each holds for its time; the older is superseded and stays visible', async () => {
    await reconcile([seven, twentyFive], async (database) => {
      expect(await answerAt(database, guardsInMexico, noon)).toMatchObject({
        best: 7,
        explanation_en:
          'Deaths, National Guard, Mexico, what followed: from 23 February 2026, 09:52 UTC, the best figure is 7, as reported by ap (1 claim in 1 report), and no other credible statement stands beside it.',
        explanation_es:
          'Muertes, Guardia Nacional, México, lo que siguió: desde el 23 de febrero de 2026, 09:52 UTC, la mejor cifra es 7, según informó ap (1 afirmación en 1 reporte), y no hay junto a ella otra declaración creíble.',
      });
      expect(await answerAt(database, guardsInMexico, endOfDay)).toMatchObject({
        best: 25,
        low: 25,
        high: 25,
        status: 'single_statement',
        claim_count: 2,
      });
      expect(await partsAt(database, guardsInMexico, noon)).toEqual({ seven: 'supports: chosen_value' });
      expect(await partsAt(database, guardsInMexico, endOfDay)).toEqual({
        'mx-25': 'supports: chosen_value',
        seven: 'superseded: later_higher',
      });
      expect(await query(database, 'SELECT kind, resolution FROM conflicts')).toEqual([
        { kind: 'revision', resolution: 'later_chosen' },
      ]);
    });
  });

  test("the state's figure stands at its own key, and neither key takes from the other", async () => {
    await reconcile([seven, twentyFive], async (database) => {
      expect(await answerAt(database, guardsInJalisco, later)).toMatchObject({ best: 25, claim_count: 1 });
      expect(await query(database, 'FROM alignments')).toEqual([]);
    });
  });

  test('seven printed again after twenty-five was official is stale', async () => {
    const again: Story = {
      report: 'again',
      at: '2026-02-25',
      claims: [{ claim_id: 'again', value: 7, speaker_id: 'sedena' }],
    };
    await reconcile([twentyFive, again], async (database) => {
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({ best: 25, low: 25, high: 25 });
      expect(await partsAt(database, guardsInMexico, later)).toMatchObject({ again: 'superseded: stale' });
      expect(await query(database, 'SELECT kind, resolution FROM conflicts')).toEqual([
        { kind: 'stale', resolution: 'set_aside' },
      ]);
    });
  });
});

describe('statements', () => {
  test('an office, a wire that repeats it and papers that name nobody are one statement', async () => {
    const repeats: readonly Story[] = [
      { report: 'wire', at: '2026-02-24', claims: [{ claim_id: 'wire', via: 'AP' }] },
      { report: 'nobody', at: '2026-02-24', claims: [{ claim_id: 'nobody' }] },
      {
        report: 'catch-all',
        at: '2026-02-24',
        claims: [{ claim_id: 'catch-all', speaker_id: 'authorities' }],
      },
      { report: 'hedged', at: '2026-02-24', claims: [{ claim_id: 'hedged', qualifier: 'at_least' }] },
    ];
    await reconcile([twentyFive, ...repeats], async (database) => {
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({
        claim_count: 5,
        statement_count: 1,
        high: 25,
      });
      const relays = await query(
        database,
        'SELECT claim_id, basis, bound_change, place_change, differs_from_origin FROM relays ORDER BY claim_id',
      );
      const same = { bound_change: 'same', place_change: 'same', differs_from_origin: false };
      const known = 'value_of_known_origin';
      expect(relays).toEqual([
        { claim_id: 'catch-all', basis: known, ...same },
        { claim_id: 'hedged', basis: known, ...same, bound_change: 'widened', differs_from_origin: true },
        // One publisher alone has the place: the others may have had no reason to leave it out.
        { claim_id: 'jal-25', basis: 'first', ...same, place_change: 'narrowed', differs_from_origin: true },
        { claim_id: 'mx-25', basis: 'speaker', ...same },
        { claim_id: 'nobody', basis: known, ...same },
        { claim_id: 'wire', basis: known, ...same },
      ]);
    });
  });

  test('a hedge of the first relay gives way when as many relays have the exact figure', async () => {
    const hedgedFirst: readonly Story[] = [
      {
        report: 'r1',
        at: '2026-02-23T10:00:00Z',
        claims: [{ value: 25, speaker_id: 'sspc', qualifier: 'at_least' }],
      },
      {
        report: 'r2',
        at: '2026-02-23T11:00:00Z',
        claims: [{ value: 25, speaker_id: 'sspc', qualifier: 'at_least' }],
      },
      { report: 'r3', at: '2026-02-23T13:00:00Z', claims: [{ value: 25, speaker_id: 'sspc' }] },
      { report: 'r4', at: '2026-02-23T14:00:00Z', claims: [{ value: 25, speaker_id: 'sspc' }] },
    ];
    await reconcile(hedgedFirst, async (database) => {
      expect(await answerAt(database, guardsInMexico, noon)).toMatchObject({ best: 25, high: null });
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({ best: 25, high: 25 });
    });
  });

  test('copies that name nobody count once and choose nothing', async () => {
    const copies = Array.from({ length: 5 }, (_, i) => ({
      report: `copy-${i}`,
      source: `x-paper-${i}`,
      at: `2026-02-2${i + 2}`,
      claims: [{ value: 40 }],
    }));
    await reconcile(copies, async (database) => {
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({
        best: null,
        low: 40,
        high: 40,
        status: 'unattributed',
        claim_count: 5,
        statement_count: 1,
      });
      const parts = await partsAt(database, guardsInMexico, later);
      expect(new Set(Object.values(parts))).toEqual(new Set(['bounds: stated_only']));
    });
  });

  test('days apart, the same words of one office are two statements', async () => {
    const days: readonly Story[] = [
      { report: 'first', at: '2026-02-23', claims: [{ speaker_id: 'sspc' }] },
      {
        report: 'second',
        at: '2026-02-27',
        claims: [{ speaker_id: 'sspc', as_of_basis: '2026-02-27', as_of: '2026-02-28T06:00:00Z' }],
      },
    ];
    await reconcile(days, async (database) => {
      expect(await query(database, 'SELECT count(*) AS n FROM statements')).toEqual([{ n: 2 }]);
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({
        best: 25,
        status: 'single_statement',
      });
    });
  });
});

describe('alignment', () => {
  const overall = 'deaths/all/national_guard/MX/-/overall/-';

  test('a relay that lost the scope is placed under the scope of its origin', async () => {
    const slip: Story = {
      report: 'slip',
      at: '2026-02-24',
      claims: [{ claim_id: 'slip', scope: 'overall', speaker_id: 'sspc' }],
    };
    await reconcile([twentyFive, slip], async (database) => {
      expect(
        await query(database, 'SELECT claim_id, own_figure_id, figure_id, reason FROM alignments'),
      ).toEqual([
        { claim_id: 'slip', own_figure_id: overall, figure_id: guardsInMexico, reason: 'scope_of_origin' },
      ]);
      expect(await answerAt(database, overall, later)).toMatchObject({ best: null, status: 'no_best' });
      expect(await partsAt(database, overall, later)).toEqual({ slip: 'aligned: placed_elsewhere' });
      expect(await partsAt(database, guardsInMexico, later)).toMatchObject({
        slip: 'supports: chosen_value',
      });
    });
  });

  test('it stays at its own key until the fuller statement is known', async () => {
    const early: Story = {
      report: 'early',
      at: '2026-02-23T09:00:00Z',
      claims: [{ claim_id: 'early', scope: 'overall', speaker_id: 'sspc' }],
    };
    await reconcile([twentyFive, early], async (database) => {
      expect(await answerAt(database, overall, noon)).toMatchObject({ best: 25, status: 'single_statement' });
      expect(await answerAt(database, overall, later)).toMatchObject({ best: null, status: 'no_best' });
      // At three keys, and one utterance.
      expect(await query(database, 'SELECT claim_count FROM statements')).toEqual([{ claim_count: 3 }]);
    });
  });

  test("the nation's figure given to a state is placed where two publishers show that it belongs", async () => {
    const attacks = {
      indicator: 'attacks',
      group_code: 'security_forces',
      unit: 'events',
      speaker_id: 'sspc',
    };
    const both = (report: string, source: string): Story => ({
      report,
      source,
      at: '2026-02-24',
      claims: [
        { ...attacks, value: 27 },
        { ...attacks, value: 6, place: 'MX-JAL' },
      ],
    });
    const misplaced: Story = {
      report: 'misplaced',
      at: '2026-02-24',
      claims: [{ ...attacks, value: 27, place: 'MX-JAL' }],
    };
    const jalisco = 'attacks/all/security_forces/MX-JAL/-/retaliation/-';
    await reconcile([both('a', 'x-paper-1'), misplaced], async (database) => {
      expect(await answerAt(database, jalisco, later)).toMatchObject({ best: 27 });
    });
    await reconcile([both('a', 'x-paper-1'), both('b', 'x-paper-2'), misplaced], async (database) => {
      expect(await answerAt(database, jalisco, later)).toMatchObject({ best: 6, low: 6, high: 6 });
      expect(await query(database, 'SELECT reason FROM alignments')).toEqual([{ reason: 'place_of_origin' }]);
    });
  });
});
