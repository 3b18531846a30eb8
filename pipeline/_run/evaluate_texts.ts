// Finds the text of each coded report and has claims made from it, as from a file that nobody knows anything about.
import type { GoldReport } from '../_evaluate/read_gold.ts';
import type { ScoredClaim } from '../_evaluate/scored_claims.ts';

/** A coded report whose text could not be scored, and why. */
export interface Unread {
  readonly id: string;
  readonly reason: string;
}

export interface ReadTexts {
  readonly claimsByReport: Map<string, readonly ScoredClaim[]>;
  readonly unread: readonly Unread[];
}

/** Endings that a text may have, the preferred first. */
const endings = ['.md', '.txt', '.html'];

function indexByName(paths: readonly string[]): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const name = path.split(/[/\\]/).at(-1)!;
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return byName;
}

/**
 * Claims of each coded report whose text is among `paths`, by the name `<id>.md`, `.txt` or `.html` (in this order
 * of preference). Reports without a text, with two of one name, or whose reading fails are told in `unread`.
 */
export async function readTexts(
  gold: readonly GoldReport[],
  paths: readonly string[],
  makeClaims: (path: string) => Promise<readonly ScoredClaim[]>,
): Promise<ReadTexts> {
  const byName = indexByName(paths);
  const claimsByReport = new Map<string, readonly ScoredClaim[]>();
  const unread: Unread[] = [];
  for (const { id } of gold) {
    const candidates = endings
      .map((ending) => byName.get(`${id}${ending}`))
      .find((found) => found !== undefined);
    const path = candidates?.[0];
    if (path === undefined) {
      unread.push({ id, reason: 'no file of this name' });
    } else if (candidates !== undefined && candidates.length > 1) {
      unread.push({ id, reason: `${candidates.length} files of this name: keep one` });
    } else {
      try {
        claimsByReport.set(id, await makeClaims(path));
      } catch (error) {
        unread.push({ id, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return { claimsByReport, unread };
}
