// Finds the text of each coded report and has claims made from it, as from a file that nobody knows anything about.

import type { FileListed } from '../_edge/read_files.ts';
import type { GoldReport } from '../_evaluate/read_gold.ts';
import type { ScoredClaim } from '../_evaluate/scored_claims.ts';

/** A coded report whose text could not be scored, and why. */
export interface Unread {
  readonly id: string;
  readonly reason: string;
}

export interface TextClaims {
  /** By id of the report; a report that could not be read has no entry. */
  readonly claimsByReport: ReadonlyMap<string, readonly ScoredClaim[]>;
  readonly unread: readonly Unread[];
}

/** Endings that a text may have, the preferred first. */
const endings = ['.md', '.txt', '.html'];

function indexByName(files: readonly FileListed[]): ReadonlyMap<string, readonly FileListed[]> {
  const byName = new Map<string, FileListed[]>();
  for (const file of files) {
    const name = file.fileName.slice(file.fileName.lastIndexOf('/') + 1);
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  return byName;
}

/**
 * Claims of each coded report whose text is among `files`, by the name `<id>.md`, `.txt` or `.html` (in this order
 * of preference). Reports without a text, with two of one name, or for which `makeClaims` throws are in `unread`.
 */
export function claimFromTexts(
  gold: readonly GoldReport[],
  files: readonly FileListed[],
  makeClaims: (file: FileListed) => readonly ScoredClaim[],
): TextClaims {
  const byName = indexByName(files);
  const claimsByReport = new Map<string, readonly ScoredClaim[]>();
  const unread: Unread[] = [];
  for (const { id } of gold) {
    const found = endings
      .flatMap((ending) => [byName.get(`${id}${ending}`) ?? []])
      .find(({ length }) => length > 0);
    const [file, second] = found ?? [];
    if (file === undefined) unread.push({ id, reason: 'no text of this name' });
    else if (second !== undefined) {
      unread.push({
        id,
        reason: `two texts of this name, ${file.fileName} and ${second.fileName}: keep one`,
      });
    } else {
      try {
        claimsByReport.set(id, makeClaims(file));
      } catch (error) {
        unread.push({ id, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return { claimsByReport, unread };
}
