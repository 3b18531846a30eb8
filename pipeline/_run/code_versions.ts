// Which code and data each stage's result depends on, as hashes: what changes redoes just the stages behind it.
import { hashFiles, sha256 } from '../_edge/hash.ts';

export interface CodeVersions {
  readonly extract: string;
  readonly normalise: string;
  readonly reconcile: string;
  readonly release: string;
}

const isCodeOrData = (name: string) => /\.(ts|sql|csv)$/.test(name);

/** Hashes of each stage's code with the schemas and descriptions it reads, each including the stages before it. */
export function codeVersions(root: string): CodeVersions {
  const schemas = hashFiles(root, ['schemas'], isCodeOrData);
  const descriptions = hashFiles(root, ['sources'], (name) => name === 'source.yaml');
  const packages = hashFiles(root, ['package-lock.json']);
  const after = (before: string, ...paths: string[]) =>
    sha256(`${before}\n${hashFiles(root, paths, isCodeOrData)}`);
  const extract = after(
    `${schemas}\n${descriptions}\n${packages}`,
    'pipeline/acquire',
    'pipeline/extract',
    'pipeline/_edge/decode_text.ts',
  );
  const normalise = after(extract, 'pipeline/normalise');
  const reconcile = after(
    normalise,
    'pipeline/reconcile',
    'pipeline/_edge/leave_out_later.ts',
    'pipeline/_edge/load_reference_tables.ts',
    'pipeline/_edge/run_fusion.ts',
    'pipeline/_edge/run_reconcile.ts',
    'pipeline/_edge/run_sql_folder.ts',
    'pipeline/_run',
    'sources/_rulings',
  );
  const release = after(reconcile, 'pipeline/release', 'pipeline/_edge');
  return { extract, normalise, reconcile, release };
}
