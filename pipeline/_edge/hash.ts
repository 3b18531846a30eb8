// Hashes: of texts, of bytes, of the code and data that a result depends on.
import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 of a text (as UTF-8) or of bytes, in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  // One call is nearly three times as fast as an object for the short texts that identifiers are made of.
  return hash('sha256', content, 'hex');
}

function filesUnder(path: string, wanted: (name: string) => boolean): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => {
      const inner = join(path, name);
      if (statSync(inner).isDirectory()) return filesUnder(inner, wanted);
      return wanted(name) ? [inner] : [];
    });
}

/**
 * Hash of files under `root`, by relative name and content, so that it is the same in every checkout.
 * `paths` are files or folders; `wanted` picks by file name within folders.
 */
export function hashFiles(
  root: string,
  paths: readonly string[],
  wanted: (name: string) => boolean = () => true,
): string {
  const total = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(root, path), wanted)) {
      total
        .update(file.slice(root.length))
        .update('\0')
        .update(sha256(readFileSync(file)))
        .update('\n');
    }
  }
  return total.digest('hex');
}
