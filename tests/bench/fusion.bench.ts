// Error rates of `cjng fuse` on a public truth-discovery set, beside CATD, with bootstrap intervals:
// `npx tsx tests/bench/fusion.bench.ts CLAIMS.csv TRUTH.csv`. Nothing of the set is kept here. Made for the population
// edits of Wikipedia (totucuong/spectrum, data/population): columns ObjectID, PropertyID, PropertyValue, SourceID, and
// ObjectID, PropertyID, PropertyValue of the truth, which only the scoring below reads. Off by more than 0.1 % is wrong.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, query } from '../../pipeline/_edge/duckdb.ts';
import { loadFusionInput } from '../../pipeline/_edge/fusion_files.ts';
import { readCsv } from '../../pipeline/_edge/read_vocabulary.ts';
import { runFusion } from '../../pipeline/_edge/run_fusion.ts';
import { createDice } from './made_reports.ts';

const [claimsPath, truthPath] = process.argv.slice(2);
if (claimsPath === undefined || truthPath === undefined)
  throw new Error('name the claims and the truth: fusion.bench.ts CLAIMS.csv TRUTH.csv');

const itemOf = (row: Readonly<Record<string, string>>) => `${row.ObjectID}|${row.PropertyID}`;
const claims = readCsv(claimsPath).map((row) => ({
  source: row.SourceID!,
  item: itemOf(row),
  value: row.PropertyValue!,
}));
const truth = new Map(readCsv(truthPath).map((row) => [itemOf(row), Number(row.PropertyValue)]));

/**
 * CATD (Li et al., VLDB 2014), after its paper: a source's weight is the lower confidence bound of how little it errs
 * (chi-square by the Wilson-Hilferty approximation at 0.95), a value the weighted median of what its sources give.
 */
function catd(): Map<string, number> {
  const byItem = new Map<string, (typeof claims)[number][]>();
  for (const claim of claims) byItem.set(claim.item, [...(byItem.get(claim.item) ?? []), claim]);
  const weights = new Map<string, number>(claims.map(({ source }) => [source, 1]));
  const values = new Map<string, number>();
  for (let round = 0; round < 10; round += 1) {
    for (const [item, given] of byItem) {
      const sorted = given
        .map(({ source, value }) => [Number(value), weights.get(source)!] as const)
        .sort(([a], [b]) => a - b);
      const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
      let sum = 0;
      for (const [value, weight] of sorted) {
        sum += weight;
        if (sum >= half) {
          values.set(item, value);
          break;
        }
      }
    }
    const errors = new Map<string, [number, number]>();
    for (const { source, item, value } of claims) {
      const best = values.get(item)!;
      const [n, loss] = errors.get(source) ?? [0, 0];
      errors.set(source, [n + 1, loss + ((Number(value) - best) / Math.max(1, Math.abs(best))) ** 2]);
    }
    for (const [source, [n, loss]] of errors) {
      const chi = n * (1 - 2 / (9 * n) - 1.645 * Math.sqrt(2 / (9 * n))) ** 3;
      weights.set(source, Math.max(chi, 1e-6) / Math.max(loss, 1e-6));
    }
  }
  return values;
}

/** Error rate with the interval that holds 95 % of 2,000 resamples of the items. */
function score(name: string, values: ReadonlyMap<string, number>): void {
  const wrong = [...truth].flatMap(([item, value]) => {
    const found = values.get(item);
    return found === undefined ? [] : [Math.abs(found - value) > 0.001 * Math.abs(value) ? 1 : 0];
  });
  const dice = createDice(1);
  const rates = Array.from({ length: 2_000 }, () => {
    let sum = 0;
    for (let i = 0; i < wrong.length; i += 1) sum += wrong[dice(wrong.length)]!;
    return sum / wrong.length;
  }).sort((a, b) => a - b);
  const rate = wrong.reduce((sum: number, one) => sum + one, 0) / wrong.length;
  console.log(
    `${name.padEnd(18)} ${rate.toFixed(3)}  [${rates[50]!.toFixed(3)}, ${rates[1_949]!.toFixed(3)}]  ${wrong.length} items`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'fusion-bench-'));
try {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = claims.map(({ source, item, value }) => [source, item, value].map(quote).join(','));
  const path = join(folder, 'claims.csv');
  writeFileSync(path, `source,item,value\n${lines.join('\n')}\n`);
  for (const rule of [
    'majority',
    'median',
    'lowest_of_equals',
    'most_conservative',
    'source_accuracy',
  ] as const) {
    const database = await openDatabase({ threads: 2 });
    await loadFusionInput(database, { root: process.cwd(), path });
    await runFusion(database, { root: process.cwd(), rule, tolerance: 0 });
    const rows = await query<{ item: string; value: string }>(database, 'SELECT item, value FROM fused');
    score(rule, new Map(rows.map(({ item, value }) => [item, Number(value)])));
    database.close();
  }
  score('CATD', catd());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
