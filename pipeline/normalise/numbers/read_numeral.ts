// Composes one number from the words and digits that follow each other: "dos mil 500", "half a dozen", "$1.2 million".
import type { NumberWordRow } from '../../../schemas/language.ts';
import { type Phrase, phraseFrom, phrasesFrom } from '../phrases.ts';
import type { Token } from '../spans.ts';
import type { NumberLexicon, NumberRole } from './number_lexicon.ts';
import { add, applyWord, begin, multiply, type NumeralState, roundOff, sum } from './numeral_state.ts';
import { type DigitsRead, type NumberFormat, readDigits } from './read_digits.ts';
import { readIdentifier } from './read_identifiers.ts';
import { addShareTo, readShare, readShareSign, stepToShare } from './read_shares.ts';

export interface Numeral {
  /** Tokens, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly form:
    | 'number'
    | 'collective'
    | 'counted'
    | 'vague'
    | 'share'
    | 'ordinal'
    | 'article'
    | 'zero'
    | 'no'
    | 'pronoun'
    | 'clock'
    | 'date'
    | 'name';
  readonly written: 'digits' | 'words' | 'mixed' | 'article';
  /** The last scale named (1000 of "10 mil"); 1 where none is. A range's lower number may borrow it. */
  readonly scale: number;
  /** Digits without separator and nothing else: may be a year. */
  readonly isPlain: boolean;
  readonly isAmbiguous: boolean;
}

/** Roles that stand alone: they are read only where no number begins. */
const closing: ReadonlySet<NumberRole> = new Set(['vague', 'ordinal', 'zero', 'no', 'pronoun']);
const scales: ReadonlySet<NumeralState['last']> = new Set([
  'scale',
  'scale_alone',
  'hundred_scale',
  'hundred_scale_alone',
]);

function stepFrom(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  state: NumeralState,
  at: number,
  format: NumberFormat | null,
): { state: NumeralState; digits: DigitsRead | null } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') {
    const isFirst = state.parts.length === 0;
    if (!isFirst && !scales.has(state.last)) return null;
    const isScaled = phrasesFrom(lexicon.words, tokens, at + 1).some(({ value }) =>
      value.role.startsWith('scale'),
    );
    const digits = readDigits(token.text, format, isScaled);
    if (digits.kind !== 'number') return null;
    const added = add(state, at + 1, digits.value, 0, 'digits');
    return added === null ? null : { state: added, digits };
  }
  // "2.33 k": apart only behind decimals, since "3 M" may be a name.
  if (
    state.last === 'digits' &&
    (tokens[at - 1]!.end === token.start ||
      !Number.isInteger(sum(state.parts)) ||
      /[.,]\d{1,2}$/.test(tokens[at - 1]!.text))
  ) {
    const suffix = lexicon.suffixes.get(token.text);
    const scaled = suffix === undefined ? null : multiply(state, at + 1, suffix, false, 'scale');
    if (scaled !== null) return { state: { ...scaled, hasWords: state.hasWords }, digits: null };
  }
  const phrases = phrasesFrom(lexicon.words, tokens, at);
  // "un" is the article at the head and a unit after a ten.
  const article = state.parts.length > 0 ? undefined : phrases.find(({ value }) => value.role === 'article');
  const isHead = article !== undefined && article.words.length === phrases[0]!.words.length;
  for (const phrase of isHead ? [article, ...phrases] : phrases) {
    const { role, value } = phrase.value;
    const end = at + phrase.words.length;
    const next =
      role === 'and_half' && state.parts.length > 0
        ? addShareTo(lexicon, tokens, state, { end, value })
        : applyWord(state, phrase.value, end);
    if (next !== null) return { state: next, digits: null };
  }
  return null;
}

/** "2 500" with plain blanks: 1-3 digits, then groups of exactly three one blank apart, the last with decimals. */
function readSpacedGroups(tokens: readonly Token[], from: number): { end: number; value: number } | null {
  if (!/^[1-9]\d{0,2}$/.test(tokens[from]!.text)) return null;
  let end = from + 1;
  let text = tokens[from]!.text;
  while (end < from + 5 && tokens[end]?.start === tokens[end - 1]!.end + 1) {
    const group = /^(\d{3})([.,]\d{1,2})?$/.exec(tokens[end]!.text);
    if (group === null) break;
    text += `${group[1]}${(group[2] ?? '').replace(',', '.')}`;
    end++;
    if (group[2] !== undefined) break;
  }
  // Runs that go on in digits are telephone numbers.
  return end === from + 1 || tokens[end]?.kind === 'number' ? null : { end, value: Number(text) };
}

