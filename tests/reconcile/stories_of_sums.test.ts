// Short histories of wholes and their parts: what parts answer, and when a part shows that its whole is out of date.
import { describe, expect, test } from 'vitest';
import { query } from '../../pipeline/_edge/duckdb.ts';
import { answerAt, guardsInMexico, partsAt, reconcile, type Story } from './reconciled.ts';

const noon = '2026-02-24T12:00:00Z';
const later = '2026-03-20T00:00:00Z';
const suspects = { group_code: 'suspected_criminals' } as const;
const inAll = 'deaths/all/suspected_criminals/MX/-/overall/-';

describe('a key that nobody identified gives', () => {
  const unnamed: Story = {
    report: 'unnamed',
    at: '2026-02-24T08:00:00Z',
    claims: [{ ...suspects, value: 50, scope: 'overall', speaker_id: 'authorities' }],
  };
  const official: Story = {
    report: 'official',
    source: 'x-paper-1',
    at: '2026-02-27T15:00:00Z',
    claims: [
      { ...suspects, value: 12, scope: 'operation', place: 'MX-JAL', speaker_id: 'sedena' },
      { ...suspects, value: 34, speaker_id: 'sedena' },
    ],
  };

  test('is answered by the sum of its official parts once all are known, contested and with what it follows from', async () => {
    await reconcile([unnamed, official], async (database) => {
      expect(await answerAt(database, inAll, noon)).toMatchObject({ best: null, status: 'unattributed' });
      expect(await answerAt(database, inAll, later)).toMatchObject({
        best: 46,
        low: 46,
        high: 46,
        status: 'contested',
        claim_count: 1,
        explanation_en: expect.stringContaining(
          'nobody identified gave this figure (1 claim in 1 report); the 2 figures of its parts, as authorities give them, come to 46',
        ),
      });
      expect(
        await query(
          database,
          `SELECT input_figure_id FROM derivations WHERE figure_id = '${inAll}' ORDER BY ALL`,
        ),
      ).toEqual([
        { input_figure_id: 'deaths/all/suspected_criminals/MX-JAL/-/operation/-' },
        { input_figure_id: 'deaths/all/suspected_criminals/MX/-/retaliation/-' },
      ]);
    });
  });

  test('is left open where a part is missing, or is no authority’s', async () => {
    const [ofRaid, after] = official.claims;
    await reconcile([unnamed, { ...official, claims: [after!] }], async (database) => {
      expect(await answerAt(database, inAll, later)).toMatchObject({ best: null, status: 'unattributed' });
    });
    const ofWire = { ...after!, speaker_id: null, via: 'AP' };
    await reconcile([unnamed, { ...official, claims: [ofRaid!, ofWire] }], async (database) => {
      expect(await answerAt(database, inAll, later)).toMatchObject({ best: null, status: 'unattributed' });
    });
  });

  test('is its own origin’s as soon as somebody identified gives it', async () => {
    const given: Story = {
      report: 'given',
      at: '2026-03-01T15:00:00Z',
      claims: [{ ...suspects, value: 47, scope: 'overall', speaker_id: 'sspc' }],
    };
    await reconcile([unnamed, official, given], async (database) => {
      expect(await answerAt(database, inAll, '2026-02-28T00:00:00Z')).toMatchObject({ best: 46 });
      expect(await answerAt(database, inAll, later)).toMatchObject({ best: 47, status: 'single_statement' });
    });
  });
});

describe('a part above its whole', () => {
  const whole: Story = {
    report: 'whole',
    at: '2026-02-24T08:00:00Z',
    claims: [{ claim_id: 'whole', value: 7, via: 'AP' }],
  };
  const part = (report: string, source: string, speaker: string): Story => ({
    report,
    source,
    at: '2026-02-24T15:00:00Z',
    claims: [{ value: 25, place: 'MX-JAL', speaker_id: speaker }],
  });

  test('outdates it, once two publishers have the part from an origin of equal or higher authority', async () => {
    const twice = [part('p1', 'x-paper-1', 'sspc'), part('p2', 'x-paper-2', 'sspc')];
    await reconcile([whole, ...twice], async (database) => {
      expect(await answerAt(database, guardsInMexico, noon)).toMatchObject({ best: 7 });
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({
        best: null,
        status: 'no_best',
      });
      expect(await partsAt(database, guardsInMexico, later)).toEqual({ whole: 'superseded: part_exceeds' });
    });
    await reconcile([whole, twice[0]!], async (database) => {
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({ best: 7 });
    });
  });

  test('does not where the whole has more authority', async () => {
    const official = { ...whole, claims: [{ claim_id: 'whole', value: 7, speaker_id: 'sspc' }] };
    const ofWire = (report: string, source: string): Story => ({
      ...part(report, source, 'sspc'),
      claims: [{ value: 25, place: 'MX-JAL', via: 'AP' }],
    });
    await reconcile([official, ofWire('p1', 'x-paper-1'), ofWire('p2', 'x-paper-2')], async (database) => {
      expect(await answerAt(database, guardsInMexico, later)).toMatchObject({ best: 7 });
    });
  });
});
