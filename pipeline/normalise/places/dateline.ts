// Tells a dateline ("GUADALAJARA, Mexico (AP) —", "Mexico City, February 24:") from the place of an event.
import type { Word } from '../phrase_tree.ts';
import type { RawPlace } from './match_names.ts';

/** A dateline is short: this many words and marks after its place at most. */
const longest = 14;

/** Words after a town and a colon from which they are a sentence of a report, and no item of a list. */
const shortestReport = 10;

const isClose = (word: Word | undefined): boolean => word !== undefined && /^[-–—:.]$/.test(word.text);

/**
 * Is the place, in the first sentence of a report, part of a dateline? It begins the text, and what follows up to a dash
 * or colon holds a date, a wire in brackets, or only places: in capitals, before a full stop and a dash ("Guadalajara,
 * Jalisco.- "), or a town before a colon and a whole sentence.
 */
export function isDateline(words: readonly Word[], place: RawPlace, all: readonly RawPlace[]): boolean {
  if (all[0]?.from !== 0 || place.from >= longest) return false;
  let [hasBracket, hasNumber, wordCount, placeWords] = [false, false, 0, 0];
  for (let at = all[0].to; at < Math.min(words.length, longest); at += 1) {
    const word = words[at]!;
    if (word.text === '(') hasBracket = true;
    else if (/^\p{N}/u.test(word.text)) hasNumber = true;
    else if (/^[-–—:]$/.test(word.text) || (word.text === '.' && isClose(words[at + 1]))) {
      const inCapitals = words.slice(0, all[0].to).every((each) => each.text === each.text.toUpperCase());
      const isColon = word.text === ':';
      const isShort = wordCount <= 2;
      // "Mexico City: Gunmen killed ...", but "Jalisco: 25 dead".
      const isTown = all[0].candidates.some(({ kind }) => kind === 'municipality');
      const isOpening =
        isColon &&
        isTown &&
        wordCount === placeWords &&
        words.length - at > shortestReport &&
        words[at + 1]?.isCapital;
      const isStopped = word.text === '.' && wordCount === placeWords;
      return (
        place.from < at &&
        (hasBracket ||
          (hasNumber && wordCount <= 5) ||
          isStopped ||
          isOpening === true ||
          (inCapitals && isShort && !isColon))
      );
    } else if (word.isWord) {
      wordCount += 1;
      if (all.some(({ from, to }) => from <= at && at < to)) placeWords += 1;
    }
  }
  return false;
}
