// Gives numbers that stand together one kind: the days of a list, ages, scores, "one in five", "23 per 100,000".
import { type Phrases, phraseFrom } from '../phrases.ts';
import type { NumberSpan, Token } from '../spans.ts';
import { isGlued } from './digits_in_names.ts';
import { isCountedAt, type NumberLexicon } from './number_lexicon.ts';
import type { Reading } from './readings.ts';

type Kind = NumberSpan['kind'];

/** Words between a rate and the number it is of, at most: "23 homicides reported per 100,000". */
const widestRate = 4;
/** Words between "a" and the age of the one meant: "a local officer, 34, was held". */
const widestApposition = 4;
const highestAge = 110;
/** "In", "y", "en": words of so few letters go on with a list of counts. */
const longestJoiner = 2;
const highestScore = 99;
const isDash = (token: Token | undefined) => token !== undefined && /^[-‐‑–—]$/.test(token.text);

const as = (reading: Reading, kind: Kind, rule: string): Reading => ({
  ...reading,
  classified: { ...reading.classified, kind, rule },
});

const isCount = ({ classified, numeral }: Reading) =>
  classified.kind === 'cardinal' && numeral.written !== 'article';

/** Words of the phrase that alone stands between two numbers; 0 where none does. */
function wordsThatJoin<T>(
  phrases: Phrases<T>,
  tokens: readonly Token[],
  left: Reading,
  right: Reading,
): number {
  const joiner = phraseFrom(phrases, tokens, left.classified.end);
  const length = joiner?.words.length ?? 0;
  return length > 0 && left.classified.end + length === right.classified.start ? length : 0;
}

const isWordAt = (tokens: readonly Token[], at: number) => tokens[at]?.kind === 'word';

/** Numbers joined to a date are dates too: "22, 23 y 24 de febrero". */
function markDates(lexicon: NumberLexicon, tokens: readonly Token[], marked: Reading[]): void {
  const mayBeDay = (reading: Reading) => {
    const { numeral, classified } = reading;
    const isNamed = classified.rule === 'singular_article';
    return (isCount(reading) || isNamed) && numeral.value >= 1 && numeral.value <= 31;
  };
  const isJoined = (left: Reading, right: Reading) =>
    wordsThatJoin(lexicon.joinsDates, tokens, left, right) > 0;
  for (let at = marked.length - 2; at >= 0; at--) {
    const [left, right] = [marked[at]!, marked[at + 1]!];
    if (right.classified.kind === 'date' && mayBeDay(left) && isJoined(left, right))
      marked[at] = as(left, 'date', 'joined_to_date');
  }
  for (let at = 1; at < marked.length; at++) {
    const [left, right] = [marked[at - 1]!, marked[at]!];
    const isMonthBefore = left.classified.kind === 'date' && left.classified.rule === 'word_before';
    if (!isMonthBefore || !mayBeDay(right) || !isJoined(left, right)) continue;
    // "Between January 9 and 19", but not "on January 9 and 19 people".
    const isLaterDay =
      isWordAt(tokens, left.classified.end) &&
      right.numeral.value > left.numeral.value &&
      right.hedgeStart === right.classified.start &&
      !isCountedAt(lexicon, tokens, right.classified.end);
    if (isDash(tokens[left.classified.end]) || isLaterDay) marked[at] = as(right, 'date', 'joined_to_date');
  }
}

/** "Nine of every ten", "one in five", "23 per 100,000": neither number counts. */
function isShare(lexicon: NumberLexicon, tokens: readonly Token[], left: Reading, right: Reading): boolean {
  if (left.classified.kind !== 'cardinal') return false;
  if (right.classified.kind === 'percentage' && right.classified.rule === 'word_before') {
    const [from, to] = [left.classified.end, right.classified.start];
    if (to - from > widestRate + 1) return false;
    for (let at = from; at < to; at++) if (!isWordAt(tokens, at)) return false;
    return true;
  }
  if (!isCount(right)) return false;
  if (wordsThatJoin(lexicon.joinsShare, tokens, left, right) > 0) return true;
  const [part, whole] = [left.numeral.value, right.numeral.value];
  const isRound = whole >= 10 && Number.isInteger(Math.log10(whole));
  return (
    isCount(left) &&
    part < whole &&
    whole <= 1_000_000 &&
    (isRound || part === 1) &&
    wordsThatJoin(lexicon.mayJoinShare, tokens, left, right) > 0
  );
}

const spreadRule = 'joined_to_kind';
const spreadsBack: ReadonlySet<Kind> = new Set(['measure', 'age', 'percentage', 'clock']);
const spreadsOn: ReadonlySet<Kind> = new Set(['age', 'name', 'clock']);

/** Joined by "and" or the like; by a comma only where the list goes on: "12, 15 and 17 years". */
function isListed(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  left: Reading,
  right: Reading,
  mayBeComma: boolean,
): boolean {
  const joiner = left.classified.end;
  const isWord = isWordAt(tokens, joiner);
  return (
    (isWord || (mayBeComma && tokens[joiner]?.text === ',')) &&
    left.numeral.written === right.numeral.written &&
    wordsThatJoin(lexicon.joinsDates, tokens, left, right) > 0
  );
}

