// Killed at any moment, the next run completes, and no published release is damaged. Real processes, real SIGKILL.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildDataset, contentsOf, freshFolder, startCjng } from './run_cjng.ts';

const reports = new URL('./second_day/reports/', import.meta.url).pathname;

/** Shares of an undisturbed run's time at which it is killed: spread over all stages, fixed so that a failure repeats. */
const killedAt = [0.2, 0.45, 0.65, 0.8, 0.9, 0.97];

let finished: { readonly output: string; readonly directory: string };
let undisturbed: Map<string, string>;
let milliseconds: number;

beforeAll(async () => {
  const output = freshFolder();
  const start = performance.now();
  const summary = await buildDataset(output);
  milliseconds = performance.now() - start;
  finished = { output, directory: summary.release!.directory };
  undisturbed = contentsOf(finished.directory);
}, 60_000);

async function killAfter(args: readonly string[], wait: number): Promise<NodeJS.Signals | null> {
  const child = startCjng(args);
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_code, signal) => resolve(signal)),
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), wait);
  const signal = await ended;
  clearTimeout(timer);
  return signal;
}

it('completes after kills at many moments, with the bytes of an undisturbed run', async () => {
  const output = freshFolder();
  let killed = 0;
  for (const share of killedAt) {
    if ((await killAfter(['dataset', '--output', output], milliseconds * share)) === 'SIGKILL') killed++;
  }
  expect(killed).toBeGreaterThan(3);
  const summary = await buildDataset(output);
  expect(contentsOf(summary.release!.directory)).toEqual(undisturbed);
  expect(readdirSync(join(output, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
}, 120_000);

it('leaves a published release and latest/ whole when the next build is killed', async () => {
  const { output, directory } = finished;
  const latest = contentsOf(join(output, 'latest'));
  expect(latest.size).toBeGreaterThan(3);
  for (const share of [0.6, 0.9]) {
    await killAfter(['dataset', '--output', output, '--files', reports], milliseconds * share);
    expect(contentsOf(directory)).toEqual(undisturbed);
  }
  const second = await buildDataset(output, ['--files', reports]);
  expect(second.release!.directory).not.toBe(directory);
  expect(contentsOf(directory)).toEqual(undisturbed);
  expect(readdirSync(output).filter((name) => name.startsWith('.'))).toEqual([]);
}, 120_000);
