// Tells numbers below zero ("minus five", "−5"), which count nothing, from dashes before a number: bullets, asides.
import { phraseBefore, phraseFrom, phrasesFrom } from '../phrases.ts';
import type { Token } from '../spans.ts';
import type { NumberLexicon } from './number_lexicon.ts';
import type { Numeral } from './read_numeral.ts';

/** Tokens within which a dash that opens an aside is closed: "los heridos -25 en total- siguen ahí". */
const longestAside = 30;

const isApart = (tokens: readonly Token[], left: number) => tokens[left]!.end < tokens[left + 1]!.start;

/** A hyphen glued to digits is a minus only where it neither opens a list item nor an aside. */
function isMinus(tokens: readonly Token[], sign: number, end: number): boolean {
  const { text } = tokens[sign]!;
  if ((text !== '-' && text !== '−') || isApart(tokens, sign)) return false;
  if (sign > 0 && !isApart(tokens, sign - 1)) return /^[<>=]$/.test(tokens[sign - 1]!.text);
  if (text === '−') return true;
  const isHead = sign === 0 || tokens[sign - 1]!.kind === 'punctuation';
  if (isHead) return tokens[end] === undefined;
  for (let at = end; at < Math.min(end + longestAside, tokens.length); at++)
    if (tokens[at]!.text === '-') return false;
  return true;
}

/** The number with the sign before it, if it is one below zero; otherwise as it is. */
export function withMinus(lexicon: NumberLexicon, tokens: readonly Token[], numeral: Numeral): Numeral {
  const { start, end, value, form, written } = numeral;
  if (start === 0 || value === 0 || (form !== 'number' && form !== 'name')) return numeral;
  const sign = start - 1;
  const roles = phrasesFrom(lexicon.words, tokens, sign).map(({ value: row }) => row.role);
  // "Todos los bloqueos menos cuatro": what is excepted is counted, and measured in nothing.
  const isBelowZero = () =>
    sign === 0 ||
    phraseFrom(lexicon.kindAfter, tokens, end) !== null ||
    phraseBefore(lexicon.rangeOpen, tokens, sign) !== null ||
    phraseBefore(lexicon.hedgesBefore, tokens, sign) !== null;
  const isNamed =
    form === 'number' &&
    (roles.includes('minus') || (roles.includes('minus_or_except') && isBelowZero())) &&
    // "Al menos 25", "más o menos 25"
    phraseBefore(lexicon.hedgesBefore, tokens, start) === null;
  const isSigned = isNamed || (written === 'digits' && isMinus(tokens, sign, end));
  return isSigned ? { ...numeral, start: sign, value: -value, isPlain: false } : numeral;
}
