// Keeps every document as it was read, named by the hash of its bytes: raw stays raw, and nothing is kept twice.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sha256 } from './hash.ts';
import { writeFileWhole } from './safe_files.ts';

/** Where the document with this hash lies under `folder`. */
export function snapshotPath(folder: string, contentSha256: string): string {
  return join(folder, contentSha256.slice(0, 2), contentSha256);
}

/**
 * Copies the document at `path` (unpacked, if it lay gzipped) into the store, unless it is there already.
 * Throws when its bytes are no longer those that were hashed: the file changed while it was being read.
 */
export function keepSnapshot(folder: string, contentSha256: string, path: string): void {
  const kept = snapshotPath(folder, contentSha256);
  if (existsSync(kept)) return;
  const stored = readFileSync(path);
  const bytes = /\.gz$/i.test(path) ? gunzipSync(stored) : stored;
  if (sha256(bytes) !== contentSha256)
    throw new Error(`${path} changed while it was being read. Run the command again.`);
  writeFileWhole(kept, bytes);
}
