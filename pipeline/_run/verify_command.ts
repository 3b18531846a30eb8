// `cjng verify`: checks a downloaded release on its own and says what differs, file by file.
import { resolve } from 'node:path';
import { verifyRelease } from '../_edge/verify_release.ts';
import { type ExitCode, exitCodes } from './exit_codes.ts';

/** Differences shown to a person; the rest are counted. `--json` lists all. */
const shownDifferences = 20;

/** Verifies the release in `directory` and prints what came of it. Exit code 1 when anything differs. */
export async function runVerify(
  directory: string,
  options: { readonly json: boolean },
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<ExitCode> {
  const result = await verifyRelease(resolve(directory));
  if (options.json) print(`${JSON.stringify(result, null, 2)}\n`);
  else if (result.differences.length === 0) {
    print(
      `Release ${result.version} is whole: ${result.tables} tables, ${result.rows} rows, all files and formats agree.\n`,
    );
  } else {
    const lines = result.differences
      .slice(0, shownDifferences)
      .map(({ file, row, message }) => `  ${file}${row === null ? '' : ` row ${row}`}: ${message}`);
    const more = result.differences.length - lines.length;
    print(
      `The release differs from what it says of itself in ${result.differences.length} places:\n${lines.join('\n')}\n`,
    );
    if (more > 0) print(`  and ${more} more (--json lists all)\n`);
  }
  return result.differences.length === 0 ? exitCodes.done : exitCodes.checkFailed;
}
