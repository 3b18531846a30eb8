// `cjng fuse`: the rules of reconciliation on any table of sources, items and values.
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type FusionRule, fusionRules, isFusionRule } from '../../schemas/fusion_rules.ts';
import { openDatabase } from '../_edge/duckdb.ts';
import { loadFusionInput, writeFused } from '../_edge/fusion_files.ts';
import { runFusion } from '../_edge/run_fusion.ts';
import { type ExitCode, exitCodes, UsageError } from './exit_codes.ts';
import { projectRoot } from './layout.ts';

export interface FuseOptions {
  readonly claims: string;
  readonly rule: string;
  readonly out: string;
  readonly tolerance: number;
  readonly threads?: number;
  readonly memory?: string;
}

/** Throws a UsageError for whatever can be seen to be wrong before anything is read. */
function checkUsage({ claims, rule, out, memory }: FuseOptions): void {
  if (!isFusionRule(rule))
    throw new UsageError(`there is no rule ${rule}; there are ${fusionRules.join(', ')}.`);
  if (!existsSync(claims)) throw new UsageError(`there is no file ${claims}; name it with --claims.`);
  if (!statSync(claims).isFile()) throw new UsageError(`${claims} is no file; name one with --claims.`);
  if (!/\.(csv|parquet)$/i.test(out))
    throw new UsageError(`--out is "${out}"; it must end in .csv or .parquet.`);
  if (!existsSync(dirname(resolve(out))))
    throw new UsageError(`there is no folder ${dirname(out)} for --out.`);
  if (existsSync(out) && realpathSync(out) === realpathSync(claims))
    throw new UsageError('--out is the file of --claims, which it would overwrite; name another.');
  if (memory !== undefined && !/^\d+(\.\d+)?\s*([KMGT]i?B)$/i.test(memory))
    throw new UsageError(`--memory is "${memory}"; write it as 4GB.`);
}

const counted = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

/**
 * Fuses the table, writes one row an item and prints what came of it, rows that say nothing and items that mix numbers
 * and texts included. Throws a UsageError for a rule, option or file that will not do.
 */
export async function runFuse(
  options: FuseOptions,
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<ExitCode> {
  checkUsage(options);
  const { claims, rule, out, tolerance, threads, memory } = options;
  const database = await openDatabase({
    ...(threads === undefined ? {} : { threads }),
    ...(memory === undefined ? {} : { memory }),
  });
  try {
    await loadFusionInput(database, { root: projectRoot, path: claims }).catch((error: Error) => {
      throw new UsageError(error.message, { cause: error });
    });
    const fusion = await runFusion(database, { root: projectRoot, rule: rule as FusionRule, tolerance });
    await writeFused(database, resolve(out));
    const rounds = fusion.rounds === 1 ? '' : ` in ${fusion.rounds} rounds`;
    const items = counted(fusion.items, 'item', 'items');
    print(
      `${items} from ${counted(fusion.sources, 'source', 'sources')} fused by ${rule}${rounds}: ${out}\n`,
    );
    if (fusion.rowsLeftOut > 0)
      print(`${counted(fusion.rowsLeftOut, 'row', 'rows')} without a source, an item or a value left out.\n`);
    if (fusion.mixedItems > 0)
      print(
        `${counted(fusion.mixedItems, 'item mixes', 'items mix')} numbers and texts: a text ("1,000" is one) is a value of its own and stands outside of low and high.\n`,
      );
    return exitCodes.done;
  } finally {
    database.close();
  }
}
