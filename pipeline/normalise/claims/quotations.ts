// Cuts the words that state a figure out of its sentence: at most 25, around the number.
import type { MarkedSentence, WordRange } from '../lexicon/mark_sentence.ts';
import type { Span } from '../spans.ts';

/** Words of a quotation, at most (METHODOLOGY.md, From a report to claims). */
export const maxWords = 25;
/** Words quoted of one report, at most, where they are the source's own. */
export const maxWordsOfReport = 90;

/** Words of a quotation, at least, where the words of a report are shared among many claims. */
const minWords = 9;

/** Words that each claim of a report may quote, so that as many as can be are shown with their words. */
export function wordsPerClaim(claimCount: number): number {
  return Math.min(maxWords, Math.max(minWords, Math.floor(maxWordsOfReport / Math.max(1, claimCount))));
}

const blanksApart = /\S+/gu;

/** Number of words of a text, as its blanks part them. */
export function countWords(text: string): number {
  let count = 0;
  blanksApart.lastIndex = 0;
  while (blanksApart.test(text)) count += 1;
  return count;
}

/** Characters of a word and the blanks beside it, at most. */
const longestWord = 60;
const blank = /\s/u;

/** Where the last word before `end` begins, not before `floor`; null where there is none. */
function wordBefore(text: string, floor: number, end: number): number | null {
  let at = end;
  while (at > floor && blank.test(text.charAt(at - 1))) at -= 1;
  if (at === floor) return null;
  while (at > floor && !blank.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/**
 * Where the quotation of a figure stands in its paragraph: the whole sentence if it is short enough, else the words
 * around the phrase, widened on both sides as far as the limit lets it. Offsets in code units.
 */
export function quotationSpan(sentence: MarkedSentence, phrase: WordRange, limit: number): Span {
  const { text } = sentence.sentence.paragraph;
  const { start, end } = sentence.sentence;
  if (countWords(text.slice(start, end)) <= limit) return { start, end };
  let from = sentence.words[phrase.from]!.start;
  let to = sentence.words[Math.min(phrase.to, sentence.words.length) - 1]!.end;
  let used = countWords(text.slice(from, to));
  while (used < limit && (from > start || to < end)) {
    const left = wordBefore(text, Math.max(start, from - longestWord), from);
    if (left !== null) {
      from = left;
      used += 1;
    }
    if (used >= limit) break;
    const right = /^\s*\S+/u.exec(text.slice(to, Math.min(end, to + longestWord)));
    if (right !== null) {
      to += right[0].length;
      used += 1;
    }
    if (left === null && right === null) break;
  }
  return { start: from, end: to };
}
