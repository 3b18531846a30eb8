// Cuts the words that state a figure out of its sentence: at most 25, around the number.
import type { MarkedSentence, WordRange } from '../lexicon/mark_sentence.ts';
import type { Span } from '../spans.ts';

/** Words of a quotation, at most (DESIGN.md, section 4). */
export const maxWords = 25;
/** Words quoted of one report, at most, where they are the source's own. */
export const maxWordsOfReport = 90;

/** Words of a quotation, at least, where the words of a report are shared among many claims. */
const minWords = 9;

/** Words that each claim of a report may quote, so that as many as can be are shown with their words. */
export function wordsPerClaim(claimCount: number): number {
  return Math.min(maxWords, Math.max(minWords, Math.floor(maxWordsOfReport / Math.max(1, claimCount))));
}

/** Number of words of a text, as its blanks part them. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
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
    const left = /\S+\s*$/u.exec(text.slice(Math.max(start, from - 60), from));
    if (left !== null && left[0].length > 0) {
      from -= left[0].length;
      used += 1;
    }
    if (used >= limit) break;
    const right = /^\s*\S+/u.exec(text.slice(to, Math.min(end, to + 60)));
    if (right !== null) {
      to += right[0].length;
      used += 1;
    }
    if (left === null && right === null) break;
  }
  return { start: from, end: to };
}
