// The number grammar's entry: every number a sentence states, with its bound, and what is not a figure marked so.
import type { Language } from '../../../schemas/language.ts';
import { phraseBefore, phraseFrom } from '../phrases.ts';
import type { NumberSpan, Qualifier, Sentence, Token } from '../spans.ts';
import { type Classified, classifyNumeral } from './classify_numeral.ts';
import { type NumberLexicon, numberLexiconOf } from './number_lexicon.ts';
import { roundOff } from './numeral_state.ts';
import { formatFor } from './read_digits.ts';
import { readHedgeAfter, readHedgeBefore } from './read_hedges.ts';
import { withMinus } from './read_minus.ts';
import { type Numeral, readNumeral } from './read_numeral.ts';
import { readShareSign } from './read_shares.ts';

export interface NumberContext {
  /** ISO 3166-1 alpha-2 of the publisher: how it writes 2,500 and what its `$` is; null = the language's own way. */
  readonly country: string | null;
}

interface Reading {
  readonly numeral: Numeral;
  readonly classified: Classified;
  readonly qualifier: Qualifier;
  /** True where words say "equal to", "exactly": such a number ends no range. */
  readonly isStatedExact: boolean;
  readonly hedgeStart: number;
  readonly hedgeEnd: number;
}

/**
 * The numbers of a sentence in order, without overlap. Offsets are those of the paragraph's text. Articles that
 * may count ("a guard") are `written: 'article'`; whether they do is for the noun to say.
 */
export function findNumbers(sentence: Sentence, language: Language, context: NumberContext): NumberSpan[] {
  const lexicon = numberLexiconOf(language);
  const format = formatFor(lexicon.formats, context.country);
  const { tokens } = sentence;
  const separator = format?.decimal_separator ?? '.';
  const beginsNumber = (at: number) =>
    at < tokens.length && readNumeral(lexicon, tokens, at, format)?.form === 'number';
  const readings: Reading[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (!mayBegin(lexicon, tokens[at]!, separator)) {
      at++;
      continue;
    }
    const bare = readBareDecimal(tokens, at, separator) ?? readNumeral(lexicon, tokens, at, format);
    if (bare === null) {
      at++;
      continue;
    }
    const numeral = withMinus(lexicon, tokens, bare);
    const signed = signStart(lexicon, tokens, numeral.start);
    const before = readHedgeBefore(lexicon, tokens, signed);
    // "a minimum of 25", "no more than 25", "another 25": the first word belongs to the number.
    while (readings.length > 0 && belongsToNext(readings.at(-1)!, before.reach)) readings.pop();
    const free = readings.at(-1)?.hedgeEnd ?? 0;
    const hedgeStart = Math.max(free, Math.min(before.start, numeral.start));
    const isHedged = before.start < numeral.start && before.start >= free;
    const classified = classifyNumeral(lexicon, tokens, numeral, format, isHedged);
    const after =
      numeral.form === 'article'
        ? null
        : readHedgeAfter(lexicon, tokens, classified.end, beginsNumber, isHedged ? before.qualifier : null);
    const stated = joinHedges(isHedged ? before.qualifier : null, after?.qualifier ?? null);
    const end = after !== null && !after.isApart ? after.end : classified.end;
    readings.push({
      numeral,
      classified,
      qualifier: stated === 'exact' && numeral.form === 'collective' ? 'about' : stated,
      isStatedExact: before.start < signed && stated === 'exact',
      hedgeStart: Math.min(isHedged ? hedgeStart : numeral.start, classified.start),
      hedgeEnd: end,
    });
    at = Math.max(end, classified.readTo);
  }
  return joinRanges(lexicon, tokens, markDates(lexicon, tokens, readings));
}

/** Most tokens begin no number: this tells so at the cost of one look-up. */
function mayBegin(lexicon: NumberLexicon, token: Token, separator: string): boolean {
  const { kind, text, folded } = token;
  if (kind === 'word') return lexicon.words.byFirst.has(folded);
  return kind === 'number' || text === '.' || text === separator || readShareSign(token) !== null;
}

