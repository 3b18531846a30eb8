// Finds the phrases of a lexicon in tokens: the longest one that begins, or ends, at a given token.
import type { Token } from './spans.ts';
import { tokeniseSurface } from './tokens.ts';

export interface Phrase<T> {
  readonly words: readonly string[];
  /** True where the text must be capitalised as the lexicon's surface is ("May", not "may"). */
  readonly isCapital: boolean;
  readonly value: T;
}

export interface Phrases<T> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly byLast: ReadonlyMap<string, readonly Phrase<T>[]>;
}

/** An index of rows by their surface. With `heedsCapitals`, a capitalised surface matches only capitalised text. */
export function indexPhrases<T extends { readonly surface: string }>(
  rows: readonly T[],
  heedsCapitals = false,
): Phrases<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  const byLast = new Map<string, Phrase<T>[]>();
  for (const row of rows) {
    const words = tokeniseSurface(row.surface).map((token) => token.folded);
    if (words.length === 0) continue;
    const phrase = { words, isCapital: heedsCapitals && /^\p{Lu}/u.test(row.surface), value: row };
    for (const [index, word] of [
      [byFirst, words[0]!],
      [byLast, words.at(-1)!],
    ] as const) {
      const same = index.get(word);
      if (same === undefined) index.set(word, [phrase]);
      else same.push(phrase);
    }
  }
  for (const index of [byFirst, byLast])
    for (const same of index.values()) same.sort((a, b) => b.words.length - a.words.length);
  return { byFirst, byLast };
}

function matches<T>(phrase: Phrase<T>, tokens: readonly Token[], from: number): boolean {
  if (from < 0 || from + phrase.words.length > tokens.length) return false;
  for (let at = 0; at < phrase.words.length; at++)
    if (tokens[from + at]!.folded !== phrase.words[at]) return false;
  const first = tokens[from]!;
  return !phrase.isCapital || first.text.charAt(0) !== first.lower.charAt(0);
}

const none: readonly Phrase<never>[] = [];

/** All phrases that begin at token `from`, longest first. */
export function phrasesFrom<T>(
  phrases: Phrases<T>,
  tokens: readonly Token[],
  from: number,
): readonly Phrase<T>[] {
  const token = tokens[from];
  const candidates = token === undefined ? undefined : phrases.byFirst.get(token.folded);
  if (candidates === undefined) return none;
  const found: Phrase<T>[] = [];
  for (const phrase of candidates) if (matches(phrase, tokens, from)) found.push(phrase);
  return found;
}

/** The longest phrase that begins at token `from`; null where none does. */
export function phraseFrom<T>(phrases: Phrases<T>, tokens: readonly Token[], from: number): Phrase<T> | null {
  const token = tokens[from];
  const candidates = token === undefined ? undefined : phrases.byFirst.get(token.folded);
  if (candidates === undefined) return null;
  for (const phrase of candidates) if (matches(phrase, tokens, from)) return phrase;
  return null;
}

/** All phrases whose last token is the one before `end`, longest first. */
export function phrasesBefore<T>(
  phrases: Phrases<T>,
  tokens: readonly Token[],
  end: number,
): readonly Phrase<T>[] {
  const token = tokens[end - 1];
  const candidates = token === undefined ? undefined : phrases.byLast.get(token.folded);
  return candidates?.filter((phrase) => matches(phrase, tokens, end - phrase.words.length)) ?? none;
}

/** The longest phrase whose last token is the one before `end`; null where none is. */
export function phraseBefore<T>(
  phrases: Phrases<T>,
  tokens: readonly Token[],
  end: number,
): Phrase<T> | null {
  const token = tokens[end - 1];
  const candidates = token === undefined ? undefined : phrases.byLast.get(token.folded);
  if (candidates === undefined) return null;
  for (const phrase of candidates) if (matches(phrase, tokens, end - phrase.words.length)) return phrase;
  return null;
}
