// `cjng verify`: checks a downloaded release on its own and says what differs, file by file.
import { resolve } from 'node:path';
import { type Verification, verifyRelease } from '../_edge/verify_release.ts';
import { type ExitCode, exitCodes } from './exit_codes.ts';

/** Differences shown to a person; the rest are counted. `--json` lists all. */
const shownDifferences = 20;

/** What came of one verification, as a person reads it. */
function describe(directory: string, result: Verification): string {
  if (result.differences.length === 0) {
    return `Release ${result.version} is whole: ${result.tables} tables, ${result.rows} rows, all files and formats agree.\n`;
  }
  const lines = result.differences
    .slice(0, shownDifferences)
    .map(({ file, row, message }) => `  ${file}${row === null ? '' : ` row ${row}`}: ${message}`);
  const more = result.differences.length - lines.length;
  if (more > 0) lines.push(`  and ${more} more (--json lists all)`);
  return `${directory} differs from what it says of itself in ${result.differences.length} places:\n${lines.join('\n')}\n`;
}

/** Verifies the releases in `directories` and prints what came of each. Exit code 1 when anything differs. */
export async function runVerify(
  directories: readonly string[],
  options: { readonly json: boolean },
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<ExitCode> {
  const results: (Verification & { readonly directory: string })[] = [];
  for (const directory of directories) {
    const result = await verifyRelease(resolve(directory));
    results.push({ directory, ...result });
    if (!options.json) print(describe(directory, result));
  }
  if (options.json) print(`${JSON.stringify(results, null, 2)}\n`);
  return results.every(({ differences }) => differences.length === 0)
    ? exitCodes.done
    : exitCodes.checkFailed;
}
