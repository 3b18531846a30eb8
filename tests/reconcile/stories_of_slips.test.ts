// Short histories of figures whose key is a slip: put right where the origin's own words say so, and only there.
import { describe, expect, test } from 'vitest';
import { query } from '../../pipeline/_edge/duckdb.ts';
import { answerAt, reconcile, type Story } from './reconciled.ts';

const later = '2026-03-20T00:00:00Z';
const noDay = { capture: { retrieved_at: '2026-03-10T00:00:00.000Z' } };
const everybody = { group_code: 'total', speaker_id: 'sspc' };
const afterwards = 'deaths/all/total/MX/-/retaliation/-';
const inAll = 'deaths/all/total/MX/-/overall/-';

/** An office's toll of what followed, two days after the raid. */
const toll: Story = {
  report: 'toll',
  at: '2026-02-24T09:00:00Z',
  claims: [{ claim_id: 'toll', value: 62, ...everybody }],
};

describe('a slip of scope', () => {
  test('a rounded number of the whole is the count of what followed that it stands for', async () => {
    const rounded: Story = {
      report: 'rounded',
      at: '2026-02-24T12:00:00Z',
      claims: [{ claim_id: 'rounded', value: 60, qualifier: 'about', scope: 'overall', ...everybody }],
    };
    await reconcile([toll, rounded], async (database) => {
      expect(await answerAt(database, inAll, later)).toMatchObject({ status: 'no_best' });
      expect(await query(database, 'SELECT claim_id, reason FROM alignments')).toEqual([
        { claim_id: 'rounded', reason: 'scope_of_origin' },
      ]);
    });
  });

  test('a report that gives both tells them apart', async () => {
    const both: Story = {
      report: 'both',
      source: 'x-paper-2',
      at: '2026-02-25T09:00:00Z',
      claims: [
        { claim_id: 'after', value: 62, ...everybody },
        { claim_id: 'whole', value: 62, qualifier: 'more_than', scope: 'overall', ...everybody },
      ],
    };
    await reconcile([toll, both], async (database) => {
      expect(await query(database, 'FROM alignments')).toEqual([]);
      expect(await answerAt(database, inAll, later)).toMatchObject({ best: 63, status: 'single_statement' });
    });
  });

  test('it is put right weeks later where no day of it is known, and not where one is', async () => {
    const again = {
      report: 'again',
      claims: [{ claim_id: 'again', value: 62, scope: 'overall', ...everybody }],
    };
    await reconcile([toll, { ...again, ...noDay }], async (database) => {
      expect(await answerAt(database, inAll, later)).toMatchObject({ status: 'no_best' });
    });
    await reconcile([toll, { ...again, at: '2026-03-10' }], async (database) => {
      expect(await answerAt(database, inAll, later)).toMatchObject({ best: 62 });
    });
  });

  test('a wire that tells two scopes apart later had not done so before', async () => {
    const ofWire = { group_code: 'total', value: 70, via: 'AP' };
    const first = { report: 'first', at: '2026-02-24', claims: [{ ...ofWire, scope: 'overall' }] };
    const second = { report: 'second', at: '2026-02-26', claims: [ofWire] };
    await reconcile([first, second], async (database) => {
      expect(await query(database, 'FROM alignments')).toEqual([]);
    });
    const after = { ...first, at: '2026-02-27' };
    await reconcile([after, second], async (database) => {
      expect(await answerAt(database, inAll, later)).toMatchObject({ status: 'no_best' });
      expect(await answerAt(database, afterwards, later)).toMatchObject({ best: 70, claim_count: 2 });
    });
  });
});

describe('what a report lists as parts', () => {
  const parts = [
    { group_code: 'national_guard', value: 25 },
    { group_code: 'suspected_criminals', value: 30, place: 'MX-JAL' },
    { group_code: 'suspected_criminals', value: 4, place: 'MX-MIC' },
  ];
  const list = (report: string, source: string, total: Story['claims'][number]): Story => ({
    report,
    source,
    at: '2026-02-24T12:00:00Z',
    claims: [
      { claim_id: report, speaker_id: 'sspc', scope: 'overall', ...total },
      ...parts.map((part) => ({ ...part, speaker_id: 'sspc' })),
    ],
  });

  test('a total of the whole that is their sum belongs to their part of the crisis', async () => {
    const ofOthers = { report: 'others', at: '2026-02-23', claims: [{ ...everybody, value: 14 }] };
    const sum = list('sum', 'x-paper-1', { value: 59, group_code: 'total' });
    await reconcile([ofOthers, sum], async (database) => {
      expect(await answerAt(database, afterwards, later)).toMatchObject({ best: 59, low: 59, high: 59 });
      expect(await answerAt(database, inAll, later)).toMatchObject({ status: 'no_best' });
      expect(await query(database, 'SELECT claim_id, reason FROM alignments')).toEqual([
        { claim_id: 'sum', reason: 'sum_of_parts' },
      ]);
    });
  });

  test('a total that is not their sum is that sum, where the office gave it', async () => {
    const said = { report: 'said', at: '2026-02-24T09:00:00Z', claims: [{ ...everybody, value: 59 }] };
    const slip = list('slip', 'x-paper-1', { value: 58, group_code: 'total' });
    await reconcile([said, slip], async (database) => {
      expect(await answerAt(database, afterwards, later)).toMatchObject({ best: 59, low: 59, high: 59 });
      expect(await answerAt(database, inAll, later)).toMatchObject({ status: 'no_best' });
    });
    await reconcile([{ ...said, claims: [{ ...everybody, value: 57 }] }, slip], async (database) => {
      expect(await query(database, 'FROM alignments')).toEqual([]);
    });
  });

  test('parts of the raid and of what followed tell nothing of where their sum belongs', async () => {
    const mixed = list('mixed', 'x-paper-1', { value: 59, group_code: 'total' });
    const [first, ...others] = mixed.claims.slice(1);
    const claims = [mixed.claims[0]!, { ...first!, scope: 'operation' as const }, ...others];
    await reconcile([toll, { ...mixed, claims }], async (database) => {
      expect(await query(database, 'FROM alignments')).toEqual([]);
    });
  });
});
