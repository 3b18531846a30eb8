// Reads the bound or estimate that stands before, after, or a few words after a number.
import { phraseBefore, phraseFrom, phrasesBefore } from '../phrases.ts';
import type { Qualifier, Token } from '../spans.ts';
import type { NumberLexicon } from './number_lexicon.ts';

export interface HedgeRead {
  readonly qualifier: Qualifier;
  /** First token of the hedge; that of the number where there is none. */
  readonly start: number;
  /** First token of the hedge and of words such as "another" that go with the number. */
  readonly reach: number;
}

/** How many words may stand between a number and its hedge behind: "25 personas detenidas o más". */
const maximalGap = 3;
const maximalStack = 4;

/** A bound says more than an estimate: "al menos unos 25" is at least 25. */
function stronger(a: Qualifier, b: Qualifier): Qualifier {
  if (a === 'exact') return b;
  return a === 'about' && b !== 'exact' ? b : a;
}

/** "Does not exceed 60" is at most 60; an estimate is none the less one. */
const denied: Readonly<Record<Qualifier, Qualifier>> = {
  at_least: 'fewer_than',
  more_than: 'up_to',
  up_to: 'more_than',
  fewer_than: 'at_least',
  about: 'about',
  exact: 'exact',
  range: 'range',
};

/** The words such as "the" or "otros" before token `end`: those that a hedge or more such words precede, else the longest; 0: none. */
function wordsBetween(lexicon: NumberLexicon, tokens: readonly Token[], end: number): number {
  const lengths = phrasesBefore(lexicon.between, tokens, end).map(({ words }) => words.length);
  const preceded = (phrases: NumberLexicon['between']) =>
    lengths.find((length) => phraseBefore(phrases, tokens, end - length) !== null);
  return preceded(lexicon.hedgesBefore) ?? preceded(lexicon.between) ?? lengths[0] ?? 0;
}

/** Words of the hedge that ends before token `end` and opens a sentence or a part of one; 0: none does. */
function headHedge(lexicon: NumberLexicon, tokens: readonly Token[], end: number): number {
  const length = phraseBefore(lexicon.hedgesBefore, tokens, end)?.words.length ?? 0;
  const head = tokens[end - length - 1];
  return head === undefined || /^[;:(—–]$/.test(head.text) ? length : 0;
}

/** The hedges that stand directly before token `start`, over words such as "the" or "otros" between. */
export function readHedgeBefore(lexicon: NumberLexicon, tokens: readonly Token[], start: number): HedgeRead {
  let qualifier: Qualifier = 'exact';
  let hedgeStart = start;
  let at = start;
  for (let step = 0; step < maximalStack && at > 0; step++) {
    const hedge = phraseBefore(lexicon.hedgesBefore, tokens, at);
    // "así como 12" joins, though "como 12" estimates: a row that is exact keeps its words from hedging.
    if (hedge?.value.qualifier === 'exact' && hedge.words.length > 1) break;
    if (hedge !== null) {
      at -= hedge.words.length;
      const not = phraseBefore(lexicon.negates, tokens, at);
      at -= not?.words.length ?? 0;
      hedgeStart = at;
      const own = hedge.value.qualifier;
      qualifier = stronger(qualifier, not === null ? own : denied[own]);
      continue;
    }
    const between = wordsBetween(lexicon, tokens, at);
    if (between > 0) {
      at -= between;
      continue;
    }
    // "At least, 25 died": with a comma only at the head of what is said.
    const length = tokens[at - 1]!.text === ',' ? headHedge(lexicon, tokens, at - 1) : 0;
    if (length === 0) break;
    at -= 1;
  }
  return { qualifier, start: hedgeStart, reach: at };
}

/**
 * The hedge behind a number whose last token is before `end`; null where none is. `beginsNumber` guards the next one's. `before`: a bound there says all
 * but "or equal". */
export function readHedgeAfter(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  end: number,
  beginsNumber: (at: number) => boolean,
  before: Qualifier | null,
): {
  readonly qualifier: Qualifier;
  readonly start: number;
  readonly end: number;
  readonly isApart: boolean;
} | null {
  for (let at = end; at <= end + maximalGap && at < tokens.length; at++) {
    const hedge = phraseFrom(lexicon.hedgesAfter, tokens, at);
    if (hedge !== null) {
      const isBounded = before !== null && before !== 'about' && before !== 'exact';
      if (isBounded ? hedge.value.qualifier !== 'exact' : hedge.value.qualifier === 'exact') return null;
      const after = at + hedge.words.length;
      // "or more" of "12 or more than 20" is the next number's.
      const isNext =
        phraseBefore(lexicon.hedgesBefore, tokens, after + 1) !== null && beginsNumber(after + 1);
      return isNext || beginsNumber(after)
        ? null
        : { qualifier: hedge.value.qualifier, start: at, end: after, isApart: at > end };
    }
    const token = tokens[at]!;
    const isCommaBefore = token.text === ',' && phraseFrom(lexicon.hedgesAfter, tokens, at + 1) !== null;
    if ((token.kind !== 'word' && !isCommaBefore) || beginsNumber(at)) return null;
  }
  return null;
}