/** "45 and 47 years", "ages 14 and 16": gives the numbers of a list the kind that one of them is given. */
function spreadKinds(lexicon: NumberLexicon, tokens: readonly Token[], marked: Reading[]): void {
  for (let at = marked.length - 2; at >= 0; at--) {
    const [left, right] = [marked[at]!, marked[at + 1]!];
    const { kind, rule } = right.classified;
    const isSpread = rule === spreadRule;
    if (!isCount(left) || !spreadsBack.has(kind) || !(rule === 'word_after' || isSpread)) continue;
    if (isListed(lexicon, tokens, left, right, isSpread)) marked[at] = as(left, kind, spreadRule);
  }
  for (let at = 1; at < marked.length; at++) {
    const [left, right] = [marked[at - 1]!, marked[at]!];
    const { kind, rule } = left.classified;
    const isFree = isCount(right) && !isCountedAt(lexicon, tokens, right.classified.end);
    if (!isFree || !spreadsOn.has(kind) || !(rule === 'word_before' || rule === spreadRule)) continue;
    if (isListed(lexicon, tokens, left, right, kind === 'age')) marked[at] = as(right, kind, spreadRule);
  }
}

/** "2-1": digits that do not rise are the score of a game, not a range. */
function isScore(tokens: readonly Token[], left: Reading, right: Reading): boolean {
  const isDigits = ({ numeral, classified }: Reading) =>
    numeral.written === 'digits' &&
    numeral.value <= highestScore &&
    (classified.kind === 'cardinal' || classified.kind === 'zero');
  return (
    isDigits(left) &&
    isDigits(right) &&
    left.numeral.value >= right.numeral.value &&
    isSpanned(tokens, left, right)
  );
}

/** Is there nothing but a glued dash between two numbers? */
function isSpanned(tokens: readonly Token[], left: Reading, right: Reading): boolean {
  const { end } = left.classified;
  return (
    right.classified.start === end + 1 &&
    isDash(tokens[end]) &&
    isGlued(tokens, end - 1) &&
    isGlued(tokens, end)
  );
}

/** "2025-26" */
const isNextYear = (tokens: readonly Token[], left: Reading, right: Reading) =>
  left.classified.kind === 'year' &&
  isCount(right) &&
  right.numeral.value === (left.numeral.value + 1) % 100 &&
  isSpanned(tokens, left, right);

/** May digits between commas be an age? "… , 34, was held"; not "Jalisco, 34, Colima, 12", not "…, 34, y …". */
function isBetweenCommas(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  { numeral, ...reading }: Reading,
): boolean {
  const { start, end, isPlain, value } = numeral;
  if (!isPlain || value > highestAge || !isCount({ numeral, ...reading })) return false;
  const [before, after, next] = [tokens[start - 1], tokens[end], tokens[end + 1]];
  return (
    before?.text === ',' &&
    after?.text === ',' &&
    next?.kind === 'word' &&
    next.text.length > longestJoiner &&
    phraseFrom(lexicon.joinsDates, tokens, end + 1) === null &&
    (next.text === next.lower || isLoud(tokens[start - 2]))
  );
}

/** Written in capitals throughout, so that capitals tell nothing. */
const isLoud = (token: Token | undefined) =>
  token !== undefined && token.text.length > 1 && token.text === token.text.toUpperCase();

/** "A man, 34, was held", "Anna Smith, 34, was held": an age between commas, of one who is named. */
function isApposedAge(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  left: Reading | undefined,
  right: Reading,
): boolean {
  if (!isBetweenCommas(lexicon, tokens, right)) return false;
  const comma = right.numeral.start - 1;
  const isNameAt = (at: number) => {
    const token = tokens[at];
    return (
      token?.kind === 'word' &&
      token.text.charAt(0) !== token.lower.charAt(0) &&
      !lexicon.counted.has(token.folded)
    );
  };
  if (isNameAt(comma - 1) && isNameAt(comma - 2)) return true;
  if (left?.numeral.written !== 'article') return false;
  const { end } = left.classified;
  if (comma - end < 1 || comma - end > widestApposition) return false;
  for (let at = end; at < comma; at++) if (!isWordAt(tokens, at)) return false;
  return true;
}

/** "4 7 9 12": numbers in a row with nothing between them are a table or a code. */
const shortestRun = 3;

function markRuns(marked: Reading[]): void {
  for (let from = 0, at = 1; at <= marked.length; at++) {
    const [left, right] = [marked[at - 1]!, marked[at]];
    const goesOn =
      right !== undefined &&
      isCount(left) &&
      isCount(right) &&
      left.hedgeEnd === right.hedgeStart &&
      right.hedgeStart === right.classified.start;
    if (goesOn) continue;
    if (at - from >= shortestRun)
      for (let each = from; each < at; each++) marked[each] = as(marked[each]!, 'name', 'run_of_numbers');
    from = at;
  }
}

/** The readings with the kinds that they take from each other. */
export function joinKinds(
  lexicon: NumberLexicon,
  tokens: readonly Token[],
  readings: readonly Reading[],
): readonly Reading[] {
  const marked = readings.map((reading, at) =>
    isApposedAge(lexicon, tokens, readings[at - 1], reading) ? as(reading, 'age', 'apposed') : reading,
  );
  markDates(lexicon, tokens, marked);
  spreadKinds(lexicon, tokens, marked);
  markRuns(marked);
  for (let at = 1; at < marked.length; at++) {
    const [left, right] = [marked[at - 1]!, marked[at]!];
    if (isShare(lexicon, tokens, left, right)) {
      marked[at - 1] = as(left, 'percentage', 'joined_to_share');
      marked[at] = as(right, 'percentage', 'joined_to_share');
    } else if (isScore(tokens, left, right)) {
      marked[at - 1] = as(left, 'name', 'score');
      marked[at] = as(right, 'name', 'score');
    } else if (isNextYear(tokens, left, right)) marked[at] = as(right, 'year', 'next_year');
  }
  return marked;
}
