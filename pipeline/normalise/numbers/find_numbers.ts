// The number grammar's entry: every number a sentence states, with its bound, and what is not a figure marked so.
import type { Language } from '../../../schemas/language.ts';
import { phraseBefore } from '../phrases.ts';
import type { NumberSpan, Qualifier, Sentence, Token } from '../spans.ts';
import { classifyNumeral } from './classify_numeral.ts';
import { joinKinds } from './join_kinds.ts';
import { joinRanges } from './join_ranges.ts';
import { type NumberLexicon, numberLexiconOf } from './number_lexicon.ts';
import { formatFor } from './read_digits.ts';
import { readHedgeAfter, readHedgeBefore } from './read_hedges.ts';
import { withMinus } from './read_minus.ts';
import { type Numeral, readNumeral } from './read_numeral.ts';
import { readShareSign } from './read_shares.ts';
import type { Reading } from './readings.ts';

export interface NumberContext {
  /** ISO 3166-1 alpha-2 of the publisher: how it writes 2,500 and what its `$` is; null = the language's own way. */
  readonly country: string | null;
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
  // A hedge that stands apart behind a number: its "a" ("at a minimum") is none.
  let apart = { start: 0, end: 0 };
  for (let at = 0; at < tokens.length; ) {
    if (at >= apart.start && at < apart.end) at = apart.end;
    if (at >= tokens.length) break;
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
    // "No. 5"
    while (readings.length > 0 && belongsToNext(readings.at(-1)!, classified.readFrom)) readings.pop();
    const after =
      numeral.form === 'article'
        ? null
        : readHedgeAfter(lexicon, tokens, classified.end, beginsNumber, isHedged ? before.qualifier : null);
    if (after?.isApart === true) apart = after;
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
  return joinRanges(lexicon, tokens, joinKinds(lexicon, tokens, readings));
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
