// `cjng fuse`: the rules of reconciliation on any table of sources, items and values.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fusionRules, isFusionRule } from '../../schemas/fusion_rules.ts';
import { openDatabase } from '../_edge/duckdb.ts';
import { loadFusionInput, runFusion, writeFused } from '../_edge/run_fusion.ts';
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

/** Fuses the table and prints what came of it. Throws a UsageError for a rule or file that there is not. */
export async function runFuse(
  options: FuseOptions,
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<ExitCode> {
  const { claims, rule, out, tolerance, threads, memory } = options;
  if (!isFusionRule(rule))
    throw new UsageError(`there is no rule ${rule}; there are ${fusionRules.join(', ')}.`);
  if (!existsSync(claims)) throw new UsageError(`there is no file ${claims}; name it with --claims.`);
  const database = await openDatabase({
    ...(threads === undefined ? {} : { threads }),
    ...(memory === undefined ? {} : { memory }),
  });
  try {
    await loadFusionInput(database, { root: projectRoot, path: resolve(claims) });
    const fusion = await runFusion(database, { root: projectRoot, rule, tolerance });
    await writeFused(database, resolve(out));
    const rounds = fusion.rounds === 1 ? '' : ` in ${fusion.rounds} rounds`;
    print(`${fusion.items} items from ${fusion.sources} sources fused by ${rule}${rounds}: ${out}\n`);
    return exitCodes.done;
  } finally {
    database.close();
  }
}
