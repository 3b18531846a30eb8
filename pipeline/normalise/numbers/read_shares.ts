// Reads shares ("two thirds", "la tercera parte") and a whole with one: "three and a quarter", "2 1/4", "2½ millones".
import { phrasesFrom } from '../phrases.ts';
import type { Token } from '../spans.ts';
import type { NumberLexicon, NumberRole } from './number_lexicon.ts';
import { addShare, type NumeralState, sum } from './numeral_state.ts';

export interface ShareRead {
  /** Behind the last token, exclusive. */
  readonly end: number;
  readonly value: number;
}

const digitsOfShare = /^([1-9])\/([2-9]|10|16)$/;
const numerators: ReadonlySet<NumberRole> = new Set(['article', 'unit', 'small', 'ten']);
const vulgar = /^[\u00bc-\u00be\u2150-\u215e]$/;
const signOfShare = /^(\d+)\u2044(\d+)$/;

const phraseOf = (
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  at: number,
  isWanted: (role: NumberRole) => boolean,
) => phrasesFrom(lexicon.words, tokens, at).find(({ value }) => isWanted(value.role)) ?? null;

const scaleAt = (lexicon: NumberLexicon, tokens: readonly Token[], at: number) =>
  phraseOf(lexicon, tokens, at, (role) => role.startsWith('scale'));

function properShare(match: RegExpExecArray | null): number | null {
  const [over, under] = [Number(match?.[1]), Number(match?.[2])];
  return over < under ? over / under : null;
}

/** The value of "½", "¾"; null for any other token. */
export function readShareSign({ kind, text }: Token): number | null {
  return kind === 'symbol' && vulgar.test(text)
    ? properShare(signOfShare.exec(text.normalize('NFKD')))
    : null;
}

/** The "thirds" of `numerator` at token `at`, a hyphen between or not; null where none stand. */
function readDenominator(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  numerator: number,
  numeratorEnd: number,
): ShareRead | null {
  const hyphen = tokens[numeratorEnd];
  const isHyphened =
    hyphen?.text === '-' &&
    hyphen.start === tokens[numeratorEnd - 1]!.end &&
    tokens[numeratorEnd + 1]?.start === hyphen.end;
  const at = isHyphened ? numeratorEnd + 1 : numeratorEnd;
  const phrases = phrasesFrom(lexicon.words, tokens, at);
  const denominator = phrases.find(({ value }) => value.role === 'share');
  if (denominator === undefined) return null;
  const end = at + denominator.words.length;
  // "A third man" is the next one, "a third of the men" are many.
  const mayBeOrdinal = phrases.some(
    ({ value, words }) => value.role === 'ordinal' && words.length === denominator.words.length,
  );
  const following = tokens[end];
  const isClosed =
    isHyphened ||
    following === undefined ||
    following.kind === 'punctuation' ||
    phraseOf(lexicon, tokens, end, (role) => role === 'share_of' || role.startsWith('scale')) !== null;
  return mayBeOrdinal && !isClosed ? null : { end, value: numerator / denominator.value.value };
}

/** "Two thirds of a million", "tres cuartos de millón": a number after all. */
function readShareOfScale(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  { end, value }: ShareRead,
): ShareRead | null {
  const of = phraseOf(lexicon, tokens, end, (role) => role === 'share_of');
  const at = end + (of?.words.length ?? 0);
  const scale = of === null ? null : scaleAt(lexicon, tokens, at);
  return scale === null ? null : { end: at + scale.words.length, value: value * scale.value.value };
}

