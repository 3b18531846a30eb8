// The first stage in the runner: lists and reads the bundled corpus and the files a person adds, and keeps their bytes.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { IssueRow, Snapshot } from '../../schemas/stages.ts';
import { sha256 } from '../_edge/hash.ts';
import { listBundled } from '../_edge/list_bundled.ts';
import { type FileListed, listFiles, readDocument } from '../_edge/read_files.ts';
import { keepSnapshot } from '../_edge/snapshot_store.ts';
import { acquire, type Found } from '../acquire/acquire.ts';
import { UsageError } from './exit_codes.ts';
import { type Layout, projectRoot } from './layout.ts';
import type { Progress } from './progress.ts';

export interface Acquired {
  readonly snapshots: readonly Snapshot[];
  readonly issues: readonly IssueRow[];
}

/** When the bundled abstracts are known to have been there: what their own front matter does not state. */
function corpusRetrievedAt(): string {
  const corpus = parseYaml(readFileSync(join(projectRoot, 'sources/_corpus/corpus.yaml'), 'utf8'));
  return corpus.retrieved_at;
}

/** Reads everything that is to be read. Throws a UsageError when a path that the user names is not there. */
export function acquireInputs(layout: Layout, files: readonly string[], progress: Progress): Acquired {
  const absent = files.find((path) => !existsSync(path));
  if (absent !== undefined)
    throw new UsageError(`there is no file or folder ${absent}. Check the path after --files.`);
  const paths = new Map<string, string>();
  const read = ({ path, fileName }: FileListed) => {
    paths.set(fileName, path);
    progress.update('acquire: documents read', paths.size);
    return readDocument({ path, fileName });
  };
  const listing = listFiles(files);
  function* found(): Generator<Found> {
    for (const bundled of listBundled(projectRoot)) {
      yield { file: read(bundled), sourceId: bundled.sourceId, captureKind: 'abstract' };
    }
    for (const file of listing.refused) yield { file, sourceId: null, captureKind: 'file' };
    for (const listed of listing.files) yield { file: read(listed), sourceId: null, captureKind: 'file' };
  }
  const { snapshots, issues } = acquire(found(), sha256);
  for (const snapshot of snapshots)
    keepSnapshot(layout.snapshots, snapshot.contentSha256, paths.get(snapshot.fileName)!);
  const retrievedAt = corpusRetrievedAt();
  return {
    snapshots: snapshots.map((snapshot) =>
      snapshot.captureKind === 'abstract' ? { ...snapshot, retrievedAt } : snapshot,
    ),
    issues,
  };
}