/** Decimals in words after "point": "five", "zero eight", "seventy-one"; null where none follow. */
function readPoint(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  at: number,
  format: NumberFormat | null,
): { end: number; decimals: string } | null {
  const first = tokens[at];
  if (first === undefined || first.kind !== 'word') return null;
  const wordAt = (from: number, roles: readonly NumberRole[]) =>
    phrasesFrom(lexicon.words, tokens, from).find(({ value }) => roles.includes(value.role)) ?? null;
  const point = wordAt(at, ['point', 'point_at_end']);
  if (point === null) return null;
  let end = at + 1;
  let decimals = '';
  while (decimals.length < 12) {
    const found = wordAt(end, ['unit', 'small', 'ten', 'hundred', 'scale_alone', 'zero']);
    if (found === null) break;
    if (found.value.role === 'hundred' || found.value.role === 'scale_alone') {
      const whole = readNumeral(lexicon, tokens, end, format);
      if (whole === null || whole.form !== 'number' || whole.value >= 1e12) break;
      end = whole.end;
      decimals += String(whole.value);
      break;
    }
    end += found.words.length;
    let { value } = found.value;
    if (found.value.role === 'ten') {
      const overJoiner = tokens[end]?.text === '-' || wordAt(end, ['joiner']) !== null ? end + 1 : end;
      const unit = wordAt(overJoiner, ['unit']);
      if (unit !== null) {
        value += unit.value.value;
        end = overJoiner + unit.words.length;
      }
    }
    decimals += String(value);
  }
  if (decimals === '') return null;
  const isAtEnd = tokens[end] === undefined || tokens[end]!.kind === 'punctuation';
  if (point.value.role === 'point_at_end' && !isAtEnd && phraseFrom(lexicon.moneyAfter, tokens, end) === null)
    return null;
  return { end, decimals };
}

/** The end of a vague word with the scales and collectives it takes along: "several hundred", "varias docenas". */
function endOfVague(lexicon: NumberLexicon, tokens: readonly Token[], from: number): number {
  let end = from;
  for (;;) {
    const next = phrasesFrom(lexicon.words, tokens, end).find(
      ({ value }) => value.role === 'vague' || value.role === 'collective' || scales.has(value.role),
    );
    if (next === undefined) return end;
    end += next.words.length;
  }
}

function formOf(state: NumeralState): Numeral['form'] {
  if (state.last === 'article') return 'article';
  if (state.last === 'collective') return 'collective';
  return state.last === 'counted' ? 'counted' : 'number';
}

/** The number that begins at token `from`; null where none does. Reads each token at most a few times. */
export function readNumeral(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  from: number,
  format: NumberFormat | null,
): Numeral | null {
  const token = tokens[from]!;
  let digits: DigitsRead | null = null;
  let state = begin(from);
  let firstPhrases: readonly Phrase<NumberWordRow>[] = [];
  if (token.kind === 'number') {
    const identifier = readIdentifier(tokens, from);
    if (identifier !== null) return plain(from, identifier.end, 0, identifier.kind, 'digits');
    const own = readDigits(token.text, format, false);
    if (own.kind !== 'number') return plain(from, from + 1, own.value, own.kind, 'digits');
    const spaced = readSpacedGroups(tokens, from);
    if (spaced !== null) state = add(state, spaced.end, spaced.value, 0, 'digits')!;
    else if (own.value === 0) return plain(from, from + 1, 0, 'zero', 'digits');
  } else if (token.kind !== 'word' && readShareSign(token) === null) return null;
  else if (token.kind === 'word') {
    firstPhrases = phrasesFrom(lexicon.words, tokens, from);
    if (firstPhrases.length === 0) return null;
  }
  // "a few" is no "a".
  const standsAlone =
    firstPhrases.length > 0 && firstPhrases[0]!.words.length > 1 && closing.has(firstPhrases[0]!.value.role);
  while (!standsAlone) {
    const step = stepFrom(lexicon, tokens, state, state.end, format);
    const shared = step === null ? stepToShare(lexicon, tokens, state) : null;
    const next = step ?? (shared === null ? stepOverJoiner(lexicon, tokens, state, format) : null);
    if (next === null && shared === null) break;
    digits ??= next?.digits ?? null;
    state = next?.state ?? shared!;
  }
  const share = standsAlone ? null : readShare(lexicon, tokens, from, state);
  if (share !== null) return plain(from, share.end, roundOff(share.value), share.form, 'words');
  if (state.parts.length === 0) {
    const phrase = firstPhrases.find(({ value }) => closing.has(value.role));
    if (phrase === undefined) return null;
    const { role, value } = phrase.value;
    const end = from + phrase.words.length;
    const point = role === 'zero' ? readPoint(lexicon, tokens, end, format) : null;
    if (point !== null) return plain(from, point.end, Number(`0.${point.decimals}`), 'number', 'words');
    return plain(
      from,
      role === 'vague' ? endOfVague(lexicon, tokens, end) : end,
      value,
      role as Numeral['form'],
      'words',
    );
  }
  if (state.last === 'half') return null;
  const ordinal = ordinalAfter(lexicon, tokens, state);
  if (ordinal !== null) return plain(from, ordinal.end, sum(state.parts) + ordinal.value, 'ordinal', 'words');
  if (state.last === 'collective' && isVague(lexicon, tokens, state, from)) {
    return plain(from, endOfVague(lexicon, tokens, state.end), sum(state.parts), 'vague', 'words');
  }
  const form = formOf(state);
  const point = form === 'number' ? readPoint(lexicon, tokens, state.end, format) : null;
  if (point !== null) {
    const decimal = Number(`${sum(state.parts)}.${point.decimals}`);
    const scale = phrasesFrom(lexicon.words, tokens, point.end).find(({ value }) => value.role === 'scale');
    const end = point.end + (scale?.words.length ?? 0);
    return plain(from, end, Number((decimal * (scale?.value.value ?? 1)).toPrecision(15)), 'number', 'words');
  }
  return {
    start: from,
    end: state.end,
    value: roundOff(sum(state.parts)),
    form,
    written:
      form === 'article' ? 'article' : !state.hasDigits ? 'words' : state.hasWords ? 'mixed' : 'digits',
    scale: state.scale,
    isPlain: digits?.isPlain === true && !state.hasWords && state.end === from + 1,
    isAmbiguous: digits?.isAmbiguous === true,
  };
}

