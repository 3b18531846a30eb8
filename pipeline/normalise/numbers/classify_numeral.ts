// Tells from the words beside a number whether it counts something, is money, or is no figure at all.
import { phraseBefore, phraseFrom } from '../phrases.ts';
import type { NumberSpan, Token } from '../spans.ts';
import type { NumberLexicon } from './number_lexicon.ts';
import type { NumberFormat } from './read_digits.ts';
import type { Numeral } from './read_numeral.ts';

export interface Classified {
  readonly kind: NumberSpan['kind'];
  /** Tokens of the number with its signs of money, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Behind the words that told the kind: no number begins in them ("por ciento"). */
  readonly readTo: number;
  readonly times: number;
  readonly currency: NumberSpan['currency'];
  readonly rule: string;
}

const spanKinds = {
  number: 'cardinal',
  collective: 'cardinal',
  counted: 'cardinal',
  article: 'cardinal',
  vague: 'vague',
  share: 'percentage',
  ordinal: 'ordinal',
  zero: 'zero',
  no: 'zero',
  clock: 'clock',
  date: 'date',
  name: 'name',
  pronoun: 'name',
} as const;

const isGlued = (tokens: readonly Token[], left: number) =>
  left >= 0 && left + 1 < tokens.length && tokens[left]!.end === tokens[left + 1]!.start;

function readMoney(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  numeral: Numeral,
  format: NumberFormat | null,
): Classified | null {
  const before =
    tokens[numeral.start]!.kind === 'number'
      ? phraseBefore(lexicon.moneyBefore, tokens, numeral.start)
      : null;
  let { start, end } = numeral;
  let times = 1;
  if (before !== null) {
    start -= before.words.length;
    const suffix = isGlued(tokens, end - 1) ? phraseFrom(lexicon.moneySuffix, tokens, end) : null;
    if (suffix !== null) {
      end += suffix.words.length;
      times = suffix.value.times;
    }
  }
  const after = phraseFrom(lexicon.moneyAfter, tokens, end);
  // "$" behind belongs to the number that follows it: "15, $20".
  const behind = end + (after?.words.length ?? 0);
  const isSignOfNext =
    after !== null &&
    tokens[behind]?.kind === 'number' &&
    phraseBefore(lexicon.moneyBefore, tokens, behind) !== null;
  if (after !== null && !isSignOfNext) {
    end += after.words.length;
    times *= after.value.times;
  } else if (before === null) return null;
  const named = after !== null && !isSignOfNext ? after.value.currency : before!.value.currency;
  const sign = format?.dollar_sign ?? 'other';
  const currency = named === 'local' ? (sign === 'other' ? null : sign) : named;
  return { kind: 'money', start, end, readTo: end, times, currency, rule: 'money' };
}

/** A digit glued to letters: "F-16", "5G", "9mm", "AK-47"; not "25-year", not "25-30". */
function isPartOfName(lexicon: NumberLexicon, tokens: readonly Token[], numeral: Numeral): boolean {
  if (numeral.written !== 'digits') return false;
  const before = tokens[numeral.start - 1];
  if (before !== undefined && isGlued(tokens, numeral.start - 1)) {
    if (before.kind === 'word' && !/\.$/.test(before.text)) return true;
    const further = tokens[numeral.start - 2];
    const isSuffix = (token: Token) =>
      lexicon.suffixes.has(token.text) &&
      isGlued(tokens, numeral.start - 3) &&
      tokens[numeral.start - 3]!.kind === 'number';
    if (before.text === '-' && further?.kind === 'word' && further.end === before.start && !isSuffix(further))
      return true;
  }
  const after = tokens[numeral.end];
  return after?.kind === 'word' && isGlued(tokens, numeral.end - 1) && after.text.length <= 3;
}

const mayBeYear = ({ value, isPlain, written }: Numeral) =>
  Number.isInteger(value) && value >= 1900 && value <= 2099 && (isPlain || written === 'words');

/** A year of this or the last century: four plain digits without a hedge; "2000 soldados" counts. */
function isYear(tokens: readonly Token[], numeral: Numeral, isHedged: boolean): boolean {
  if (!numeral.isPlain || isHedged || tokens[numeral.start]!.text.length !== 4) return false;
  if (!mayBeYear(numeral)) return false;
  const next = tokens[numeral.end];
  const isRound = numeral.value % 100 === 0;
  return !isRound || next === undefined || next.kind !== 'word';
}

function classify(
  numeral: Numeral,
  kind: NumberSpan['kind'],
  rule: string,
  end = numeral.end,
  readTo = end,
): Classified {
  const { start } = numeral;
  return { kind, start, end, readTo: Math.max(end, readTo), times: 1, currency: null, rule };
}

/** The kind of a number; `isHedged` when a bound or estimate stands before it. */
export function classifyNumeral(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  numeral: Numeral,
  format: NumberFormat | null,
  isHedged: boolean,
): Classified {
  const itself = phraseFrom(lexicon.kindItself, tokens, numeral.start);
  if (itself !== null && itself.words.length >= numeral.end - numeral.start)
    return classify(
      numeral,
      itself.value.kind,
      'known_name',
      Math.max(numeral.end, numeral.start + itself.words.length),
    );
  if (numeral.form === 'clock' || numeral.form === 'date' || numeral.form === 'name')
    return classify(numeral, numeral.form, 'shape_of_digits');
  if (numeral.form === 'ordinal') return classify(numeral, 'ordinal', 'ordinal_word');
  if (numeral.form === 'vague') return classify(numeral, 'vague', 'vague_word');
  if (numeral.form === 'share') return classify(numeral, 'percentage', 'share');
  if (numeral.form === 'pronoun') return classify(numeral, 'name', 'pronoun');
  if (numeral.form === 'no') return classify(numeral, 'zero', 'negated_noun');
  if (isGlued(tokens, numeral.end - 1) && numeral.written === 'digits') {
    const ending = phraseFrom(lexicon.words, tokens, numeral.end);
    if (ending?.value.role === 'ordinal_ending')
      return classify(numeral, 'ordinal', 'ordinal_ending', numeral.end + 1);
  }
  if (numeral.value < 0) return classify(numeral, 'measure', 'below_zero');
  const money = numeral.form === 'article' ? null : readMoney(lexicon, tokens, numeral, format);
  if (money !== null) return money;
  const after = phraseFrom(lexicon.kindAfter, tokens, numeral.end);
  if (after !== null)
    return classify(numeral, after.value.kind, 'word_after', numeral.end, numeral.end + after.words.length);
  const before = phraseBefore(lexicon.kindBefore, tokens, numeral.start);
  if (before?.value.kind === 'date' && isYear(tokens, numeral, isHedged))
    return classify(numeral, 'year', 'four_digits');
  // "Since 25 people died", "este año 20 personas" name no year.
  if (before !== null && numeral.form === 'number' && (before.value.kind !== 'year' || mayBeYear(numeral)))
    return classify(numeral, before.value.kind, 'word_before');
  if (isPartOfName(lexicon, tokens, numeral)) return classify(numeral, 'name', 'glued_to_letters');
  if (isYear(tokens, numeral, isHedged)) return classify(numeral, 'year', 'four_digits');
  return classify(
    numeral,
    spanKinds[numeral.form],
    numeral.isAmbiguous ? 'digits_ambiguous' : numeral.form === 'number' ? numeral.written : numeral.form,
  );
}