/** "More than 5000 or equal": the bound with its end included; otherwise what stands behind says more. */
function joinHedges(before: Qualifier | null, after: Qualifier | null): Qualifier {
  if (after !== 'exact') return after ?? before ?? 'exact';
  if (before === 'more_than') return 'at_least';
  return before === 'fewer_than' ? 'up_to' : (before ?? 'exact');
}

/** ".50", and ",50" where a comma begins decimals: a decimal that lacks its nought. */
function readBareDecimal(tokens: readonly Token[], at: number, separator: string): Numeral | null {
  const point = tokens[at]!;
  const digits = tokens[at + 1];
  if (
    (point.text !== '.' && point.text !== separator) ||
    digits === undefined ||
    digits.start !== point.end ||
    !/^\d{1,12}$/.test(digits.text)
  )
    return null;
  if (at > 0 && tokens[at - 1]!.end === point.start) return null;
  return {
    start: at,
    end: at + 2,
    value: Number(`0.${digits.text}`),
    form: 'number',
    written: 'digits',
    scale: 1,
    isPlain: false,
    isAmbiguous: false,
  };
}

/** Where the signs of money before token `start` begin: hedges stand before them ("more than US$5"). */
function signStart(lexicon: NumberLexicon, tokens: readonly Token[], start: number): number {
  return start - (phraseBefore(lexicon.moneyBefore, tokens, start)?.words.length ?? 0);
}

const belongsToNext = ({ numeral }: Reading, reach: number) =>
  numeral.start >= reach && (numeral.form === 'article' || numeral.form === 'no' || numeral.form === 'vague');

/** Numbers joined to a date are dates too: "22, 23 y 24 de febrero". */
function markDates(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  readings: readonly Reading[],
): Reading[] {
  const marked = [...readings];
  const mayBeDay = ({ numeral, classified }: Reading) =>
    classified.kind === 'cardinal' &&
    numeral.value >= 1 &&
    numeral.value <= 31 &&
    numeral.written !== 'article';
  const join = (left: Reading, right: Reading): boolean => {
    const joiner = phraseFrom(lexicon.joinsDates, tokens, left.classified.end);
    return joiner !== null && left.classified.end + joiner.words.length === right.classified.start;
  };
  const asDate = (reading: Reading): Reading => ({
    ...reading,
    classified: { ...reading.classified, kind: 'date', rule: 'joined_to_date' },
  });
  for (let at = marked.length - 2; at >= 0; at--)
    if (
      marked[at + 1]!.classified.kind === 'date' &&
      mayBeDay(marked[at]!) &&
      join(marked[at]!, marked[at + 1]!)
    )
      marked[at] = asDate(marked[at]!);
  for (let at = 1; at < marked.length; at++) {
    const [left, right] = [marked[at - 1]!, marked[at]!];
    const isMonthBefore = left.classified.kind === 'date' && left.classified.rule === 'word_before';
    const isDash = /^[-–—]$/.test(tokens[left.classified.end]?.text ?? '');
    if (isMonthBefore && isDash && mayBeDay(right) && join(left, right)) marked[at] = asDate(right);
  }
  return marked;
}

function toSpan(
  tokens: readonly Token[],
  { numeral, classified, qualifier, hedgeStart, hedgeEnd }: Reading,
): NumberSpan {
  return {
    start: tokens[hedgeStart]!.start,
    end: tokens[hedgeEnd - 1]!.end,
    tokenStart: classified.start,
    tokenEnd: classified.end,
    kind: classified.kind,
    value: roundOff(numeral.value * classified.times),
    valueHigh: null,
    qualifier,
    written: numeral.written,
    currency: classified.currency,
    rule: classified.rule,
  };
}

/** Joins "between 60 and 70", "60-70" and "20 o 25" to ranges; a number without scale borrows that of the next. */
function joinRanges(
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
  return spans;
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
  if (low.classified.kind !== 'cardinal' && low.classified.kind !== high.classified.kind && !isBelowZero)
    return null;
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
    kind: isBelowZero ? 'measure' : span.kind,
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
