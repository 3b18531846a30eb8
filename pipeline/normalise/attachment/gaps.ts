// Numbers whose phrase is all left out, since a name and a mark stand for it: "in León, seven", "Puebla, 22", "Viva 9".
import type { MarkedNumber, MarkedSentence } from '../lexicon/mark_sentence.ts';
import { hasSense, isLink, termCovering } from './phrase_readings.ts';

/** What such a number is followed by. */
const closing = new Set([',', ';', '.', '(', ')']);
/** Words of a name that stands for an item, at most. */
const longestName = 3;

/** Does nothing follow that the number could count: a mark, the end, or what joins the next item? */
export function isClosed(sentence: MarkedSentence, at: number): boolean {
  const after = sentence.words[at];
  return after === undefined || closing.has(after.text) || isLink(sentence.termAt[at], 'and');
}

/** The mark or "with" between a name and its number ("Puebla, 22", "Puebla with 22", "Puebla, con 22"). */
interface Tie {
  /** Index of the word after the name. */
  readonly end: number;
  /** Comma, colon or bracket; null: none. */
  readonly mark: string | null;
  readonly isWith: boolean;
}

/** What ties the number at word `number` to a name before it. */
export function tieBefore(sentence: MarkedSentence, number: number): Tie {
  const term = termCovering(sentence, number - 1);
  const isWith = isLink(term, 'having');
  const end = isWith ? term!.from : number;
  const text = sentence.words[end - 1]?.text ?? '';
  const mark = text === ',' || text === ':' || text === '(' ? text : null;
  return { end: mark === null ? end : end - 1, mark, isWith };
}

/** "Volaris canceló 12; Viva 9, y ...": capitalised words between a mark and a number that nothing follows. */
function isAfterName(sentence: MarkedSentence, number: MarkedNumber): boolean {
  // "Viva, 22; ...", "Viva, con 22; ...": a comma may part the name and its number.
  const { end, mark } = tieBefore(sentence, number.from);
  // "Volaris, ocho a Guadalajara": a comma shows the gap though a destination follows.
  const goesOn = mark === ',' && isLink(sentence.termAt[number.to], 'stop', 'in');
  if (!isClosed(sentence, number.to) && !goesOn) return false;
  for (let at = end - 1; at >= Math.max(0, end - longestName - 1); at -= 1) {
    const word = sentence.words[at]!;
    if (!word.isWord) return at < end - 1 && (word.text === ';' || word.text === ',' || word.text === ':');
    if (isLink(sentence.termAt[at], 'and', 'of')) return at < end - 1;
    const term = termCovering(sentence, at);
    if (!word.isCapital || hasSense(term, 'happening') || hasSense(term, 'counted')) return false;
    // "Volaris: 5", "Volaris 5": the name opens its line, or is all of it.
    if (at === 0) return mark === ':' || mark === '(' || sentence.words.length <= longestName + 2;
  }
  return false;
}

/** Does a name, of a place or of whoever is counted, with or without a mark, stand for all that a number leaves out? */
export function isGapped(sentence: MarkedSentence, number: MarkedNumber): boolean {
  const { end, mark, isWith } = tieBefore(sentence, number.from);
  // "From the United States: 4 from Los Angeles, 2 from Houston": the first of a list by name.
  const of = sentence.termAt[number.to];
  if (mark === ':' && of !== undefined && isLink(of, 'of') && sentence.words[of.to]?.isCapital) return true;
  const place = mark === null && !isWith ? undefined : sentence.placeAt[end - 1];
  if (place === undefined) return isAfterName(sentence, number);
  if (mark === ':') return true;
  if (isWith || mark === '(') return isClosed(sentence, number.to);
  const opener = termCovering(sentence, place.from - 1);
  if (isLink(opener, 'in', 'and', 'definite')) return true;
  if (isLink(opener, 'of', 'stop') && isClosed(sentence, number.to)) return true;
  // "Jalisco registró 65; Puebla, 22, y ...": an item of a list, as its marks on both sides show.
  const before = sentence.words[place.from - 1]?.text;
  return (
    isClosed(sentence, number.to) && (place.from === 0 || before === ';' || before === ':' || before === ',')
  );
}
