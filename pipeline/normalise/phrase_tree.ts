// Finds phrases of data (place names, speakers, verbs) in a sentence: one walk down a tree of words, never a scan of a list.
import type { Sentence } from './spans.ts';

/** A word or mark as phrases are matched on: "U.S." is "us", "Mexico's" is "mexico". Offsets are of the paragraph. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  readonly isCapital: boolean;
  readonly isPossessive: boolean;
}

const piece = /\p{L}[\p{L}\p{M}]*(?:[.'’´]\p{L}[\p{L}\p{M}]*)*|\p{N}+|[^\s\p{L}\p{N}]/gu;
const possessive = /['’´]s$/u;
const ascii = /^[\x20-\x7e]*$/;

/** Lower case, accents, full stops and possessive endings stripped. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  const bare = ascii.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
  if (bare.length < 2 || !/[.'’´]/u.test(bare)) return bare;
  return bare.replace(possessive, '').replace(/\./g, '');
}

function readText(text: string, offset: number): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(piece)) {
    const start = match.index + offset;
    const last = words.at(-1);
    // The stop of an initial ("Francisco I. Madero") belongs to it.
    if (match[0] === '.' && last?.isCapital && last.text.length === 1 && last.end === start) continue;
    words.push({
      text: match[0],
      folded: foldWord(match[0]),
      start,
      end: start + match[0].length,
      isWord: /[\p{L}\p{N}]/u.test(match[0]),
      isCapital: /^\p{Lu}/u.test(match[0]),
      isPossessive: possessive.test(match[0]),
    });
  }
  return words;
}

const read = new WeakMap<Sentence, readonly Word[]>();

/** The words and marks of a sentence in order. Kept as long as the sentence is, since several finders ask for them. */
export function readWords(sentence: Sentence): readonly Word[] {
  const known = read.get(sentence);
  if (known !== undefined) return known;
  const words = readText(sentence.paragraph.text.slice(sentence.start, sentence.end), sentence.start);
  read.set(sentence, words);
  return words;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

/** A tree of phrases: each step is one folded word. */
export type PhraseTree<T> = Node<T>;

export interface PhraseMatch<T> {
  /** Words from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

/** The words of a phrase as they appear among a sentence's words; full stops are dropped. */
export function splitPhrase(phrase: string): string[] {
  return readText(phrase, 0)
    .map((word) => word.folded)
    .filter((word) => word !== '.');
}

/** Builds the tree. One phrase may carry several values; they are kept in the order given. */
export function buildPhraseTree<T>(phrases: Iterable<readonly [phrase: string, value: T]>): PhraseTree<T> {
  const root: Node<T> = { next: new Map(), values: [] };
  for (const [phrase, value] of phrases) {
    let node = root;
    for (const word of splitPhrase(phrase)) {
      const next = node.next.get(word) ?? { next: new Map(), values: [] };
      node.next.set(word, next);
      node = next;
    }
    if (node !== root) node.values.push(value);
  }
  return root;
}

/** The longest phrase that begins at a word and that `accept` lets pass (it may narrow the match); null when none does. */
export function matchPhrase<T>(
  tree: PhraseTree<T>,
  words: readonly Word[],
  from: number,
  accept?: (match: PhraseMatch<T>) => PhraseMatch<T> | null,
): PhraseMatch<T> | null {
  let node: Node<T> | undefined = tree;
  let best: PhraseMatch<T> | null = null;
  for (let at = from; at < words.length; at += 1) {
    node = node.next.get(words[at]!.folded);
    if (node === undefined) break;
    if (node.values.length === 0) continue;
    const match = { from, to: at + 1, values: node.values };
    best = (accept === undefined ? match : accept(match)) ?? best;
  }
  return best;
}
