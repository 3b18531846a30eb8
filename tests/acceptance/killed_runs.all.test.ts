// Killed at any moment, the next run completes, and no published release is damaged. Real processes, real SIGKILL.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDataset, contentsOf, copyOfFirstBuild, freshFolder, startCjng } from './run_cjng.ts';

const reports = new URL('./second_day/reports/', import.meta.url).pathname;

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

/** The names at a depth below a folder, as far as they are there this instant. */
function namesAt(folder: string, depth: number): string[] {
  try {
    const names = namesIn(folder);
    return depth === 0 ? names : names.flatMap((name) => namesAt(join(folder, name), depth - 1));
  } catch {
    return []; // It went away, or is a file: the run is alive and moves things.
  }
}

const isWriting = (names: readonly string[]) => names.some((name) => name.startsWith('.writing-'));
const isPublished = (names: readonly string[]) => names.some((name) => !name.startsWith('.'));

/** Moments of a run, in the order in which they come, each told by what lies in the output directory. */
const moments: readonly { readonly name: string; readonly reached: (output: string) => boolean }[] = [
  { name: 'while documents are kept', reached: (output) => namesIn(join(output, 'snapshots')).length > 20 },
  {
    name: 'while extract writes its batch',
    reached: (output) => isWriting(namesAt(join(output, 'stages/extract'), 1)),
  },
  {
    name: 'while normalise writes its batch',
    reached: (output) => isWriting(namesAt(join(output, 'stages/normalise'), 1)),
  },
  {
    name: 'while reconcile works',
    reached: (output) => isWriting(namesIn(join(output, 'stages/reconcile'))),
  },
  {
    name: 'while the release is written',
    reached: (output) => namesAt(join(output, 'releases'), 2).length > 20,
  },
  {
    name: 'when the release is in place',
    reached: (output) => isPublished(namesIn(join(output, 'releases'))),
  },
];

/** Runs `cjng dataset` and kills it the instant `reached` holds. Returns whether it was killed before its end. */
async function killWhen(args: readonly string[], reached: () => boolean): Promise<boolean> {
  const child = startCjng(['dataset', ...args]);
  let ended = false;
  const signal = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_code, by) => {
      ended = true;
      resolve(by);
    }),
  );
  while (!ended && !reached()) await sleep(1);
  child.kill('SIGKILL');
  return (await signal) === 'SIGKILL';
}

let finished: { readonly output: string; readonly directory: string };
let undisturbed: Map<string, string>;

beforeAll(async () => {
  const { output, summary } = await copyOfFirstBuild();
  finished = { output, directory: summary.release!.directory };
  undisturbed = contentsOf(finished.directory);
});

describe('a first build', () => {
  it('completes after a kill at each moment in turn, with the bytes of an undisturbed run', async () => {
    const output = freshFolder();
    for (const { name, reached } of moments) {
      expect(await killWhen(['--output', output], () => reached(output)), `was not killed ${name}`).toBe(
        true,
      );
    }
    const summary = await buildDataset(output);
    expect(contentsOf(summary.release!.directory)).toEqual(undisturbed);
    expect(isWriting(namesIn(join(output, 'releases')))).toBe(false);
    expect(contentsOf(join(output, 'latest'))).toEqual(contentsOf(join(finished.output, 'latest')));
  }, 120_000);
});

describe('a second build', () => {
  it('leaves the published release whole when it is killed while writing its own', async () => {
    const { output, directory } = finished;
    const args = ['--output', output, '--files', reports];
    for (const { reached } of moments.slice(-2, -1)) {
      // Only what this build writes counts: the first release is there from the start.
      await killWhen(args, () => isWriting(namesIn(join(output, 'releases'))) && reached(output));
      expect(contentsOf(directory)).toEqual(undisturbed);
    }
    const second = await buildDataset(output, ['--files', reports]);
    expect(second.release!.directory).not.toBe(directory);
    expect(contentsOf(directory)).toEqual(undisturbed);
    expect(readdirSync(output).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 120_000);
});
