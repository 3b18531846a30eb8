// Digits that are part of a name: "F-16", "7.62x39mm", "placas JHX-12-34", "av. Juárez 145", "145 Main Street".
import { phraseBefore, phraseFrom } from '../phrases.ts';
import type { Token } from '../spans.ts';
import type { NumberLexicon } from './number_lexicon.ts';
import type { Numeral } from './read_numeral.ts';

/** Words of a street's name between the word for street and the number of the house, or behind the number. */
const longestStreet = 5;
const longestTail = 3;
/** Pieces glued behind the digits of a name, at most. */
const mostPieces = 12;
const joinsPieces = /^[-‐‑–+/.×]$/;
const initials = /^\p{Lu}{1,3}$/u;
/** Digits of another script and characters that are not seen, as some texts mix them in to be read by no program. */
const otherDigit = /^[\p{Nd}\p{Cf}]$/u;

/** Does a token follow the one at `left` without a blank? */
export const isGlued = (tokens: readonly Token[], left: number) =>
  left >= 0 && left + 1 < tokens.length && tokens[left]!.end === tokens[left + 1]!.start;

const isWordOrNumber = (token: Token | undefined) => token?.kind === 'word' || token?.kind === 'number';

/** Behind all that is glued to the digits of a name that end before `end`. */
export function endOfName(tokens: readonly Token[], end: number): number {
  let at = end;
  for (let pieces = 0; pieces < mostPieces && isGlued(tokens, at - 1); pieces++) {
    const isJoint = joinsPieces.test(tokens[at]!.text);
    if (isJoint && isGlued(tokens, at) && isWordOrNumber(tokens[at + 1])) at += 2;
    else if (isWordOrNumber(tokens[at])) at += 1;
    else break;
  }
  return at;
}

/** "Killed[2]", "Friday (19)": the number of a note, and the day of the month behind that of the week. */
export function standsInBrackets(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  { start, end }: Numeral,
): 'name' | 'date' | null {
  const [open, close] = [tokens[start - 1], tokens[end]];
  if (open?.text === '[' && close?.text === ']') return isGlued(tokens, start - 2) ? 'name' : null;
  if (open?.text !== '(' || close?.text !== ')') return null;
  return phraseBefore(lexicon.beforeBrackets, tokens, start - 1) === null ? null : 'date';
}

/** A digit glued to letters: "F-16", "5G", "9mm", "v2.1", "7.62x39mm"; not "25-year", not "25-30", not "25personas". */
export function isPartOfName(lexicon: NumberLexicon, tokens: readonly Token[], numeral: Numeral): boolean {
  if (numeral.written !== 'digits') return false;
  const before = tokens[numeral.start - 1];
  if (before !== undefined && isGlued(tokens, numeral.start - 1)) {
    if ((before.kind === 'word' && !/\.$/.test(before.text)) || otherDigit.test(before.text)) return true;
    const further = tokens[numeral.start - 2];
    const isSuffix = (token: Token) =>
      lexicon.suffixes.has(token.text) &&
      isGlued(tokens, numeral.start - 3) &&
      tokens[numeral.start - 3]!.kind === 'number';
    if (further?.kind === 'word' && further.end === before.start) {
      if (before.text === '-' && !isSuffix(further)) return true;
      if (before.text === '.' && /\d$/.test(further.text)) return true;
    }
  }
  const after = isGlued(tokens, numeral.end - 1) ? tokens[numeral.end] : undefined;
  if (after === undefined) return false;
  if (otherDigit.test(after.text)) return true;
  return after.kind === 'word' && (after.text.length <= 3 || /\d/.test(after.text));
}

/** Capitalised as a name is; in a text of capitals no word is. */
const isCapital = ({ kind, text }: Token) => kind === 'word' && /^\p{Lu}[\p{Ll}.]/u.test(text);
const isInitials = ({ kind, text }: Token) => kind === 'word' && initials.test(text);

/**
 * A house number, or digits with the letters of an airline: "av. Juárez 145", "145 Main Street", "vuelo AM 123".
 * `isCounted`: what is counted follows, so that words before the number make it none of a house.
 */
export function standsInAddress(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  { start, end }: Numeral,
  isCounted: boolean,
): boolean {
  const code = tokens[start - 1];
  // In a text of capitals every short word looks like a code.
  const isOfCapitals = tokens[start - 2]?.text === tokens[start - 2]?.text.toUpperCase();
  if (code !== undefined && isInitials(code) && !isOfCapitals) {
    const named = phraseBefore(lexicon.kindBefore, tokens, start - 1);
    if (named?.value.kind === 'name') return true;
  }
  const reach = isCounted ? start : Math.max(0, start - longestStreet);
  for (let at = start - 1; at >= reach; at--) {
    const token = tokens[at]!;
    if (phraseBefore(lexicon.addressBefore, tokens, at + 1) !== null) return at < start - 1;
    const isInside = isCapital(token) || token.kind === 'number';
    if (!isInside && phraseBefore(lexicon.addressInside, tokens, at + 1) === null) break;
  }
  for (let at = end; at <= end + longestTail; at++) {
    if (at > end && phraseFrom(lexicon.addressAfter, tokens, at) !== null) return true;
    if (tokens[at] === undefined || !isCapital(tokens[at]!)) return false;
  }
  return false;
}
