// Reports whose texts are copies: found, however long the chain, and nothing found between newsrooms that wrote their own.
import { expect, test } from 'vitest';
import { query } from '../../pipeline/_edge/duckdb.ts';
import { changedLead, cutAtTheEnd, otherStory, wireStory } from './made_news.ts';
import { reconcile, type Story } from './reconciled.ts';

const story = (report: string, hour: number, text: readonly string[], rest: Partial<Story> = {}): Story => ({
  report,
  source: `x-paper-${hour % 10}`,
  at: `2026-02-23T${String(hour).padStart(2, '0')}:00:00Z`,
  capture: { capture_kind: 'page' },
  text,
  claims: [{ claim_id: report, value: 14 }],
  ...rest,
});

const copies = (stories: readonly Story[]) =>
  reconcile(stories, async (database) =>
    Object.fromEntries(
      (await query(database, 'SELECT report_id, copied_report_id FROM copied_texts ORDER BY ALL')).map(
        (row) => [row.report_id, row.copied_report_id],
      ),
    ),
  );

const relays = (stories: readonly Story[], asOf?: string) =>
  reconcile(
    stories,
    (database) =>
      query(database, 'SELECT claim_id, statement_id, basis, copied_claim_id FROM relays ORDER BY claim_id'),
    asOf === undefined ? {} : { asOf },
  );

test('a changed lead and a cut at the end leave a copy a copy', async () => {
  expect(
    await copies([
      story('wire', 1, wireStory),
      story('lead', 2, changedLead),
      story('cut', 3, cutAtTheEnd),
      story('longer', 4, [...otherStory.slice(0, 1), ...wireStory, ...otherStory.slice(4)]),
    ]),
  ).toEqual({ lead: 'wire', cut: 'wire', longer: 'wire' });
});

test('two reports of one event with the same figures are no copies, nor is a shared quotation', async () => {
  const quoted = [...otherStory, wireStory[2]!];
  expect(await copies([story('wire', 1, wireStory), story('own', 2, otherStory)])).toEqual({});
  expect(await copies([story('wire', 1, wireStory), story('quotes', 2, quoted)])).toEqual({});
});

test('too short a text is no proof', async () => {
  const flash = ['Fourteen members of the coast patrol were killed in the first hour at the fuel depot.'];
  expect(await copies([story('wire', 1, flash), story('flash', 2, flash)])).toEqual({});
});

test("alike abstracts are no copies: the words are the project's", async () => {
  const abstract = { capture: { capture_kind: 'abstract' } };
  expect(await copies([story('one', 1, wireStory, abstract), story('two', 2, wireStory, abstract)])).toEqual(
    {},
  );
});

test('a copy that is cut and credited nowhere relays the statement of whom it copies', async () => {
  const ap = story('ap', 2, wireStory, { source: 'ap' });
  const paper = story('paper', 3, cutAtTheEnd);
  const rows = await relays([ap, paper]);
  expect(rows[1]).toMatchObject({ claim_id: 'paper', basis: 'near_duplicate', copied_claim_id: 'ap' });
  expect(rows[1]!.statement_id).toBe(rows[0]!.statement_id);
});

test('a copy of a copy relays the first, and a figure that only the copy added is its own', async () => {
  const added = { claim_id: 'added', value: 60, group_code: 'total' };
  const first = story('first', 1, wireStory);
  const copy = story('copy', 2, changedLead, { claims: [{ claim_id: 'copy', value: 14 }, added] });
  const copyOfCopy = story('third', 3, changedLead.slice(0, 5), {
    claims: [
      { claim_id: 'third', value: 14 },
      { ...added, claim_id: 'third-added' },
    ],
  });
  const bases = (await relays([first, copy, copyOfCopy])).map((row) => [
    row.claim_id,
    row.basis,
    row.copied_claim_id,
  ]);
  expect(bases).toEqual([
    ['added', 'first', null],
    ['copy', 'near_duplicate', 'first'],
    ['first', 'first', null],
    ['third', 'near_duplicate', 'first'],
    ['third-added', 'near_duplicate', 'added'],
  ]);
});

test('what is copied is decided by what was known: a later report of the text changes nothing before it', async () => {
  const stories = [story('b', 2, changedLead), story('c', 3, cutAtTheEnd), story('a', 1, wireStory)];
  const until = (rows: Awaited<ReturnType<typeof relays>>) => rows.filter((row) => row.claim_id !== 'c');
  expect(until(await relays(stories))).toEqual(await relays(stories, '2026-02-23T02:30:00Z'));
});

test('a publisher and its copies are one newsroom: they do not confirm each other, nor give a place twice', async () => {
  const claim = (report: string, place: string) => ({
    claim_id: report,
    value: 14,
    place,
    speaker_id: 'sspc',
  });
  const plain = [5, 6].map((hour) =>
    story(`plain-${hour}`, hour, otherStory.slice(hour), { claims: [claim(`plain-${hour}`, 'MX')] }),
  );
  const wire = story('wire', 1, wireStory, { claims: [claim('wire', 'MX-JAL')] });
  const copy = story('copy', 2, cutAtTheEnd, { claims: [claim('copy', 'MX-JAL')] });
  const other = story('other', 3, otherStory, { claims: [claim('other', 'MX-JAL')] });
  const seen = (stories: readonly Story[]) =>
    reconcile(stories, async (database) => [
      await query(database, 'SELECT place FROM statements'),
      (await query(database, 'FROM corroborations')).length,
    ]);
  expect(await seen([wire, copy])).toEqual([[{ place: 'MX-JAL' }], 0]);
  expect(await seen([wire, other])).toEqual([[{ place: 'MX-JAL' }], 1]);
  expect(await seen([...plain, wire, copy])).toEqual([[{ place: 'MX' }], 1]);
  expect(await seen([...plain, wire, other])).toEqual([[{ place: 'MX-JAL' }], 1]);
});
