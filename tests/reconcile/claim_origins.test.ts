// Who gave a figure, as far as the report says.
import { expect, test } from 'vitest';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { runStep } from './run_step.ts';

async function originOf(
  claim: PlainRow,
  report: PlainRow = {},
  ...others: readonly PlainRow[]
): Promise<(string | null)[]> {
  const rows = await runStep('claim_origins', {
    claims: [claim, ...others].map((row) => ({
      claim_id: 'c',
      report_id: 'r',
      speaker_id: null,
      via: null,
      place: 'MX-JAL',
      scope: 'retaliation',
      municipality: null,
      incident_id: null,
      known_from: '2026-02-24T08:00:00Z',
      ...row,
    })),
    first_reports: [{ report_id: 'r', source_id: 'paper', via: null, ...report }],
    sources: [
      { source_id: 'paper', kind: 'newspaper' },
      { source_id: 'ap', kind: 'wire' },
      { source_id: 'reuters', kind: 'wire' },
      { source_id: 'el-universal', kind: 'newspaper' },
      { source_id: 'sspc', kind: 'authority' },
      { source_id: 'gobierno', kind: 'authority', level: 'state', jurisdiction: 'MX-JAL' },
      { source_id: 'authorities', kind: 'authority' },
    ],
    source_names: [
      { source_id: 'ap', name: 'AP', generic: 'no' },
      { source_id: 'reuters', name: 'Reuters', generic: 'no' },
      { source_id: 'el-universal', name: 'El Universál', generic: 'no' },
      { source_id: 'paper', name: 'Paper', generic: 'no' },
      { source_id: 'authorities', name: 'authorities', generic: 'yes' },
    ],
  });
  const row = rows.find(({ claim_id }) => claim_id === 'c');
  return [row!.origin as string | null, row!.origin_basis as string];
}

test('a named office comes before any wire', async () => {
  expect(await originOf({ speaker_id: 'sspc', via: 'AP' })).toEqual(['sspc', 'speaker']);
});

test('"authorities" identify nobody, whatever wire carried it', async () => {
  expect(await originOf({ speaker_id: 'authorities', via: 'AP' })).toEqual([null, 'none']);
  expect(await originOf({ speaker_id: 'authorities' })).toEqual([null, 'none']);
});

test('of a chain, the farthest back that is known; names are matched without accents', async () => {
  expect(await originOf({ via: 'some blog; el universal; AP' })).toEqual(['el-universal', 'credit']);
});

test('the credits of the whole report tell an origin only where they leave one', async () => {
  expect(await originOf({}, { via: 'AP' })).toEqual(['ap', 'credit']);
  expect(await originOf({}, { via: 'El Universal;AP' })).toEqual(['ap', 'credit']);
  expect(await originOf({}, { via: 'Reuters;AP' })).toEqual([null, 'none']);
  expect(await originOf({}, { via: 'Paper' })).toEqual([null, 'none']);
});

test('a claim that merely carries the credits of its report has none of its own', async () => {
  expect(await originOf({ via: 'El Universal;AP' }, { via: 'El Universal;AP' })).toEqual(['ap', 'credit']);
  expect(await originOf({ via: 'Reuters;AP' }, { via: 'Reuters;AP' })).toEqual([null, 'none']);
});

test('a report that names media for single figures credits nobody for the others', async () => {
  const named = { claim_id: 'd', speaker_id: 'el-universal' };
  expect(await originOf({}, { via: 'El Universal;AP' }, named)).toEqual([null, 'none']);
  expect(await originOf({}, { via: 'AP' }, { claim_id: 'd', speaker_id: 'ap' })).toEqual(['ap', 'credit']);
});

test('what a wire prints itself is its own', async () => {
  expect(await originOf({}, { source_id: 'ap' })).toEqual(['ap', 'credit']);
});

test('an outlet quoted as a speaker is a credit, not an office', async () => {
  expect(await originOf({ speaker_id: 'el-universal' })).toEqual(['el-universal', 'credit']);
});

test("in a state's balance, what names nobody is the state government's too", async () => {
  const said = { speaker_id: 'gobierno' };
  const [first, second] = [
    { claim_id: 'd', ...said },
    { claim_id: 'e', ...said },
  ];
  expect(await originOf({}, {}, first!, second!)).toEqual(['gobierno', 'speaker']);
  expect(await originOf({}, {}, first!)).toEqual([null, 'none']);
  expect(await originOf({ place: 'MX-COL' }, {}, first!, second!)).toEqual([null, 'none']);
  expect(await originOf({ municipality: 'Zapopan' }, {}, first!, second!)).toEqual([null, 'none']);
  const other = { claim_id: 'f', speaker_id: 'sspc' };
  expect(await originOf({}, {}, first!, second!, other)).toEqual([null, 'none']);
});