const plain = (
  start: number,
  end: number,
  value: number,
  form: Numeral['form'],
  written: Numeral['written'],
): Numeral => ({
  start,
  end,
  value,
  form,
  written,
  scale: 1,
  isPlain: false,
  isAmbiguous: false,
});

/** "A $15-million reward": the scale behind a glued hyphen. */
function stepOverHyphen(lexicon: NumberLexicon, tokens: readonly Token[], state: NumeralState) {
  const [hyphen, next] = [tokens[state.end]!, tokens[state.end + 1]];
  const isGlued = hyphen.start === tokens[state.end - 1]!.end && next?.start === hyphen.end;
  if (hyphen.text !== '-' || !isGlued || state.last === 'article') return null;
  const scale = phrasesFrom(lexicon.words, tokens, state.end + 1).find(({ value }) => scales.has(value.role));
  if (scale === undefined) return null;
  const scaled = multiply(
    state,
    state.end + 1 + scale.words.length,
    scale.value.value,
    false,
    scale.value.role,
  );
  return scaled === null ? null : { state: scaled, digits: null };
}

/** Steps over "and", "y" or a hyphen to a word that fits beneath; the joiner belongs to the number only then. */
function stepOverJoiner(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  state: NumeralState,
  format: NumberFormat | null,
) {
  const token = tokens[state.end];
  if (state.parts.length === 0 || token === undefined) return null;
  if (state.room <= 1) return stepOverHyphen(lexicon, tokens, state);
  // "fifty-two", "fifty - two"
  const gap = token.start - tokens[state.end - 1]!.end;
  const isHyphen =
    token.text === '-' &&
    gap <= (state.last === 'ten' ? 1 : 0) &&
    tokens[state.end + 1]?.start === token.end + gap;
  const isJoiner =
    isHyphen ||
    phrasesFrom(lexicon.words, tokens, state.end).some(
      ({ value }) => value.role === 'joiner' && value.value === state.room,
    );
  const following = tokens[state.end + 1]?.kind;
  // "3 hundred and 21", but not "two hundred and 21 others".
  if (!isJoiner || !(following === 'word' || (following === 'number' && state.hasDigits && !isHyphen)))
    return null;
  const step = stepFrom(lexicon, tokens, state, state.end + 1, format);
  if (step === null || step.state.last === 'collective' || step.state.last === 'article') return null;
  if (!isHyphen) step.state = { ...step.state, joined: state.parts.length };
  // "two thousand and five thousand": what follows the joiner is a number of its own.
  const after = phrasesFrom(lexicon.words, tokens, step.state.end).find(({ value }) =>
    scales.has(value.role),
  );
  if (
    !isHyphen &&
    after !== undefined &&
    multiply(step.state, step.state.end, after.value.value, false, after.value.role) === null
  )
    return null;
  return step;
}

/** "twenty-first": an ordinal less than ten after a ten. */
function ordinalAfter(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  state: NumeralState,
): { end: number; value: number } | null {
  if (state.room < 10 || !Number.isFinite(state.room)) return null;
  const at = tokens[state.end]?.text === '-' ? state.end + 1 : state.end;
  const phrase = phrasesFrom(lexicon.words, tokens, at).find(
    ({ value }) => value.role === 'ordinal' && value.value < state.room,
  );
  return phrase === undefined || tokens[at]!.start - tokens[state.end - 1]!.end > 1
    ? null
    : { end: at + phrase.words.length, value: phrase.value.value };
}

/** A collective that nothing counts and whose plural it is: "docenas", "decenas". */
function isVague(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  state: NumeralState,
  from: number,
): boolean {
  return (
    state.end === from + 1 &&
    phrasesFrom(lexicon.words, tokens, from).some(({ value }) => value.role === 'vague')
  );
}
