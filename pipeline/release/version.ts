// Names a local build by what it is made of.
import type { Sha256 } from '../../schemas/stages.ts';

interface BuildInputs {
  readonly inputHashes: { readonly [name: string]: string };
  readonly codeHash: string;
  readonly schemaVersion: string;
  /** The date that the caller sets (YYYY-MM-DD); null where it comes from the inputs. */
  readonly date: string | null;
}

const byCodePoint = ([a]: readonly [string, string], [b]: readonly [string, string]) =>
  a < b ? -1 : a > b ? 1 : 0;

/** Hash over inputs, code, schema version and a date that was set, whatever the order in which the inputs are listed. */
export function hashBuild(build: BuildInputs, sha256: Sha256): string {
  const inputs = Object.entries(build.inputHashes).sort(byCodePoint);
  return sha256(JSON.stringify([inputs, build.codeHash, build.schemaVersion, build.date]));
}

/** `0.0.0-local.` and twelve hexadecimal digits: of the build and of the version it is compared with (its `changes` differ). */
export function localVersion(buildHash: string, previousVersion: string | null, sha256: Sha256): string {
  return `0.0.0-local.${sha256(JSON.stringify([buildHash, previousVersion])).slice(0, 12)}`;
}
