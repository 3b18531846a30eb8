// Where things lie: in the checkout, and under the output directory of a run.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that this code runs from. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export interface Layout {
  readonly output: string;
  /** Every document as read, named by the hash of its bytes. */
  readonly snapshots: string;
  readonly stages: string;
  readonly releases: string;
  readonly latest: string;
}

/** The folders of a run kept under `output`. */
export function layoutOf(output: string): Layout {
  return {
    output,
    snapshots: join(output, 'snapshots'),
    stages: join(output, 'stages'),
    releases: join(output, 'releases'),
    latest: join(output, 'latest'),
  };
}
