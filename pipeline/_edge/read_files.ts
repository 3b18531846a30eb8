// Reads documents that lie in files: one file or a folder of them, gzipped or not. Nothing about a file is fatal.
import { closeSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FileRead } from '../../schemas/stages.ts';
import { decodeText } from './decode_text.ts';
import { sha256 } from './hash.ts';

/** Above it a file is no report of news; it is not loaded. */
export const maximumBytes = 20 * 1024 * 1024;

const readableEnding = /\.(html?|txt|md|markdown)(\.gz)?$/i;

/** Where a file lies and what people are told it is called. */
export interface FileListed {
  readonly path: string;
  readonly fileName: string;
}

export interface Listing {
  readonly files: readonly FileListed[];
  /** What was met and is not read: each becomes an issue. */
  readonly refused: readonly Extract<FileRead, { reason: string }>[];
}

const compareCodePoints = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

function whyNot(error: unknown): string {
  return `The system says ${(error as NodeJS.ErrnoException).code ?? 'nothing more'}.`;
}

/** "Save page as" puts pictures, scripts and advertisement frames into a folder beside the page. */
function isAssetFolder(name: string, siblings: ReadonlySet<string>): boolean {
  const stem = /^(.+)_(?:files|archivos|fichiers|dateien)$/i.exec(name)?.[1];
  return stem !== undefined && (siblings.has(`${stem}.html`) || siblings.has(`${stem}.htm`));
}

interface Walk {
  readonly files: FileListed[];
  readonly refused: Extract<FileRead, { reason: string }>[];
  /** Real paths of folders already entered: ends loops of symbolic links. */
  readonly entered: Set<string>;
}

function visit(path: string, fileName: string, walk: Walk): void {
  const refuse = (reason: string, detail: string) => walk.refused.push({ fileName, reason, detail });
  try {
    const status = statSync(path);
    if (status.isFile()) {
      if (readableEnding.test(fileName)) walk.files.push({ path, fileName });
      else
        refuse(
          'file_kind_unknown',
          'Its name ends in none of .html .htm .txt .md .markdown (or these with .gz).',
        );
      return;
    }
    if (!status.isDirectory()) {
      refuse('file_unreadable', 'It is neither a file nor a folder.');
      return;
    }
    const real = realpathSync(path);
    if (walk.entered.has(real)) {
      refuse('file_unreadable', 'This folder is reached twice, through a symbolic link; it is read once.');
      return;
    }
    walk.entered.add(real);
    const names = readdirSync(path).sort(compareCodePoints);
    const siblings = new Set(names);
    for (const name of names) {
      const inner = join(path, name);
      const innerName = `${fileName}/${name}`;
      if (isAssetFolder(name, siblings)) {
        const detail = 'A folder that a browser saved with a page: pictures and frames, not read.';
        walk.refused.push({ fileName: innerName, reason: 'file_kind_unknown', detail });
      } else visit(inner, innerName, walk);
    }
  } catch (error) {
    refuse('file_unreadable', `${whyNot(error)} Check the path and its permissions.`);
  }
}

/**
 * What can be read under each of `paths` (files or folders), in code-point order of name within each.
 * Names begin with the last part of the path given; a second path of that name gets a `2/` before it.
 */
export function listFiles(paths: readonly string[]): Listing {
  const walk: Walk = { files: [], refused: [], entered: new Set() };
  const namesGiven = new Map<string, number>();
  for (const path of paths) {
    const name = basename(path.replace(/[/\\]+$/, '')) || 'files';
    const count = (namesGiven.get(name) ?? 0) + 1;
    namesGiven.set(name, count);
    visit(path, count === 1 ? name : `${count}/${name}`, walk);
  }
  return { files: walk.files, refused: walk.refused };
}

/** At most `limit` bytes and one more of a file, so that a file that grows while it is read cannot fill the memory. */
function readUpTo(path: string, limit: number): Uint8Array | null {
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).size > limit) return null;
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size + 1, limit + 1));
    let length = 0;
    for (;;) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0 || length === bytes.length) break;
    }
    return length > limit ? null : bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** Reads and decodes one file; the hash is that of the document, whether it lay gzipped or not. */
export function readDocument({ path, fileName }: FileListed, limit: number = maximumBytes): FileRead {
  const tooLarge: FileRead = {
    fileName,
    reason: 'file_too_large',
    detail: `It holds more than ${Math.floor(limit / 1024 / 1024)} MB. Cut it into single reports.`,
  };
  try {
    const stored = readUpTo(path, limit);
    if (stored === null) return tooLarge;
    const bytes = /\.gz$/i.test(fileName) ? gunzipSync(stored, { maxOutputLength: limit }) : stored;
    const decoded = decodeText(bytes);
    if ('reason' in decoded) return { fileName, ...decoded };
    return { fileName, contentSha256: sha256(bytes), byteCount: bytes.length, text: decoded.text };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge;
    return {
      fileName,
      reason: 'file_unreadable',
      detail: `${whyNot(error)} Check the file and its permissions.`,
    };
  }
}

/** Lists and reads everything under `paths`, what is refused included, one at a time. */
export function* readFiles(paths: readonly string[]): Generator<FileRead> {
  const listing = listFiles(paths);
  yield* listing.refused;
  for (const file of listing.files) yield readDocument(file);
}
