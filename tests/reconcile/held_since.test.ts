// Since when an answer has held, and what reports without a date change about that.
import { expect, test } from 'vitest';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { answerAt, guardsInMexico, reconcile, type Story, seven, twentyFive } from './reconciled.ts';
import { runStep } from './run_step.ts';

const monday = '2026-02-23T00:00:00.000Z';
const tuesday = '2026-02-24T00:00:00.000Z';
const november = '2026-11-24T00:00:00.000Z';

const answer = (known_from: string, own: PlainRow = {}): PlainRow => ({
  figure_id: 'f',
  rule: 'project',
  known_from,
  best: 25,
  low: 25,
  high: 25,
  status: 'agreed',
  deciding_statement_id: 's',
  ...own,
});

async function heldSince(...answers: readonly PlainRow[]) {
  const rows = await runStep('held_since', {
    answers,
    captures: [
      { known_at: monday, known_basis: 'end_of_stated_day' },
      { known_at: monday, known_basis: 'retrieval' },
      { known_at: tuesday, known_basis: 'stated_instant' },
      { known_at: november, known_basis: 'retrieval' },
      { known_at: november, known_basis: 'build' },
    ],
  });
  return rows.at(-1);
}

test('the best value holds from when it was first given, while more is counted beside it', async () => {
  const more = answer(november, { low: 20, status: 'contested' });
  expect(await heldSince(answer(monday, { best: 7 }), answer(tuesday), more)).toMatchObject({
    best_from: tuesday,
    best_is_dated: true,
    is_dated: false,
    last_dated_from: tuesday,
  });
});

test('a value that comes back begins anew', async () => {
  const back = [answer(monday), answer(tuesday, { best: 7 }), answer(november)];
  expect(await heldSince(...back)).toMatchObject({ best_from: november, best_is_dated: false });
});

test('where nothing is best the range is the answer', async () => {
  const open = { best: null, status: 'unattributed', deciding_statement_id: null };
  expect(await heldSince(answer(monday, open), answer(tuesday, open))).toMatchObject({ best_from: monday });
  const wider = [answer(monday, open), answer(tuesday, { ...open, low: 20 })];
  expect(await heldSince(...wider)).toMatchObject({ best_from: tuesday });
});

test('a moment at which any dated report became known is dated', async () => {
  expect(await heldSince(answer(monday))).toMatchObject({ is_dated: true, last_dated_from: monday });
});

const undated = (report: string, value: number): Story => ({
  report,
  source: 'x-paper-3',
  capture: { retrieved_at: november },
  claims: [{ value, speaker_id: 'sspc' }],
});

test('sentences say which change was the last with a date, and that undated reports came later', async () => {
  await reconcile([seven, twentyFive, undated('late', 25)], async (database) => {
    const now = await answerAt(database, guardsInMexico, '2027-01-01T00:00:00Z');
    expect(now!.explanation_en).toContain('from 23 February 2026, 15:12 UTC, the best figure is 25');
    expect(now!.explanation_en).toContain(
      '; reports without a date are counted from 24 November 2026 on, and the last dated change was on 23 February 2026.',
    );
    expect(now!.explanation_es).toContain(
      '; los reportes sin fecha se cuentan desde el 24 de noviembre de 2026, y el último cambio con fecha fue el 23 de febrero de 2026.',
    );
    const then = await answerAt(database, guardsInMexico, '2026-02-24T00:00:00Z');
    expect(then!.explanation_en).not.toContain('without a date');
  });
});

test('what undated reports alone say may be older than the moment it is known from', async () => {
  await reconcile([undated('alone', 25)], async (database) => {
    const now = await answerAt(database, guardsInMexico, '2027-01-01T00:00:00Z');
    expect(now!.explanation_en).toContain(
      '; 24 November 2026 is when reports without a date are taken as known, and what they say may be older.',
    );
    expect(now!.explanation_es).toContain('; el 24 de noviembre de 2026 es cuando se dan por conocidos');
  });
});
