// Tells numbers that may be figures from those that only look so: prices, distributive words, one told of already.
import type { MarkedNumber, MarkedSentence } from '../lexicon/mark_sentence.ts';
import { hasSense, isLink, termCovering } from './phrase_readings.ts';

/** Numbers of one sentence that are read: the 32 states, twice. What has more is a table, or no text. */
const maxNumbers = 64;
/** Words after an amount within which "for each" makes it a price. */
const perWindow = 8;

/** Words between "both" and the "and" that it announces. */
const longestFirst = 3;

/** "both Mexicans and Guatemalans", "the two airlines have both cancelled": told of two kinds, or of two who act. */
function isOfTwoKinds(sentence: MarkedSentence, { from, to }: MarkedNumber): boolean {
  if (isLink(termCovering(sentence, from - 1), 'stop')) return true;
  for (let at = to; at <= to + longestFirst; at += 1) {
    if (isLink(sentence.termAt[at], 'and')) return at > to;
    if (sentence.words[at]?.isWord !== true || hasSense(sentence.termAt[at], 'happening')) return false;
  }
  return false;
}

/** "both in Guanajuato", "in both León and Irapuato" */
function isOfPlaces(sentence: MarkedSentence, { from, to }: MarkedNumber): boolean {
  if (isLink(sentence.termAt[to], 'in')) return true;
  return isLink(termCovering(sentence, from - 1), 'in', 'stop', 'of') && sentence.placeAt[to] !== undefined;
}

/**
 * "one, a woman, died", "one was a man and the other a woman", "the victim was a soldier": an article that only says who
 * one told of already was.
 */
function isTitleOfOne(sentence: MarkedSentence, { from, number }: MarkedNumber): boolean {
  if (number.written !== 'article') return false;
  const before = termCovering(sentence, from - 1);
  if (hasSense(before, 'elided')) return true;
  const isComma = sentence.words[from - 1]?.text === ',';
  if (!isComma && !isLink(before, 'be')) return false;
  const at = isComma ? from - 2 : before!.from - 1;
  const one = sentence.numberAt[at];
  if (one?.number.value === 1 && one.to === at + 1) return one.number.written !== 'article';
  const noun = termCovering(sentence, at);
  if (noun?.senses.some(({ sense, isSingular }) => sense === 'counted' && isSingular) !== true) return false;
  if (!isComma) return true;
  // "The gunman, a former soldier, was shot": "a gunman, a guard and two officers" are a list.
  const the = termCovering(sentence, noun.from - 1);
  return isLink(the, 'definite') && sentence.words[the!.from - 1]?.isWord !== true;
}

function isCountable(sentence: MarkedSentence, number: MarkedNumber): boolean {
  const { kind, value } = number.number;
  if (kind !== 'cardinal' && kind !== 'money') return false;
  for (let at = number.from; at < number.to; at += 1)
    if (isLink(termCovering(sentence, at), 'each')) return false;
  // "one of them a woman", "three people, one a nurse": told of one counted already.
  const isOneOfThem =
    value === 1 &&
    (isLink(sentence.termAt[number.to], 'include') ||
      sentence.numberAt[number.to]?.number.written === 'article');
  const before = sentence.numberAt[number.from - 1] ?? sentence.numberAt[termBefore(sentence, number.from)];
  const isApposed =
    number.number.written === 'article' &&
    before?.number.value === 1 &&
    isLink(sentence.termAt[before.to], 'include');
  // "Those three states have most of the thefts": named before, and counted there. "said that 17 states" points at none.
  const pointer = termCovering(sentence, number.from - 1);
  const isPointedAt =
    isLink(pointer, 'this') &&
    !isLink(pointer, 'relative') &&
    sentence.termAt[number.to]?.senses.some(
      ({ sense, code }) => sense === 'counted' && (code === 'state' || code === 'municipality'),
    ) === true;
  if (isPointedAt || isOneOfThem || isApposed || isTitleOfOne(sentence, number)) return false;
  // "in León and Irapuato, both in Guanajuato": of places, and no count.
  const isWord = number.number.rule === 'counted';
  if (isWord && (isOfPlaces(sentence, number) || isOfTwoKinds(sentence, number))) return false;
  if (kind !== 'money') return true;
  for (let at = number.to; at < Math.min(number.to + perWindow, sentence.words.length); at += 1)
    if (isLink(sentence.termAt[at], 'per')) return false;
  return true;
}

/** The word before the term that ends right before a word. */
function termBefore(sentence: MarkedSentence, word: number): number {
  return (termCovering(sentence, word - 1)?.from ?? word) - 1;
}

/** The numbers of a sentence that may count something, in order. */
export function countableNumbers(sentence: MarkedSentence): MarkedNumber[] {
  return sentence.numbers.filter((number) => isCountable(sentence, number)).slice(0, maxNumbers);
}
