// Keeps the names of those who hold an office that nobody describes, so that they speak by it; never published.
import type { Word } from '../phrase_tree.ts';
import type { Mention } from './mentions.ts';
import type { Origin } from './origins.ts';

/** Shorter words of a name are particles. */
const shortestName = 4;

/** Keeps under whose name an office was held: the surname speaks later ("Ruiz said"). */
export function nameHolder(holder: readonly string[], origin: Origin, named: Map<string, Origin>): void {
  const surnames = holder.length > 1 ? holder.slice(1) : holder;
  for (const word of surnames) if (word.length >= shortestName) named.set(word, origin);
}

/** Adds mentions of holders by surname, where no other mention stands. */
export function withHolders(
  words: readonly Word[],
  mentions: readonly Mention[],
  named: ReadonlyMap<string, Origin>,
): readonly Mention[] {
  if (named.size === 0) return mentions;
  const inside = new Set<number>();
  for (const { from, to } of mentions) for (let at = from; at < to; at += 1) inside.add(at);
  const isHolder = (at: number): boolean =>
    words[at]?.isCapital === true && !inside.has(at) && named.has(words[at]!.folded);
  const added: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!isHolder(at)) continue;
    const holderOf = words[at]!.folded;
    const from = at;
    while (isHolder(at + 1)) at += 1;
    const to = at + 1;
    added.push({
      from,
      to,
      entry: null,
      kind: 'office',
      office: null,
      state: null,
      isOfState: false,
      textTo: to,
      holder: [],
      holderOf,
    });
  }
  return [...mentions, ...added].sort((a, b) => a.from - b.from);
}
