// Writing so that a reader, or the next run after a kill, meets either the whole thing or nothing.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const asidePrefix = '.writing-';

/** A name beside `path` that only this process uses, and that the clean-up after a kill recognises. */
function asideOf(path: string, name: string): string {
  return join(dirname(path), `${asidePrefix}${process.pid}-${name}`);
}

/** Writes a file aside, flushes it to disk and renames it into place. */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = asideOf(path, `file-${process.hrtime.bigint()}`);
  const file = openSync(aside, 'w');
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(aside, path);
}

/**
 * Fills a folder aside and renames it into place. An existing folder is left as it is and `fill` is not called:
 * folders written so are named by what they hold. Returns whether it wrote.
 */
export async function writeFolderWhole(
  path: string,
  fill: (aside: string) => Promise<void>,
): Promise<boolean> {
  if (existsSync(path)) return false;
  mkdirSync(dirname(path), { recursive: true });
  const aside = asideOf(path, `folder-${process.hrtime.bigint()}`);
  mkdirSync(aside);
  try {
    await fill(aside);
    if (existsSync(path)) return false;
    renameSync(aside, path);
    return true;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes what killed runs left aside anywhere under `folder`; what a run still alive is writing stays. Returns how many. */
export function removeLeftovers(folder: string): number {
  if (!existsSync(folder)) return 0;
  let removed = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(asidePrefix)) {
      const pid = Number(entry.name.slice(asidePrefix.length).split('-')[0]);
      if (pid === process.pid || isRunning(pid)) continue;
      rmSync(path, { recursive: true, force: true });
      removed++;
    } else if (entry.isDirectory() && !entry.isSymbolicLink()) {
      removed += removeLeftovers(path);
    }
  }
  return removed;
}
