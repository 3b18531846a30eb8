// Tells what is told of a part only: of "nine roadblocks, four of which are active" nothing is said of the five others.
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { CountedPhrase } from './counted_phrase.ts';
import type { Happening } from './happenings.ts';
import { isBreak, isLink, termCovering } from './phrase_readings.ts';
import type { Readings } from './readings.ts';

/** Words between "of which" and its number. */
const longestOpening = 2;
/** Words between a bare number after a comma and what is told of it: "26 roadblocks, 11 already cleared". */
const besideBare = 2;

/** "four of them", "de los cuales cuatro": does the number say that it is a part of one before it? */
function isMarkedPart(sentence: MarkedSentence, phrase: CountedPhrase): boolean {
  if (phrase.isOfThem) return true;
  for (let at = phrase.from - 1; at >= Math.max(0, phrase.from - longestOpening); at -= 1)
    if (isLink(termCovering(sentence, at), 'include')) return true;
  return false;
}

/** "26 roadblocks, 11 already cleared": a smaller number after a comma, with nothing but what is told of it. */
function isBarePart(
  sentence: MarkedSentence,
  whole: CountedPhrase,
  part: CountedPhrase,
  toldFrom: number,
): boolean {
  const isBare = part.kind === null && toldFrom - part.to <= besideBare;
  const isApart = sentence.words[part.from - 1]?.text === ',';
  return isBare && isApart && part.number.number.value < whole.number.number.value;
}

/** Is a happening with this code, told of a part at word `toldFrom`, none of the whole before it? */
export function isOfPartOnly(
  sentence: MarkedSentence,
  whole: CountedPhrase,
  part: CountedPhrase,
  code: string,
  toldFrom: number,
  readings: Readings,
): boolean {
  if (part.from < whole.to || readings.follow('whole', code) === 'whole') return false;
  return isMarkedPart(sentence, part) || isBarePart(sentence, whole, part, toldFrom);
}

/** "20 cars, some of which were burned": how many is not said. */
function isToldOfSome(sentence: MarkedSentence, { to }: CountedPhrase, { from, part }: Happening): boolean {
  if (part === 'noun') return false;
  for (let at = to; at < from; at += 1) if (isLink(sentence.termAt[at], 'some')) return true;
  return false;
}

/**
 * Is what happened told of a later part alone? Only of what leaves others of the same kind as they were (cleared,
 * recaptured, charged), and where no mark stands between ("of which four are active", not "four of them in Sonora, are").
 */
export function isToldOfLaterPart(
  sentence: MarkedSentence,
  phrase: CountedPhrase,
  later: readonly CountedPhrase[],
  happening: Happening,
  readings: Readings,
): boolean {
  const { code, from } = happening;
  if (isToldOfSome(sentence, phrase, happening)) return true;
  return later.some((part) => {
    if (from < part.from) return false;
    for (let at = part.to; at < from; at += 1) if (isBreak(sentence, at)) return false;
    return isOfPartOnly(sentence, phrase, part, code, from, readings);
  });
}
