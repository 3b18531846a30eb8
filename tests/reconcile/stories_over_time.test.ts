// Stories of one figure over time, and of what is chosen among claims that disagree, through all steps of reconcile.
import { describe, expect, test } from 'vitest';
import { query } from '../../pipeline/_edge/duckdb.ts';
import { answerAt, guardsInMexico, partsAt, reconcile, type Story, seven, twentyFive } from './reconciled.ts';

const later = '2026-03-20T00:00:00Z';

describe('order in time', () => {
  test('of snapshots, the one with the later as-of holds', async () => {
    const active = {
      indicator: 'roadblocks',
      definition: 'active',
      group_code: 'n/a',
      unit: 'roadblocks',
      counting: 'snapshot',
      speaker_id: 'sspc',
    };
    const stories: readonly Story[] = [
      {
        report: 'low',
        at: '2026-02-23T20:00:00Z',
        claims: [{ ...active, value: 4, as_of: '2026-02-23T19:00:00Z' }],
      },
      {
        report: 'high',
        at: '2026-02-24T20:00:00Z',
        claims: [{ ...active, value: 23, as_of: '2026-02-23T08:00:00Z' }],
      },
    ];
    await reconcile(stories, async (database) => {
      // `roadblocks` is cumulative as an indicator; the definition `active` is of one moment.
      expect(await answerAt(database, 'roadblocks/active/-/MX/-/retaliation/-', later)).toMatchObject({
        best: 4,
      });
    });
  });

  const risen: Story = {
    report: 'risen',
    at: '2026-02-23',
    claims: [{ claim_id: 'risen', value: 28, speaker_id: 'sspc' }],
  };
  const fallen: Story = {
    report: 'fallen',
    at: '2026-02-26',
    claims: [
      {
        claim_id: 'fallen',
        value: 25,
        speaker_id: 'sspc',
        as_of: '2026-02-26T06:00:00Z',
        as_of_basis: '2026-02-25',
      },
    ],
  };

  test('a fall widens the range until a ruling records the correction', async () => {
    await reconcile([risen, fallen], async (database) => {
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({
        best: 28,
        low: 25,
        high: 28,
        status: 'contested',
      });
      expect(await partsAt(database, guardsInMexico, later)).toMatchObject({
        fallen: 'bounds: fall_without_ruling',
      });
    });
    const ruling = {
      ruling_id: 'r1',
      kind: 'correct_fall',
      figure_id: guardsInMexico,
      expects: '25',
    } as const;
    await reconcile(
      [risen, fallen],
      async (database) => {
        expect(await answerAt(database, guardsInMexico, later)).toMatchObject({
          best: 25,
          low: 25,
          high: 25,
        });
        expect(await partsAt(database, guardsInMexico, later)).toMatchObject({
          risen: 'superseded: recorded_correction',
        });
      },
      { rulings: [ruling] },
    );
    await expect(
      reconcile([risen, fallen], async () => {}, { rulings: [{ ...ruling, expects: '24' }] }),
    ).rejects.toThrow('ruling r1 expects 24');
  });

  test('one undated report does not replace what an office said; two publishers do', async () => {
    const undated = (report: string, source: string): Story => ({
      report,
      source,
      claims: [{ claim_id: report, value: 30, speaker_id: 'sspc' }],
    });
    const dated: Story = { report: 'last', at: '2026-03-01', claims: [{ scope: 'background' }] };
    await reconcile([twentyFive, dated, undated('u1', 'x-paper-4')], async (database) => {
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({
        best: 25,
        high: 30,
        status: 'contested',
      });
    });
    await reconcile(
      [twentyFive, dated, undated('u1', 'x-paper-4'), undated('u2', 'x-paper-5')],
      async (database) => {
        expect(await answerAt(database, guardsInMexico, later)).toMatchObject({
          best: 30,
          low: 30,
          high: 30,
        });
      },
    );
  });

  test('a changed version of a report drops its claim and brings another', async () => {
    const first: Story = {
      report: 'doc',
      at: '2026-02-23',
      claims: [{ claim_id: 'old', value: 12, speaker_id: 'sspc' }],
    };
    const changed: Story = {
      report: 'doc',
      at: '2026-02-23',
      capture: { capture_id: 'doc-2', capture_kind: 'page', retrieved_at: '2026-02-25T00:00:00Z' },
      claims: [{ claim_id: 'new', value: 25, speaker_id: 'sspc' }],
    };
    await reconcile([first, changed], async (database) => {
      expect(
        await query(database, 'SELECT claim_id, known_from, known_to FROM claims ORDER BY claim_id'),
      ).toEqual([
        { claim_id: 'new', known_from: '2026-02-25T00:00:00.000Z', known_to: null },
        { claim_id: 'old', known_from: '2026-02-24T08:00:00.000Z', known_to: '2026-02-25T00:00:00.000Z' },
      ]);
      expect(await answerAt(database, guardsInMexico, '2026-02-24T12:00:00Z')).toMatchObject({
        best: 12,
        claim_count: 1,
      });
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({
        best: 25,
        low: 25,
        claim_count: 1,
      });
    });
  });
});

