// `cjng fuse` on small tables written by hand: what each rule chooses, ties, tolerance, times, copies, and bad input.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../../pipeline/_run/exit_codes.ts';
import { runFuse } from '../../../pipeline/_run/fuse_command.ts';
import { fusionRules } from '../../../schemas/fusion_rules.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuse-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rows that a rule makes of `source,item,value[,time]` lines, as `item,value,low,high,source_count,item_source_count`. */
async function fuse(
  rule: string,
  lines: readonly string[],
  { header = 'source,item,value', tolerance = 0 } = {},
): Promise<string[]> {
  const [claims, out] = [join(folder, 'claims.csv'), join(folder, 'fused.csv')];
  writeFileSync(claims, `${[header, ...lines].join('\n')}\n`);
  await runFuse({ claims, rule, out, tolerance, threads: 2 }, () => {});
  return readFileSync(out, 'utf8').trim().split('\n').slice(1);
}

const deaths = ['a,toll,62', 'b,toll,62', 'c,toll,73', 'd,toll,80', 'e,toll,80'];

describe('the rules', () => {
  test.each([
    ['majority', 'toll,62,62.0,80.0,2,5'],
    ['lowest_of_equals', 'toll,62,62.0,80.0,2,5'],
    ['most_conservative', 'toll,62,62.0,80.0,2,5'],
    ['median', 'toll,73,62.0,80.0,1,5'],
    ['min_max', 'toll,,62.0,80.0,,5'],
    ['source_accuracy', 'toll,62,62.0,80.0,2,5'],
  ])('%s on two twos and a one', async (rule, expected) => {
    expect(await fuse(rule, deaths)).toEqual([expected]);
  });

  test('the most conservative is the lowest though few give it; the lowest of equals wants two', async () => {
    const lines = ['a,toll,7', 'b,toll,25', 'c,toll,25', 'd,toll,27', 'e,toll,27', 'f,toll,27'];
    expect(await fuse('most_conservative', lines)).toEqual(['toll,7,7.0,27.0,1,6']);
    expect(await fuse('lowest_of_equals', lines)).toEqual(['toll,25,7.0,27.0,2,6']);
    expect(await fuse('majority', lines)).toEqual(['toll,27,7.0,27.0,3,6']);
  });

  test('texts are values too', async () => {
    expect(await fuse('majority', ['a,capital,Tepic', 'b,capital,Tepic', 'c,capital,Colima'])).toEqual([
      'capital,Tepic,,,2,3',
    ]);
  });

  test('numbers are compared as numbers', async () => {
    expect(await fuse('most_conservative', ['a,x,100', 'b,x,9'])).toEqual(['x,9,9.0,100.0,1,2']);
  });

  test('within the tolerance numbers are one value, named as most sources name it', async () => {
    const lines = ['a,x,1000', 'b,x,1004', 'c,x,1004', 'd,x,1200'];
    expect(await fuse('majority', lines, { tolerance: 0.01 })).toEqual(['x,1004,1004.0,1200.0,3,4']);
    expect(await fuse('majority', lines)).toEqual(['x,1004,1000.0,1200.0,2,4']);
  });

  test("a source's last value counts where times are given", async () => {
    const lines = ['a,x,7,2026-02-23', 'a,x,25,2026-02-24', 'b,x,25,2026-02-24', 'c,x,7,2026-02-23'];
    expect(await fuse('majority', lines, { header: 'source,item,value,time' })).toEqual([
      'x,25,7.0,25.0,2,3',
    ]);
  });
});

/** Whole numbers below `sides`, the same on every run. */
function createDice(): (sides: number) => number {
  let state = 7;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Twelve sources of their own, right in 45 to 95 of 100 cases, and eight that mostly copy the worst two. */
function withCopies(): string[] {
  const dice = createDice();
  const lines: string[] = [];
  for (let item = 0; item < 300; item += 1) {
    const truth = 1000 + 7 * item;
    const own = Array.from({ length: 12 }, (_, i) =>
      dice(100) < 45 + (50 * i) / 11 ? truth : truth + (dice(2) === 0 ? -1 : 1) * (1 + dice(10)),
    );
    own.forEach((value, i) => {
      if (dice(10) < 6) lines.push(`s${i},i${item},${value}`);
    });
    for (let i = 0; i < 8; i += 1) {
      if (dice(10) < 6) lines.push(`c${i},i${item},${dice(10) < 9 ? own[i % 2] : truth}`);
    }
  }
  return lines;
}

test('copies are found from the errors they share, without names or texts', async () => {
  const wrong = (rows: readonly string[]) =>
    rows.filter((row) => {
      const [item, value] = row.split(',');
      return Number(value) !== 1000 + 7 * Number(item!.slice(1));
    }).length;
  const byMajority = wrong(await fuse('majority', withCopies()));
  const byAccuracy = wrong(await fuse('source_accuracy', withCopies()));
  expect(byMajority).toBeGreaterThan(20);
  expect(byAccuracy).toBeLessThan(byMajority / 2);
});

describe('properties', () => {
  const claim = fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.constantFrom('x', 'y'),
    fc.integer({ min: 0, max: 4 }),
  );

  test.each(fusionRules)(
    '%s: order and exact duplicates change nothing; low <= value <= high',
    async (rule) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(claim, { minLength: 1, maxLength: 12 }),
          fc.infiniteStream(fc.nat()),
          async (claims, order) => {
            const lines = claims.map((one) => one.join(','));
            const rows = await fuse(rule, lines);
            const keyed = lines.map((line) => [order.next().value, line] as const);
            const shuffled = keyed.sort(([p], [q]) => Number(p) - Number(q)).map(([, line]) => line);
            expect(await fuse(rule, [...shuffled, lines[0]!])).toEqual(rows);
            for (const row of rows) {
              const [, value, low, high] = row.split(',');
              if (value !== '')
                expect([Number(low) <= Number(value), Number(value) <= Number(high)]).toEqual([true, true]);
            }
          },
        ),
        { numRuns: 8 },
      );
    },
  );
});

describe('mistakes are named', () => {
  test('a rule that there is not', async () => {
    await expect(fuse('loudest', deaths)).rejects.toThrow(UsageError);
  });

  test('a file that there is not', async () => {
    const options = {
      claims: join(folder, 'none.csv'),
      rule: 'majority',
      out: join(folder, 'o.csv'),
      tolerance: 0,
    };
    await expect(runFuse(options, () => {})).rejects.toThrow('no file');
  });

  test('a column that is missing', async () => {
    await expect(fuse('majority', ['a,1'], { header: 'source,value' })).rejects.toThrow('no column item');
  });
});
