// The runner: brings the stages up to date in order, each redoing only what its inputs or its code ask for.
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { readLanguages, readVocabulary } from '../_edge/read_vocabulary.ts';
import { removeLeftovers } from '../_edge/safe_files.ts';
import { acquireInputs } from './acquire_inputs.ts';
import { codeVersions } from './code_versions.ts';
import { layoutOf, projectRoot } from './layout.ts';
import { makeRelease } from './make_release.ts';
import { createProgress } from './progress.ts';
import { readMoment } from './read_moment.ts';
import { readReports } from './read_reports.ts';
import { reconcileClaims } from './reconcile_claims.ts';
import { type RunSummary, summarise } from './summary.ts';

export const stagesInOrder = ['acquire', 'extract', 'normalise', 'reconcile', 'release'] as const;
export type LastStage = (typeof stagesInOrder)[number];

export interface PipelineOptions {
  readonly lastStage: LastStage;
  /** Absolute path of the output directory. */
  readonly output: string;
  /** Files and folders that a person adds. */
  readonly files: readonly string[];
  /** Directory of the release to compare with, `none`, or undefined for the latest of this output directory. */
  readonly previous?: string | undefined;
  /** Build the vintage of this moment (ISO 8601 with its zone): today's method on what was known then. */
  readonly asOf?: string | undefined;
  readonly threads?: number | undefined;
  readonly quiet: boolean;
}

/**
 * Runs the stages up to `lastStage` and says what was done.
 * Throws one sentence when an invariant is broken; what cannot be understood becomes rows of `issues` instead.
 */
export async function runPipeline(options: PipelineOptions): Promise<RunSummary> {
  const layout = layoutOf(options.output);
  const threads = options.threads ?? Math.min(availableParallelism(), 4);
  const asOf = options.asOf === undefined ? null : readMoment(options.asOf);
  const progress = createProgress(process.stderr, { quiet: options.quiet });
  const reaches = (stage: LastStage) =>
    stagesInOrder.indexOf(stage) <= stagesInOrder.indexOf(options.lastStage);
  mkdirSync(layout.output, { recursive: true });
  removeLeftovers(layout.output);
  try {
    const vocabulary = readVocabulary(projectRoot);
    const versions = codeVersions(projectRoot);
    const acquired = acquireInputs(layout, options.files, progress);
    if (!reaches('extract')) return summarise({ layout, acquired });
    const languages = readLanguages(projectRoot);
    const read = await readReports({
      layout,
      vocabulary,
      languages,
      versions,
      acquired,
      progress,
      upTo: reaches('normalise') ? 'normalise' : 'extract',
    });
    if (!reaches('reconcile')) return summarise({ layout, acquired, read });
    const reconciled = await reconcileClaims({
      layout,
      vocabulary,
      versions,
      acquired,
      read,
      asOf,
      threads,
      progress,
    });
    if (!reaches('release')) return await summarise({ layout, acquired, read, reconciled });
    const released = await makeRelease({
      layout,
      vocabulary,
      versions,
      reconciled,
      acquired,
      asOf,
      threads,
      progress,
      previous: options.previous,
    });
    return await summarise({ layout, acquired, read, reconciled, released });
  } finally {
    progress.end();
  }
}
