// Marks a sentence: its words, the terms of the lexicon, the numbers and the places, all counted in words.
import { isForce } from '../forces.ts';
import { matchPhrase, type PhraseMatch, type PhraseTree, readWords, type Word } from '../phrase_tree.ts';
import type { NumberSpan, PlaceSpan, Sentence } from '../spans.ts';
import type { Sense } from './senses.ts';

/** Words from (inclusive) to (exclusive). */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

export interface Term extends WordRange {
  readonly senses: readonly Sense[];
}

export interface MarkedNumber extends WordRange {
  readonly number: NumberSpan;
  /** First word of the number itself; `from` is that of its hedge. */
  readonly coreFrom: number;
}

export interface MarkedPlace extends WordRange {
  readonly place: PlaceSpan;
}

export interface MarkedSentence {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
  readonly numbers: readonly MarkedNumber[];
  readonly places: readonly MarkedPlace[];
  /** By word: the term that begins there. */
  readonly termAt: readonly (Term | undefined)[];
  /** By word: the number that it is part of. */
  readonly numberAt: readonly (MarkedNumber | undefined)[];
  /** By word: the place that it is part of. */
  readonly placeAt: readonly (MarkedPlace | undefined)[];
  /** Codes of all senses met in it, for conditions. */
  readonly codes: ReadonlySet<string>;
}

function codesOf(terms: readonly Term[], numbers: readonly MarkedNumber[]): ReadonlySet<string> {
  const codes = new Set<string>();
  if (numbers.some(({ number }) => number.kind === 'money')) codes.add('money');
  for (const { senses } of terms) {
    for (const { code, group, happening } of senses) {
      codes.add(code);
      if (happening !== null) codes.add(happening);
      // Members of nobody knows what may be of a force.
      if (group === '?' || isForce(group)) codes.add('force');
    }
  }
  return codes;
}

/** Links that may follow the second half of a verb: "took 17 guards hostage and", "set 11 trucks alight in Colima". */
const goesOn = new Set(['and', 'in', 'after']);

const joins = (tree: PhraseTree<Sense>, words: readonly Word[], at: number): boolean =>
  matchPhrase(tree, words, at)?.values.some(({ sense, code }) => sense === 'link' && goesOn.has(code)) ===
  true;

/** Words between the two halves of a verb, at most. */
const longestGap = 24;
const endsClause = /^[;()–—]$/;

/**
 * Do the words of `rest` follow in the same clause ("nahm 70 Personen fest")? One word alone must close it, or be joined
 * to what goes on or to its place: elsewhere it is a preposition. Commas part the members of lists, too, and are passed over.
 */
function isFollowed(
  words: readonly Word[],
  tree: PhraseTree<Sense>,
  from: number,
  rest: readonly string[],
): boolean {
  const end = Math.min(words.length, from + longestGap);
  for (let at = from; at < end; at += 1) {
    if (endsClause.test(words[at]!.text)) return false;
    if (rest.some((word, i) => words[at + i]?.folded !== word)) continue;
    const next = words[at + rest.length];
    if (rest.length > 1 || next === undefined || !next.isWord || joins(tree, words, at + rest.length))
      return true;
  }
  return false;
}

function findTerms(words: readonly Word[], tree: PhraseTree<Sense>): Term[] {
  const terms: Term[] = [];
  const accept = (match: PhraseMatch<Sense>): PhraseMatch<Sense> | null => {
    if (match.values.every(({ rest }) => rest === null)) return match;
    const values = match.values.filter(
      ({ rest }) => rest === null || isFollowed(words, tree, match.to, rest),
    );
    return values.length === 0 ? null : { ...match, values };
  };
  let at = 0;
  while (at < words.length) {
    const match = matchPhrase(tree, words, at, accept);
    if (match === null) at += 1;
    else {
      terms.push({ from: match.from, to: match.to, senses: match.values });
      at = match.to;
    }
  }
  return terms;
}

/** The words that a span of characters touches; null where it touches none. Words are in order, so both ends are found by bisection. */
function wordsOf(words: readonly Word[], start: number, end: number): WordRange | null {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < words.length && words[to]!.start < end) to += 1;
  return to > low ? { from: low, to } : null;
}

function index<T extends WordRange>(size: number, marks: readonly T[]): (T | undefined)[] {
  const at = new Array<T | undefined>(size).fill(undefined);
  for (const mark of marks) for (let i = mark.from; i < mark.to; i += 1) at[i] = mark;
  return at;
}

/** All that attachment needs to know of a sentence. Spans are of the paragraph's text, as the finders give them. */
export function markSentence(
  sentence: Sentence,
  tree: PhraseTree<Sense>,
  numberSpans: readonly NumberSpan[],
  placeSpans: readonly PlaceSpan[],
): MarkedSentence {
  const words = readWords(sentence);
  const terms = findTerms(words, tree);
  const numbers: MarkedNumber[] = [];
  for (const number of numberSpans) {
    const range = wordsOf(words, number.start, number.end);
    const coreStart = sentence.tokens[number.tokenStart]?.start ?? number.start;
    const core = coreStart === number.start ? range : wordsOf(words, coreStart, number.end);
    if (range !== null && core !== null)
      numbers.push({ from: range.from, to: range.to, coreFrom: core.from, number });
  }
  const places: MarkedPlace[] = [];
  for (const place of placeSpans) {
    const range = wordsOf(words, place.start, place.end);
    if (range !== null) places.push({ from: range.from, to: range.to, place });
  }
  const termAt = new Array<Term | undefined>(words.length).fill(undefined);
  for (const term of terms) termAt[term.from] = term;
  return {
    sentence,
    words,
    terms,
    numbers,
    places,
    termAt,
    numberAt: index(words.length, numbers),
    placeAt: index(words.length, places),
    codes: codesOf(terms, numbers),
  };
}
