// The last stage in the runner: plans a release from the reconciled tables and has it written, or finds nothing new.

import type { PreviousRelease } from '../../schemas/release.ts';
import { tables } from '../../schemas/tables.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import { createTables, openDatabase } from '../_edge/duckdb.ts';
import { sha256 } from '../_edge/hash.ts';
import { recoverLatest } from '../_edge/publish_latest.ts';
import { readLatestRelease, readPreviousRelease } from '../_edge/read_release.ts';
import { writeRelease } from '../_edge/write_release.ts';
import { planRelease } from '../release/plan_release.ts';
import type { Acquired } from './acquire_inputs.ts';
import type { CodeVersions } from './code_versions.ts';
import { UsageError } from './exit_codes.ts';
import { type Layout, projectRoot } from './layout.ts';
import type { Progress } from './progress.ts';
import { loadReconciled, type Reconciled, reconciledTables } from './reconcile_claims.ts';

export interface Released {
  readonly version: string;
  readonly directory: string;
  /** False when this very release stood already. */
  readonly written: boolean;
  /** Version that it was compared with. Null: it is the first, or nothing was written. */
  readonly previous: string | null;
  readonly warnings: readonly string[];
}

function findPrevious(layout: Layout, previous: string | undefined): PreviousRelease | null {
  if (previous === 'none') return null;
  if (previous !== undefined) return readPreviousRelease(previous);
  recoverLatest(layout.latest);
  return readLatestRelease(layout.latest, layout.releases);
}

/** SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/) in seconds; null when it is not set. */
function sourceDateEpoch(): number | null {
  const text = process.env.SOURCE_DATE_EPOCH;
  if (text === undefined || text === '') return null;
  if (!/^\d{1,12}$/.test(text))
    throw new UsageError(`SOURCE_DATE_EPOCH is "${text}"; it must be seconds since 1970 in digits.`);
  return Number(text);
}

/** Brings the release up to date with the reconciled tables. */
export async function makeRelease(options: {
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  readonly versions: CodeVersions;
  readonly acquired: Acquired;
  readonly reconciled: Reconciled;
  readonly previous: string | undefined;
  /** Moment of a vintage; null: everything that is known. */
  readonly asOf: string | null;
  readonly threads: number;
  readonly progress: Progress;
}): Promise<Released> {
  const { layout, vocabulary, versions, acquired, reconciled, asOf, progress } = options;
  // A vintage is compared with no later state of knowledge unless somebody asks for it.
  const previous = findPrevious(layout, options.previous ?? (asOf === null ? undefined : 'none'));
  const plan = planRelease({
    vocabulary,
    inputHashes: {
      ...Object.fromEntries(
        acquired.snapshots.map((snapshot) => [snapshot.fileName, snapshot.contentSha256]),
      ),
      'reconciled tables': reconciled.key,
    },
    codeHash: versions.release,
    previous,
    asOf,
    sourceDateEpoch: sourceDateEpoch(),
    folders: { releases: layout.releases, latest: layout.latest, project: projectRoot },
    sha256,
  });
  progress.update('release: writing');
  const database = await openDatabase({ threads: options.threads });
  try {
    await createTables(database, [...reconciledTables, tables.changes]);
    await loadReconciled(database, reconciled);
    const summary = await writeRelease(database, plan);
    return {
      version: summary.version,
      directory: summary.directory,
      written: !summary.unchanged,
      previous: summary.unchanged ? null : (plan.previous?.version ?? null),
      warnings: summary.warnings,
    };
  } finally {
    database.close();
  }
}
