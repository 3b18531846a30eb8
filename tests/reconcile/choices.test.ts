// Which value each rule chooses of the credible statements of one key at one moment.
import { describe, expect, test } from 'vitest';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { runStep } from './run_step.ts';

/** Standings are numbered in the order in which they were said. */
function numbered(rows: readonly PlainRow[]): PlainRow[] {
  const inOrder = [...rows].sort((a, b) => String(a.said_from).localeCompare(String(b.said_from)));
  return rows.map((row) => ({ ...row, standing_id: inOrder.indexOf(row) }));
}

const credible = (rows: readonly PlainRow[]): PlainRow[] =>
  numbered(
    rows.map((row, i) => ({
      figure_id: 'f',
      known_from: '2026-02-25T00:00:00Z',
      known_to: null,
      statement_id: `s${i}`,
      origin: `origin-${i}`,
      nature: 'cumulative',
      rank: 1,
      as_of: null,
      said_from: '2026-02-23T00:00:00Z',
      counts_up_to: '2026-02-23T00:00:00Z',
      may_be_chosen: true,
      first_allowed: row.value!,
      value_low: row.value!,
      value_high: row.value!,
      origins_of_value: '1',
      ...row,
    })),
  );

/** Value and deciding statement; statements are named s0, s1 ... in the order given. */
async function chosen(rule: string, ...rows: readonly PlainRow[]): Promise<unknown[]> {
  const given = credible(rows);
  const [choice] = await runStep(`chosen_by_${rule}`, { credible_statements: given });
  const deciding = given.find((row) => row.standing_id === Number(choice?.deciding_standing_id));
  return [choice?.value, deciding?.statement_id];
}

describe('project', () => {
  test('authority comes first', async () => {
    const lower = { value: 30, rank: 5, as_of: '2026-02-24T00:00:00Z' };
    expect(await chosen('project', lower, { value: 25 })).toEqual([25, 's1']);
  });

  test('then the later as-of; a stated one before none', async () => {
    const [early, late] = [{ as_of: '2026-02-23T00:00:00Z' }, { as_of: '2026-02-24T00:00:00Z' }];
    expect(await chosen('project', { value: 25, ...early }, { value: 24, ...late })).toEqual([24, 's1']);
    expect(await chosen('project', { value: 25 }, { value: 28, ...late })).toEqual([28, 's1']);
  });

  test('then more independent statements, then a count before a rounded number, then the lower figure', async () => {
    const about = { value: 20, value_low: 18, value_high: 22 };
    expect(await chosen('project', about, { value: 22 })).toEqual([22, 's1']);
    const range = { value: 20, value_low: 20, value_high: 22 };
    expect(await chosen('project', { value: 22 }, range)).toEqual([20, 's1']);
    expect(await chosen('project', { value: 25 }, { value: 28, origins_of_value: '2' })).toEqual([28, 's1']);
    expect(await chosen('project', { value: 28 }, { value: 25 })).toEqual([25, 's1']);
  });

  test('the statement that decides is the first of equal authority that gave the value', async () => {
    const repeated = { value: 25, as_of: '2026-02-27T00:00:00Z', said_from: '2026-02-27T00:00:00Z' };
    const lower = { value: 25, rank: 5, said_from: '2026-02-22T00:00:00Z' };
    expect(await chosen('project', repeated, { value: 25 }, lower)).toEqual([25, 's1']);
  });
});

describe('the other rules', () => {
  const many = { origins_of_value: '2' };

  test('majority counts independent origins and looks at no authority', async () => {
    expect(await chosen('majority', { value: 25 }, { value: 28, rank: 9, ...many })).toEqual([28, 's1']);
    expect(await chosen('majority', { value: 28 }, { value: 25, rank: 9 })).toEqual([25, 's1']);
  });

  test('median takes the lower of two, the middle of three, each origin once for a value', async () => {
    expect(await chosen('median', { value: 28 }, { value: 25 })).toEqual([25, 's1']);
    expect(await chosen('median', { value: 70 }, { value: 28 }, { value: 25 })).toEqual([28, 's1']);
    const twice = { value: 25, origin: 'one' };
    const again = { ...twice, said_from: '2026-02-24T00:00:00Z' };
    expect(await chosen('median', twice, again, { value: 28 }, { value: 70 })).toEqual([28, 's2']);
  });

  test('most_conservative takes the lowest number allowed, whoever gave it', async () => {
    expect(await chosen('most_conservative', { value: 25 }, { value: 7, rank: 9 })).toEqual([7, 's1']);
    // "More than 25" is 26, the first number it allows.
    const more = { value: 25, first_allowed: 26 };
    expect(await chosen('most_conservative', more, { value: 25 })).toEqual([25, 's1']);
  });

  test('lowest_of_equals takes the lowest of the highest authority', async () => {
    const rows = [{ value: 28 }, { value: 25 }, { value: 7, rank: 9 }];
    expect(await chosen('lowest_of_equals', ...rows)).toEqual([25, 's1']);
    const later = { value: 28, as_of: '2026-02-27T00:00:00Z' };
    expect(await chosen('lowest_of_equals', later, { value: 25 })).toEqual([25, 's1']);
  });

  test('none chooses a fall that no ruling has recorded', async () => {
    for (const rule of ['project', 'majority', 'median', 'most_conservative', 'lowest_of_equals']) {
      expect(await chosen(rule, { value: 7, may_be_chosen: false }, { value: 25 })).toEqual([25, 's1']);
    }
  });

  test('source_accuracy takes what was found by repetition, for the present only', async () => {
    const rows = credible([{ value: 25 }, { value: 28 }, { value: 28, known_to: '2026-02-26T00:00:00Z' }]);
    const found = await runStep('chosen_by_source_accuracy', {
      credible_statements: rows,
      fused: [{ item: 'f', value: 28 }],
    });
    expect(found).toMatchObject([{ value: 28, deciding_standing_id: 1 }]);
  });
});

describe('min_max', () => {
  async function span(...rows: readonly PlainRow[]): Promise<unknown[]> {
    const key = { figure_id: 'f', known_from: '2026-02-25T00:00:00Z' };
    const [row] = await runStep('min_max_ranges', {
      knowledge_points: [{ ...key, known_to: null }],
      current_then:
        rows.length === 0
          ? { columns: [...Object.keys(key), 'known_to', 'origin', 'value', 'value_low', 'value_high'] }
          : rows.map((r, i) => ({
              ...key,
              known_to: null,
              origin: `o${i}`,
              value_low: r.value!,
              value_high: r.value!,
              ...r,
            })),
    });
    return [row!.low, row!.high, row!.status];
  }

  test('spans the lowest and the highest number named', async () => {
    expect(await span({ value: 25 }, { value: 28 }, { value: 26 })).toEqual([25, 28, 'contested']);
    expect(await span({ value: 25 })).toEqual([25, 25, 'single_statement']);
  });

  test('a bound counts as the first number it allows', async () => {
    const more = { value: 250, value_low: 251, value_high: null };
    expect(await span({ value: 252 }, more)).toEqual([251, 252, 'agreed']);
  });

  test('what names nobody is looked at only where nobody identified gives the key', async () => {
    expect(await span({ value: 25 }, { value: 40, origin: null })).toEqual([25, 25, 'single_statement']);
    expect(await span({ value: 40, origin: null })).toEqual([40, 40, 'unattributed']);
    expect(await span()).toEqual([null, null, 'no_best']);
  });
});
