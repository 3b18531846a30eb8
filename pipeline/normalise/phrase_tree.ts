// Finds phrases of data (place names, speakers, verbs) in a sentence: one walk down a tree of words, never a scan of a list.
import type { Sentence } from './spans.ts';
import { anyWord } from './tokens.ts';

/** A word or mark as phrases are matched on: "U.S." is "us", "Mexico's" is "mexico". Offsets are of the paragraph. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  readonly isCapital: boolean;
  readonly isPossessive: boolean;
  readonly lexeme: Lexeme;
}

// A Romance elision ("l'", "dell'") is a word of its own, as in tokens.ts.
const piece =
  /\p{L}[\p{L}\p{M}]*(?:['’](?=\p{L}{3}|(?!re|ve|ll)\p{L}{2})|(?:[.'’´]\p{L}[\p{L}\p{M}]*)*)|\p{N}+|[^\s\p{L}\p{N}]/gu;
const possessive = /['’´]s$/u;
const ascii = /^[\x20-\x7e]*$/;

/** Lower case, accents, full stops and possessive endings stripped. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  const bare = ascii.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
  if (bare.length < 2 || !/[.'’´]/u.test(bare)) return bare;
  return bare.replace(possessive, '').replace(/\./g, '').replaceAll('’', "'");
}

/** What is the same of a word wherever it stands, worked out at its first sight. */
export interface Lexeme {
  readonly text: string;
  readonly folded: string;
  readonly isWord: boolean;
  readonly isCapital: boolean;
  readonly isPossessive: boolean;
  /** By number of the tree: where a phrase that begins with this word goes on; null where none begins so. */
  readonly steps: (Node<unknown> | null | undefined)[];
  /** May a phrase of any tree begin with this word? As known when so many trees were built. */
  mayBegin: boolean;
  knownAt: number;
}

/** Lexemes kept, at most: a report of made-up words must not fill the memory. */
const mostLexemes = 20_000;
const longestKept = 40;
const lexemes = new Map<string, Lexeme>();

function lexemeOf(text: string): Lexeme {
  const known = lexemes.get(text);
  if (known !== undefined) return known;
  const lexeme: Lexeme = {
    text,
    folded: foldWord(text),
    isWord: /[\p{L}\p{N}]/u.test(text),
    isCapital: /^\p{Lu}/u.test(text),
    isPossessive: possessive.test(text),
    steps: [],
    mayBegin: false,
    knownAt: -1,
  };
  if (text.length > longestKept) return lexeme;
  if (lexemes.size >= mostLexemes) lexemes.clear();
  lexemes.set(text, lexeme);
  return lexeme;
}

function readText(text: string, offset: number): readonly Word[] {
  const words: Word[] = [];
  let last: Word | undefined;
  piece.lastIndex = 0;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const start = match.index + offset;
    // The stop of an initial ("Francisco I. Madero", "U.S. Embassy") belongs to it.
    const isInitial = last?.isCapital && (last.text.length === 1 || last.text.includes('.'));
    if (match[0] === '.' && isInitial && last?.end === start) continue;
    const lexeme = lexemeOf(match[0]);
    last = {
      text: lexeme.text,
      folded: lexeme.folded,
      start,
      end: start + lexeme.text.length,
      isWord: lexeme.isWord,
      isCapital: lexeme.isCapital,
      isPossessive: lexeme.isPossessive,
      lexeme,
    };
    words.push(last);
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

/** A tree of phrases: each step is one folded word. Trees are numbered as they are built. */
export interface PhraseTree<T> extends Node<T> {
  readonly number: number;
}

let treesBuilt = 0;
/** First words of all trees: most words are none, and nothing more is kept of those. */
const firstWords = new Set<string>();

export interface PhraseMatch<T> {
  /** Words from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

/** The words of a phrase as they appear among a sentence's words; full stops are dropped. */
export function splitPhrase(phrase: string): string[] {
  const isElision = /['’]$/.test(phrase);
  return readText(isElision ? `${phrase}${anyWord}` : phrase, 0)
    .slice(0, isElision ? -1 : undefined)
    .map((word) => word.folded)
    .filter((word) => word !== '.');
}

/** Builds the tree. One phrase may carry several values; they are kept in the order given. */
export function buildPhraseTree<T>(phrases: Iterable<readonly [phrase: string, value: T]>): PhraseTree<T> {
  const root: PhraseTree<T> = { next: new Map(), values: [], number: treesBuilt };
  treesBuilt += 1;
  for (const [phrase, value] of phrases) {
    let node: Node<T> = root;
    for (const word of splitPhrase(phrase)) {
      const next = node.next.get(word) ?? { next: new Map(), values: [] };
      node.next.set(word, next);
      node = next;
    }
    if (node !== root) node.values.push(value);
  }
  for (const word of root.next.keys()) firstWords.add(word);
  return root;
}

function mayBegin(lexeme: Lexeme): boolean {
  if (lexeme.knownAt !== treesBuilt) {
    lexeme.mayBegin = firstWords.has(lexeme.folded);
    lexeme.knownAt = treesBuilt;
  }
  return lexeme.mayBegin;
}

/** Most words begin no phrase of a tree: that is remembered with the word. */
function firstStep<T>(tree: PhraseTree<T>, lexeme: Lexeme): Node<T> | null {
  if (!mayBegin(lexeme)) return null;
  const { steps, folded } = lexeme;
  const known = steps[tree.number];
  if (known !== undefined) return known as Node<T> | null;
  const step = tree.next.get(folded) ?? null;
  steps[tree.number] = step;
  return step;
}

/** Does any phrase of the tree begin with this word? Asked before work that mostly comes to nothing. */
export function startsPhrase<T>(tree: PhraseTree<T>, word: Word): boolean {
  return firstStep(tree, word.lexeme) !== null;
}

/** Several trees that are asked together. */
export interface TreeGroup {
  readonly number: number;
  readonly trees: readonly PhraseTree<unknown>[];
}

/** Groups trees, so that one look tells whether a word begins a phrase of any. */
export function groupTrees(trees: readonly PhraseTree<unknown>[]): TreeGroup {
  treesBuilt += 1;
  return { number: treesBuilt - 1, trees };
}

/** Does any phrase of any tree of the group begin with this word? */
export function startsAny({ number, trees }: TreeGroup, { lexeme }: Word): boolean {
  if (!mayBegin(lexeme)) return false;
  const known = lexeme.steps[number];
  if (known !== undefined) return known !== null;
  let step: Node<unknown> | null = null;
  for (const tree of trees) step ??= firstStep(tree, lexeme);
  lexeme.steps[number] = step;
  return step !== null;
}

/** The longest phrase that begins at a word and that `accept` lets pass (it may narrow the match); null when none does. */
export function matchPhrase<T>(
  tree: PhraseTree<T>,
  words: readonly Word[],
  from: number,
  accept?: (match: PhraseMatch<T>) => PhraseMatch<T> | null,
): PhraseMatch<T> | null {
  const first = words[from];
  let node = first === undefined ? null : firstStep(tree, first.lexeme);
  let best: PhraseMatch<T> | null = null;
  for (let to = from + 1; node !== null; to += 1) {
    if (node.values.length > 0) {
      const match = { from, to, values: node.values };
      best = (accept === undefined ? match : accept(match)) ?? best;
    }
    const word = words[to];
    node = word === undefined ? null : (node.next.get(word.folded) ?? null);
  }
  return best;
}