describe('choice and range', () => {
  test('a denied claim and a part of a whole take no part', async () => {
    const story: Story = {
      report: 'doc',
      at: '2026-02-23',
      claims: [
        { claim_id: 'whole', value: 25, speaker_id: 'sspc' },
        { claim_id: 'part', value: 4, part_of: 'whole', counting: 'subset', speaker_id: 'sspc' },
        { claim_id: 'denied', value: 40, status: 'denied', speaker_id: 'sedena' },
        { claim_id: 'older', value: 9, status: 'superseded' },
      ],
    };
    await reconcile([story], async (database) => {
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({
        best: 25,
        low: 25,
        high: 25,
        claim_count: 4,
      });
      expect(await partsAt(database, guardsInMexico, later)).toEqual({
        denied: 'excluded: denied',
        older: 'superseded: report_says_older',
        part: 'excluded: part_of_whole',
        whole: 'supports: chosen_value',
      });
    });
  });

  test('a bound that excludes the best widens the range to its finite end', async () => {
    const above: Story = {
      report: 'above',
      at: '2026-02-25',
      capture: { via: 'AP' },
      claims: [{ value: 60, qualifier: 'more_than' }],
    };
    await reconcile([twentyFive, above], async (database) => {
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({
        best: 25,
        low: 25,
        high: 61,
        status: 'contested',
      });
    });
  });

  test('a rule of authority: the office outranks the wire, and both are shown', async () => {
    const wire: Story = {
      report: 'wire',
      at: '2026-02-25',
      capture: { via: 'AP' },
      claims: [{ claim_id: 'wire', value: 30 }],
    };
    await reconcile([twentyFive, wire], async (database) => {
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({
        best: 25,
        low: 25,
        high: 30,
        status: 'contested',
      });
      expect(await query(database, 'SELECT kind, resolution FROM conflicts')).toEqual([
        { kind: 'true_dispute', resolution: 'authority_chosen' },
      ]);
    });
  });

  test('background figures are kept and never fused', async () => {
    await reconcile(
      [{ report: 'r', at: '2026-02-23', claims: [{ scope: 'background' }] }],
      async (database) => {
        expect(await query(database, 'SELECT count(*) AS n FROM claims')).toEqual([{ n: 1 }]);
        for (const table of ['estimates', 'claim_parts', 'relays'])
          expect(await query(database, `FROM ${table}`)).toEqual([]);
      },
    );
  });

  test('deaths that rest on a party to them alone are marked', async () => {
    const criminals = { group_code: 'suspected_criminals', value: 30, speaker_id: 'sedena' };
    await reconcile([{ report: 'r', at: '2026-02-23', claims: [criminals] }], async (database) => {
      const answer = await answerAt(database, 'deaths/all/suspected_criminals/MX/-/retaliation/-', later);
      expect(answer!.explanation_en).toContain('so it rests on a party to these deaths alone');
      expect(answer!.explanation_es).toContain('descansa solo en una parte implicada en estas muertes');
    });
  });

  test('a ruling excludes a claim, and stops the build when the claim is gone', async () => {
    const ruling = { ruling_id: 'r1', kind: 'exclude_claim', claim_id: 'mx-25' } as const;
    await reconcile(
      [seven, twentyFive],
      async (database) => {
        expect(await answerAt(database, guardsInMexico, later)).toMatchObject({ best: 7 });
        expect(await partsAt(database, guardsInMexico, later)).toMatchObject({ 'mx-25': 'excluded: ruling' });
      },
      { rulings: [ruling] },
    );
    await expect(reconcile([seven], async () => {}, { rulings: [ruling] })).rejects.toThrow(
      'ruling r1 excludes claim mx-25, which no report states any more',
    );
  });
});