/** A share that stands alone at token `from`, or whose numerator is `state`; null where none is. */
export function readShare(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  from: number,
  state: NumeralState,
): (ShareRead & { readonly form: 'share' | 'number' }) | null {
  let share: ShareRead | null = null;
  const sign = readShareSign(tokens[from]!);
  if (sign !== null) share = { end: from + 1, value: sign };
  else if (state.parts.length === 0) {
    // "La tercera parte": one of them.
    const named = phraseOf(lexicon, tokens, from, (role) => role === 'share');
    if (named !== null && named.words.length > 1)
      share = { end: from + named.words.length, value: 1 / named.value.value };
  } else if (state.last === 'half') {
    const numerator = readNumerator(lexicon, tokens, from);
    share = numerator && readDenominator(lexicon, tokens, numerator.value, numerator.end);
  } else if (state.last !== 'ten' || !isOneDenominator(lexicon, tokens, state.end))
    share = readDenominator(lexicon, tokens, sum(state.parts), state.end);
  if (share === null) return null;
  const scaled = readShareOfScale(lexicon, tokens, share);
  return scaled === null ? { ...share, form: 'share' } : { ...scaled, form: 'number' };
}

/** "Twenty-third" is an ordinal, "twenty thirds" are not. */
function isOneDenominator(lexicon: NumberLexicon, tokens: readonly Token[], end: number): boolean {
  const at = tokens[end]?.text === '-' ? end + 1 : end;
  return phraseOf(lexicon, tokens, at, (role) => role === 'ordinal') !== null;
}

/** What is counted of a share: "a", "three", "3", "fifty-four". */
function readNumerator(lexicon: NumberLexicon, tokens: readonly Token[], at: number): ShareRead | null {
  const token = tokens[at];
  if (token?.kind === 'number' && /^[1-9]$/.test(token.text))
    return { end: at + 1, value: Number(token.text) };
  const word = phraseOf(lexicon, tokens, at, (role) => numerators.has(role));
  if (word === null) return null;
  const end = at + word.words.length;
  const over = tokens[end]?.text === '-' ? end + 1 : end;
  const unit = word.value.role === 'ten' ? phraseOf(lexicon, tokens, over, (role) => role === 'unit') : null;
  return unit === null
    ? { end, value: word.value.value }
    : { end: over + unit.words.length, value: word.value.value + unit.value.value };
}

/** Adds a share to a whole: of its last scale ("a million and a half"), or of a lower one that follows. */
export function addShareTo(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  state: NumeralState,
  { end, value }: ShareRead,
): NumeralState {
  const scale = scaleAt(lexicon, tokens, end);
  if (scale !== null && scale.value.value < state.scale)
    return addShare(state, end + scale.words.length, value * scale.value.value);
  // "A hundred and a half" adds no fifty.
  const isOfScale = state.last === 'collective' || state.scale >= 1000;
  return addShare(state, end, value * (isOfScale ? state.scale : 1));
}

/** What a share may follow: a number that is whole so far. */
const wholes: ReadonlySet<NumeralState['last']> = new Set([
  'digits',
  'unit',
  'small',
  'ten',
  'hundred',
  'hundred_scale',
  'hundred_scale_alone',
  'scale',
  'scale_alone',
  'collective',
]);

/** The whole with the share that follows it: "and three quarters", "con un quinto", "1/4", "½"; null where none does. */
export function stepToShare(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  state: NumeralState,
): NumeralState | null {
  const token = tokens[state.end];
  if (token === undefined || state.parts.length === 0 || !wholes.has(state.last)) return null;
  if (state.last === 'digits') {
    const gap = token.start - tokens[state.end - 1]!.end;
    const value =
      gap > 0 && token.kind === 'number'
        ? properShare(digitsOfShare.exec(token.text))
        : gap <= 1
          ? readShareSign(token)
          : null;
    if (value !== null) return addShareTo(lexicon, tokens, state, { end: state.end + 1, value });
  }
  const joiner = phraseOf(lexicon, tokens, state.end, (role) => role === 'share_joiner');
  if (joiner === null) return null;
  // "Treinta y tres cuartos" are thirty-three.
  const isInNumber =
    state.last === 'ten' &&
    phrasesFrom(lexicon.words, tokens, state.end).some(
      ({ value }) => value.role === 'joiner' && value.value === state.room,
    );
  const numerator = isInNumber ? null : readNumerator(lexicon, tokens, state.end + joiner.words.length);
  const share = numerator && readDenominator(lexicon, tokens, numerator.value, numerator.end);
  return share === null || share.value >= 1 ? null : addShareTo(lexicon, tokens, state, share);
}
