// Tells from the words beside a number whether it counts something, is money, or is no figure at all.
import { phraseBefore, phraseFrom } from '../phrases.ts';
import type { NumberSpan, Token } from '../spans.ts';
import { endOfName, isGlued, isPartOfName, standsInAddress, standsInBrackets } from './digits_in_names.ts';
import { isCountedAt, type NumberLexicon } from './number_lexicon.ts';
import type { NumberFormat } from './read_digits.ts';
import type { Numeral } from './read_numeral.ts';

export interface Classified {
  readonly kind: NumberSpan['kind'];
  /** Tokens of the number with its signs of money, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** First token of the words that told the kind, where they stand before: "No." of "No. 5" denies nothing. */
  readonly readFrom: number;
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
  const own = named === 'local' ? sign : named;
  const currency = own === 'other' ? null : own;
  return { kind: 'money', start, end, readFrom: start, readTo: end, times, currency, rule: 'money' };
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

interface Reach {
  readonly end?: number;
  readonly readFrom?: number;
  readonly readTo?: number;
}

function classify(numeral: Numeral, kind: NumberSpan['kind'], rule: string, reach: Reach = {}): Classified {
  const { start } = numeral;
  const end = reach.end ?? numeral.end;
  const readTo = Math.max(end, reach.readTo ?? end);
  return { kind, start, end, readFrom: reach.readFrom ?? start, readTo, times: 1, currency: null, rule };
}

/** Digits of a name with what is glued behind them: "737-800", "34+500". */
const classifyName = (tokens: readonly Token[], numeral: Numeral, rule: string, readFrom = numeral.start) =>
  classify(numeral, 'name', rule, {
    readFrom,
    readTo: numeral.written === 'digits' ? endOfName(tokens, numeral.end) : numeral.end,
  });

const isPlainWhole = ({ isPlain, value }: Numeral) => isPlain && Number.isInteger(value);

/** "The number of dead at 1,297" is nobody's age. */
const oldestAge = 120;

const isDay = ({ value }: Numeral) => Number.isInteger(value) && value >= 1 && value <= 31;

/** What the words before a number make it; null: nothing. */
function classifyByWordBefore(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  numeral: Numeral,
  isHedged: boolean,
): Classified | null {
  if (numeral.form !== 'number' && numeral.form !== 'zero') return null;
  const { start, end } = numeral;
  // "Expected to top 60": no ranking.
  const hedge = phraseBefore(lexicon.hedgesBefore, tokens, start)?.words.length ?? 0;
  const beside = phraseBefore(lexicon.kindBefore, tokens, start);
  const isCounted = isCountedAt(lexicon, tokens, end);
  const alone = phraseBefore(lexicon.kindBeforeAlone, tokens, start);
  const isAlone = (alone?.words.length ?? 0) > (beside?.words.length ?? 0);
  const longest = isAlone ? alone : beside;
  const before = (longest?.words.length ?? 0) > hedge && !(isAlone && isCounted) ? longest : null;
  if (before !== null) {
    const { kind } = before.value;
    const readFrom = start - before.words.length;
    if (kind === 'date' && isYear(tokens, numeral, isHedged))
      return classify(numeral, 'year', 'four_digits', { readFrom });
    if (kind === 'name' && numeral.scale === 1) return classifyName(tokens, numeral, 'word_before', readFrom);
    // "Since 25 people died", "este año 20 personas" name no year, "in March 60" no day.
    const fits =
      kind === 'year'
        ? mayBeYear(numeral)
        : kind === 'date'
          ? isDay(numeral)
          : kind === 'clock'
            ? numeral.value <= 24
            : kind === 'age'
              ? numeral.value <= oldestAge
              : kind !== 'name';
    if (fits) return classify(numeral, kind, 'word_before', { readFrom });
  }
  const article = phraseBefore(lexicon.articles, tokens, start);
  if (article !== null && numeral.scale === 1) {
    const kind = isYear(tokens, numeral, isHedged) ? 'year' : isDay(numeral) ? article.value.kind : 'name';
    return classify(numeral, kind, 'singular_article');
  }
  if (numeral.written !== 'digits') return null;
  if (standsInAddress(lexicon, tokens, numeral, isCounted)) return classifyName(tokens, numeral, 'address');
  const noun = tokens[start - 1];
  const bracketed = standsInBrackets(lexicon, tokens, numeral);
  if (bracketed === 'name' || (bracketed === 'date' && isDay(numeral)))
    return classify(numeral, bracketed, 'in_brackets');
  const isNumbered = noun?.kind === 'word' && lexicon.numbered.has(noun.folded);
  return isNumbered && !isCounted && !isHedged && isPlainWhole(numeral)
    ? classifyName(tokens, numeral, 'numbered_noun')
    : null;
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
    return classify(numeral, itself.value.kind, 'known_name', {
      readTo: numeral.start + itself.words.length,
    });
  if (numeral.form === 'name') return classifyName(tokens, numeral, 'shape_of_digits');
  if (numeral.form === 'clock' || numeral.form === 'date')
    return classify(numeral, numeral.form, 'shape_of_digits');
  if (numeral.form === 'ordinal') return classify(numeral, 'ordinal', 'ordinal_word');
  if (numeral.form === 'vague') return classify(numeral, 'vague', 'vague_word');
  if (numeral.form === 'share') return classify(numeral, 'percentage', 'share');
  if (numeral.form === 'pronoun') return classify(numeral, 'name', 'pronoun');
  if (numeral.form === 'no') return classify(numeral, 'zero', 'negated_noun');
  if (isGlued(tokens, numeral.end - 1) && numeral.written === 'digits') {
    const ending = phraseFrom(lexicon.words, tokens, numeral.end);
    if (ending?.value.role === 'ordinal_ending')
      return classify(numeral, 'ordinal', 'ordinal_ending', { end: numeral.end + ending.words.length });
  }
  if (numeral.value < 0) return classify(numeral, 'measure', 'below_zero');
  const money = numeral.form === 'article' ? null : readMoney(lexicon, tokens, numeral, format);
  if (money !== null) return money;
  const after = phraseFrom(lexicon.kindAfter, tokens, numeral.end);
  if (after !== null)
    return classify(numeral, after.value.kind, 'word_after', { readTo: numeral.end + after.words.length });
  const before = classifyByWordBefore(lexicon, tokens, numeral, isHedged);
  if (before !== null) return before;
  if (isPartOfName(lexicon, tokens, numeral)) return classifyName(tokens, numeral, 'glued_to_letters');
  if (isYear(tokens, numeral, isHedged)) return classify(numeral, 'year', 'four_digits');
  return classify(
    numeral,
    spanKinds[numeral.form],
    numeral.isAmbiguous ? 'digits_ambiguous' : numeral.form === 'number' ? numeral.written : numeral.form,
  );
}
