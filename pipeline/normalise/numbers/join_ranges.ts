// Joins two numbers to a range: "between 60 and 70", "60-70", "more than 20 but fewer than 35".
import { phraseBefore, phraseFrom } from '../phrases.ts';
import type { NumberSpan, Qualifier, Token } from '../spans.ts';
import type { NumberLexicon } from './number_lexicon.ts';
import { type Reading, toSpan } from './readings.ts';

/** Joins "between 60 and 70", "60-70" and "20 o 25" to ranges; a number without scale borrows that of the next. */
export function joinRanges(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  readings: readonly Reading[],
): NumberSpan[] {
  const spans: NumberSpan[] = [];
  for (let at = 0; at < readings.length; at++) {
    const low = readings[at]!;
    const high = readings[at + 1];
    const range =
      high === undefined
        ? null
        : (rangeOf(lexicon, tokens, low, high) ?? rangeOfBounds(lexicon, tokens, low, high));
    if (range === null) {
      spans.push(toSpan(tokens, low));
      continue;
    }
    spans.push(range);
    at++;
  }
  return spans.map(asMeasure);
}

/** People and things are whole: "5.56", "2.5 a day" count none. Shares of millions are estimates of them. */
const leastEstimate = 1000;

function asMeasure(span: NumberSpan): NumberSpan {
  const { kind, value, valueHigh } = span;
  const isWhole = Number.isInteger(value) && Number.isInteger(valueHigh ?? value);
  return kind === 'cardinal' && !isWhole && value < leastEstimate
    ? { ...span, kind: 'measure', rule: 'not_whole' }
    : span;
}

/** Over the article of "entre los 60 y los 70". */
function beforeArticle(lexicon: NumberLexicon, tokens: readonly Token[], start: number): number {
  const article = phraseBefore(lexicon.between, tokens, start);
  return article === null || article.words.length > 1 ? start : start - 1;
}

const lowerBounds: ReadonlySet<Qualifier> = new Set(['at_least', 'more_than']);
const upperBounds: ReadonlySet<Qualifier> = new Set(['up_to', 'fewer_than']);

/** "More than 20 but fewer than 35", "at most 100 and at least 20": two bounds of one number. */
function rangeOfBounds(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  left: Reading,
  right: Reading,
): NumberSpan | null {
  const isRising = lowerBounds.has(left.qualifier) && upperBounds.has(right.qualifier);
  const isFalling = upperBounds.has(left.qualifier) && lowerBounds.has(right.qualifier);
  if (!isRising && !isFalling) return null;
  const join = phraseFrom(lexicon.boundJoin, tokens, left.hedgeEnd);
  if (join === null || left.hedgeEnd + join.words.length !== right.hedgeStart) return null;
  const [low, high] = isRising ? [left, right] : [right, left];
  const [from, to] = [toSpan(tokens, low), toSpan(tokens, high)];
  if (from.kind !== to.kind || from.currency !== to.currency || from.value >= to.value) return null;
  const [first, last] = isRising ? [from, to] : [to, from];
  return {
    ...last,
    start: first.start,
    tokenStart: first.tokenStart,
    value: from.value,
    valueHigh: to.value,
    qualifier: 'range',
    rule: 'range_of_bounds',
  };
}

/** "Aged between 18 and 25": what stands before the opening word is of both numbers. */
function openedKind(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  low: Reading,
  opener: { readonly words: readonly string[] } | null,
  { kind }: NumberSpan,
): NumberSpan['kind'] {
  if (opener === null || kind !== 'cardinal') return kind;
  const from = beforeArticle(lexicon, tokens, low.hedgeStart) - opener.words.length;
  const before = phraseBefore(lexicon.kindBefore, tokens, from)?.value.kind;
  return before === 'age' || before === 'name' ? before : kind;
}

function rangeOf(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  low: Reading,
  high: Reading,
): NumberSpan | null {
  const countable = (reading: Reading) =>
    reading.numeral.form === 'number' || reading.numeral.form === 'collective';
  if (!countable(low) || !countable(high)) return null;
  const opener = phraseBefore(lexicon.rangeOpen, tokens, beforeArticle(lexicon, tokens, low.hedgeStart));
  const join =
    (opener === null ? null : phraseFrom(lexicon.rangeClose, tokens, low.hedgeEnd)) ??
    phraseFrom(lexicon.rangeJoin, tokens, low.hedgeEnd);
  if (join === null) return null;
  const joinEnd = low.hedgeEnd + join.words.length;
  // "desde 20 hasta 100": what looks like a bound of the second number joins the two.
  const isJoinHedge =
    opener !== null && high.hedgeStart === low.hedgeEnd && joinEnd === high.classified.start;
  if (!isJoinHedge) {
    // "12 or more than 20", "5000 or exactly 6000" are two statements.
    if (high.qualifier !== 'exact' && high.qualifier !== 'about') return null;
    if (high.isStatedExact) return null;
    const start = opener === null ? high.hedgeStart : beforeArticle(lexicon, tokens, high.hedgeStart);
    if (joinEnd !== start) return null;
  }
  // "from 18 to 22" is a change; "of 13 or 14" and "from 1.5 to 2 billion pesos" are estimates.
  const mayBeChange = join.value.qualifier !== 'about' && high.classified.kind !== 'money';
  if (opener === null && mayBeChange && phraseBefore(lexicon.changeOpen, tokens, low.hedgeStart) !== null)
    return null;
  const span = toSpan(tokens, high);
  const own = toSpan(tokens, low);
  const isBelowZero = low.numeral.value < 0;
  // "$5-10 million": the sign is of both.
  const isMoneyOfBoth = own.kind === 'money' && high.classified.kind === 'cardinal';
  if (own.kind !== 'cardinal' && own.kind !== span.kind && !isBelowZero && !isMoneyOfBoth) return null;
  const factor = high.numeral.scale * high.classified.times;
  const borrows = low.numeral.scale < high.numeral.scale && low.numeral.value < span.value / factor;
  const value =
    borrows || (own.kind === 'cardinal' && high.classified.times > 1) ? own.value * factor : own.value;
  if (value >= span.value) return null;
  const isDash = /^[-–—]$/.test(join.value.surface);
  if (isDash && opener === null && !(low.numeral.written === 'digits' && high.numeral.written !== 'words'))
    return null;
  return {
    ...span,
    kind: isBelowZero ? 'measure' : isMoneyOfBoth ? 'money' : openedKind(lexicon, tokens, low, opener, span),
    currency: isMoneyOfBoth ? own.currency : span.currency,
    start:
      tokens[
        opener === null
          ? low.hedgeStart
          : beforeArticle(lexicon, tokens, low.hedgeStart) - opener.words.length
      ]!.start,
    tokenStart: low.classified.start,
    value,
    valueHigh: span.value,
    qualifier: span.kind === 'cardinal' || span.kind === 'money' ? 'range' : 'exact',
    rule: opener === null ? 'range_joined' : 'range_opened',
  };
}
