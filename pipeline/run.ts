// The command `cjng`: one subcommand a stage, each of which first brings the stages before it up to date.
// What a subcommand runs is imported when it runs, so that --help and mistakes answer at once.
import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { fusionRules } from '../schemas/fusion_rules.ts';
import { type ExitCode, exitCodeHelp, exitCodes, UsageError } from './_run/exit_codes.ts';
import type { LastStage } from './_run/run_pipeline.ts';

interface BuildOptions {
  readonly files?: string[];
  readonly output: string;
  readonly threads?: number;
  readonly previous?: string;
  readonly asOf?: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function parseThreads(text: string): number {
  const threads = Number(text);
  if (!Number.isInteger(threads) || threads < 1)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return threads;
}

function parseShare(text: string): number {
  const share = Number(text);
  if (!(share >= 0 && share < 1)) throw new InvalidArgumentError('It must be a share from 0 to below 1.');
  return share;
}

const stageHelp: { readonly [S in LastStage]: { readonly what: string; readonly more: string } } = {
  acquire: {
    what: 'collect what is to be read: the bundled corpus, and files you name',
    more: 'Keeps each document, byte for byte, under snapshots/ in the output directory.',
  },
  extract: {
    what: 'find the text, the date, the publisher and the language of each document',
    more: 'Only documents that are new, or read by changed code, are read again.',
  },
  normalise: {
    what: 'turn every figure that a document states into a claim',
    more: 'A claim has an indicator, a group, a place, bounds, a speaker and the exact words that state it.',
  },
  reconcile: {
    what: 'weigh the claims against each other: best, low, high, and why',
    more: 'Runs the SQL of pipeline/reconcile/ in DuckDB.',
  },
  release: {
    what: 'write the release: Parquet, CSV, Arrow, metadata, hashes',
    more: 'A release is never changed or overwritten. Where nothing changed, none is made.',
  },
};

const asOfHelp =
  "build the vintage of that moment: today's method on what was known then, e.g. 2026-02-23T12:00Z; it never becomes output/latest";

function addBuildOptions(command: Command, lastStage: LastStage): Command {
  if (lastStage === 'reconcile' || lastStage === 'release') command.option('--as-of <time>', asOfHelp);
  return command
    .option(
      '--files <path>',
      'a saved .html, .txt or .md file, or a folder of them; may be repeated',
      collect,
    )
    .option('--output <dir>', 'keep the whole run (snapshots, stage tables, releases) here', 'output')
    .option(
      '--previous <release>',
      'the release to compare with: its directory, or "none" (default: the latest one in the output directory)',
    )
    .option('--threads <n>', 'threads for DuckDB; changes the time it takes and nothing else', parseThreads)
    .option('--json', 'print the summary as JSON', false)
    .option('--quiet', 'no progress', false);
}

async function build(lastStage: LastStage, options: BuildOptions): Promise<ExitCode> {
  const { runPipeline } = await import('./_run/run_pipeline.ts');
  const { formatSummary } = await import('./_run/summary.ts');
  const summary = await runPipeline({
    ...options,
    files: options.files ?? [],
    output: resolve(options.output),
    lastStage,
  });
  process.stdout.write(options.json ? `${JSON.stringify(summary, null, 2)}\n` : formatSummary(summary));
  return exitCodes.done;
}

/** The whole command line. `finish` receives the exit code of the subcommand that ran. */
export function createProgram(finish: (code: ExitCode) => void): Command {
  const program = new Command('cjng')
    .description(
      'Builds the open dataset of figures reported on the CJNG crisis (Mexico, from 22 February 2026):\nwho said which figure, when, on whose word, and what holds.',
    )
    .addHelpText('after', exitCodeHelp)
    .showHelpAfterError('Try --help.')
    .exitOverride();

  addBuildOptions(program.command('dataset').description('run every stage and write a release'), 'release')
    .addHelpText(
      'after',
      `\nExamples:\n  cjng dataset\n  cjng dataset --files saved-pages/ --output /data/run1\n  cjng dataset --as-of 2026-02-23T12:00Z --output /data/vintage\n${exitCodeHelp}`,
    )
    .action(async (options: BuildOptions) => finish(await build('release', options)));
  for (const [stage, help] of Object.entries(stageHelp)) {
    addBuildOptions(program.command(stage).description(help.what), stage as LastStage)
      .addHelpText(
        'after',
        `\n${help.more}\nThe stages before it are brought up to date first.\n${exitCodeHelp}`,
      )
      .action(async (options: BuildOptions) => finish(await build(stage as LastStage, options)));
  }
  program
    .command('read')
    .description('show the figures that a document states, with the words and the rules behind each')
    .argument('<paths...>', 'a saved .html, .txt or .md file, a folder of them, or - for standard input')
    .option('--json', 'print one JSON object a document', false)
    .addHelpText(
      'after',
      `\nReads each document alone and keeps nothing.\n\nExample:\n  echo "At least 25 guards were killed in Jalisco, officials said." | cjng read -\n${exitCodeHelp}`,
    )
    .action(async (paths: string[], options: { json: boolean }) => {
      const { runRead } = await import('./_run/read_command.ts');
      finish(await runRead(paths, options));
    });
  program
    .command('evaluate')
    .description('score extraction alone against reports coded by hand')
    .requiredOption('--gold <file.jsonl>', 'the coded reports, one line each')
    .requiredOption('--texts <dir>', 'the texts, named <id>.md, <id>.txt or <id>.html, at any depth')
    .option('--misses', 'also list what was missed and what was wrongly found', false)
    .option('--language <code>', 'score reports in this language only')
    .option('--json', 'print JSON', false)
    .addHelpText(
      'after',
      `\nLevels: value (indicator, value), bound (+ qualifier), cell (+ definition, group, place), key (+ scope).\n${exitCodeHelp}`,
    )
    .action(async (options) => {
      const { runEvaluate } = await import('./_run/evaluate_command.ts');
      finish(await runEvaluate(options));
    });
  program
    .command('explain')
    .description('show what stands behind one figure: who said what, which claims lost, and why this number')
    .argument(
      '<figure>',
      'its key, e.g. deaths/all/national_guard/MX/-/retaliation/- (figure_id in the tables)',
    )
    .option('--as-of <time>', 'as known at that moment, e.g. 2026-02-23T12:00Z')
    .option('--release <dir>', 'directory of a release', 'output/latest')
    .option('--language <code>', 'of the text: en or es', 'en')
    .option('--json', 'print JSON', false)
    .addHelpText('after', exitCodeHelp)
    .action(async (figure: string, options) => {
      const { runExplain } = await import('./_run/explain_command.ts');
      finish(await runExplain(figure, options));
    });
  program
    .command('fuse')
    .description('apply a rule of reconciliation to any table of sources, items and values')
    .requiredOption(
      '--claims <file>',
      'a .csv or .parquet file with columns source, item, value and, if known, time',
    )
    .requiredOption('--rule <name>', `one of ${fusionRules.join(', ')}`)
    .requiredOption('--out <file>', 'the .csv or .parquet file to write, one row an item')
    .option('--tolerance <share>', 'relative difference up to which two numbers are one value', parseShare, 0)
    .option('--threads <n>', 'threads for DuckDB', parseThreads)
    .option('--memory <size>', 'memory limit for DuckDB, e.g. 4GB')
    .addHelpText(
      'after',
      `\nA source's last value counts where times are given (ISO 8601, compared as text). Values may be numbers or texts.\nWrites item, value, low and high (of the numbers given), source_count (of the value), item_source_count.\n\nExample:\n  cjng fuse --claims claims.csv --rule source_accuracy --out fused.csv\n${exitCodeHelp}`,
    )
    .action(async (options) => {
      const { runFuse } = await import('./_run/fuse_command.ts');
      finish(await runFuse(options));
    });
  program
    .command('verify')
    .description('check a release on its own: hashes, keys, types, and that all formats hold the same')
    .argument('<dirs...>', 'directory of a release, or several')
    .option('--json', 'print JSON', false)
    .addHelpText('after', exitCodeHelp)
    .action(async (directories: string[], options: { json: boolean }) => {
      const { runVerify } = await import('./_run/verify_command.ts');
      finish(await runVerify(directories, options));
    });
  return program;
}

/** Runs the command line; returns the exit code and never throws. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  try {
    await createProgram((finished) => {
      code = finished;
    }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    console.error(`cjng: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env.CJNG_DEBUG) console.error(error);
    if (error instanceof UsageError) return exitCodes.wrongUsage;
    const refused = ['EACCES', 'EROFS', 'ENOSPC', 'EPERM'].includes(
      (error as NodeJS.ErrnoException).code ?? '',
    );
    return refused ? exitCodes.unsupportedMachine : exitCodes.stopped;
  }
}
