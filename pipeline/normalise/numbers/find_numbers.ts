// The number grammar's entry: every number a sentence states, with its bound, and what is not a figure marked so.
import type { Language } from '../../../schemas/language.ts';
import { phraseBefore, phraseFrom } from '../phrases.ts';
import type { NumberSpan, Qualifier, Sentence, Token } from '../spans.ts';
import { type Classified, classifyNumeral } from './classify_numeral.ts';
import { type NumberLexicon, numberLexiconOf } from './number_lexicon.ts';
import { formatFor } from './read_digits.ts';
import { readHedgeAfter, readHedgeBefore } from './read_hedges.ts';
import { type Numeral, readNumeral } from './read_numeral.ts';

export interface NumberContext {
  /** ISO 3166-1 alpha-2 of the publisher: how it writes 2,500 and what its `$` is; null = the language's own way. */
  readonly country: string | null;
}

interface Reading {
  readonly numeral: Numeral;
  readonly classified: Classified;
  readonly qualifier: Qualifier;
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
  const beginsNumber = (at: number) =>
    at < tokens.length && readNumeral(lexicon, tokens, at, format)?.form === 'number';
  const readings: Reading[] = [];
  for (let at = 0; at < tokens.length; ) {
    const numeral = readBareDecimal(tokens, at) ?? readNumeral(lexicon, tokens, at, format);
    if (numeral === null) {
      at++;
      continue;
    }
    const before = readHedgeBefore(lexicon, tokens, signStart(lexicon, tokens, numeral.start));
    // "a minimum of 25", "no more than 25", "another 25": the first word belongs to the number.
    while (readings.length > 0 && belongsToNext(readings.at(-1)!, before.reach)) readings.pop();
    const free = readings.at(-1)?.hedgeEnd ?? 0;
    const hedgeStart = Math.max(free, Math.min(before.start, numeral.start));
    const isHedged = before.start < numeral.start && before.start >= free;
    const classified = classifyNumeral(lexicon, tokens, numeral, format, isHedged);
    const after =
      numeral.form === 'article' || (isHedged && before.qualifier !== 'about' && before.qualifier !== 'exact')
        ? null
        : readHedgeAfter(lexicon, tokens, classified.end, beginsNumber);
    const stated: Qualifier = after?.qualifier ?? (isHedged ? before.qualifier : 'exact');
    const end = after !== null && !after.isApart ? after.end : classified.end;
    readings.push({
      numeral,
      classified,
      qualifier: stated === 'exact' && numeral.form === 'collective' ? 'about' : stated,
      hedgeStart: Math.min(isHedged ? hedgeStart : numeral.start, classified.start),
      hedgeEnd: end,
    });
    at = Math.max(end, classified.readTo);
  }
  return joinRanges(lexicon, tokens, markDates(lexicon, tokens, readings));
}

/** ".50": a decimal that lacks its nought. */
function readBareDecimal(tokens: readonly Token[], at: number): Numeral | null {
  const [point, digits] = [tokens[at]!, tokens[at + 1]];
  if (
    point.text !== '.' ||
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
    value: Number((numeral.value * classified.times).toPrecision(15)),
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
    const range = high === undefined ? null : rangeOf(lexicon, tokens, low, high);
    if (range === null) {
      spans.push(toSpan(tokens, low));
      continue;
    }
    spans.push(range);
    at++;
  }
  return spans;
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
  // "12 or more than 20" are two statements.
  if (high.qualifier !== 'exact' && high.qualifier !== 'about') return null;
  const opener = phraseBefore(lexicon.rangeOpen, tokens, low.hedgeStart);
  const join =
    (opener === null ? null : phraseFrom(lexicon.rangeClose, tokens, low.hedgeEnd)) ??
    phraseFrom(lexicon.rangeJoin, tokens, low.hedgeEnd);
  if (join === null || low.hedgeEnd + join.words.length !== high.hedgeStart) return null;
  // "from 18 to 22" is a change; "of 13 or 14" and "from 1.5 to 2 billion pesos" are estimates.
  const mayBeChange = join.value.qualifier !== 'about' && high.classified.kind !== 'money';
  if (opener === null && mayBeChange && phraseBefore(lexicon.changeOpen, tokens, low.hedgeStart) !== null)
    return null;
  const span = toSpan(tokens, high);
  const own = toSpan(tokens, low);
  if (low.classified.kind !== 'cardinal' && low.classified.kind !== high.classified.kind) return null;
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
    start: tokens[low.hedgeStart - (opener?.words.length ?? 0)]!.start,
    tokenStart: low.classified.start,
    value,
    valueHigh: span.value,
    qualifier: span.kind === 'cardinal' || span.kind === 'money' ? 'range' : 'exact',
    rule: opener === null ? 'range_joined' : 'range_opened',
  };
}
