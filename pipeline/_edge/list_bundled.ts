// Lists the abstracts that ship with the project, by the source whose folder they lie in.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileListed } from './read_files.ts';

export interface BundledFile extends FileListed {
  readonly sourceId: string;
}

const compareCodePoints = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Every `sources/<source id>/abstracts/*.md` of the checkout at `root`, in code-point order. */
export function listBundled(root: string): BundledFile[] {
  return readdirSync(join(root, 'sources'))
    .filter((sourceId) => !sourceId.startsWith('_'))
    .sort(compareCodePoints)
    .flatMap((sourceId) => {
      const folder = join(root, 'sources', sourceId, 'abstracts');
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .sort(compareCodePoints)
        .map((name) => ({
          path: join(folder, name),
          fileName: `sources/${sourceId}/abstracts/${name}`,
          sourceId,
        }));
    });
}
