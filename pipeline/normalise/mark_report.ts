// Marks a report's sentences in order: those that are its own, cut to a length, each under its heading's place.
import type { CaptureRow, ParagraphRow } from '../../schemas/stages.ts';
import type { FigurePlace } from './attachment/figure_places.ts';
import { type MarkedSentence, markSentence } from './lexicon/mark_sentence.ts';
import { findNumbers } from './numbers/find_numbers.ts';
import { findPlaces, followPlaces, type PlaceContext, startPlaces } from './places/find_places.ts';
import type { Knowledge, LanguageKnowledge } from './prepare_knowledge.ts';
import { readSentences } from './read_sentences.ts';
import type { Sentence, Token } from './spans.ts';

/** A sentence with the place of the heading it stands under; null: under none that names a place. */
export interface ReportSentence {
  readonly marked: MarkedSentence;
  readonly heading: FigurePlace | null;
}

/** Roles whose words are the report's own. */
const isRead = (paragraph: ParagraphRow) =>
  paragraph.role !== 'caption' && paragraph.role !== 'other_article';

/** A short line that names one state and counts nothing: what follows is of that state. */
function headingPlace(sentence: MarkedSentence): FigurePlace | null {
  const [first, second] = sentence.places;
  if (first === undefined || second !== undefined || sentence.numbers.length > 0) return null;
  const { place, municipality, municipalityCode, isPartOfName } = first.place;
  const isAlone = sentence.words.filter(({ isWord }) => isWord).length <= first.to - first.from + 1;
  if (!isAlone || isPartOfName || place === null) return null;
  return { place, municipality, municipalityCode, rule: 'place_of_heading' };
}

/** Tokens of a sentence, at most: text without punctuation is read in pieces, so that its cost stays linear. */
const maxTokens = 250;

/** Tokens back from there within which a piece may end at a mark, so that no number is cut in two. */
const maxBack = 40;

function endOfPiece(tokens: readonly Token[], from: number): number {
  const end = Math.min(from + maxTokens, tokens.length);
  if (end === tokens.length) return end;
  for (let at = end; at > end - maxBack; at--) if (/^[,;:)]$/.test(tokens[at - 1]!.text)) return at;
  return end;
}

function cutSentence(sentence: Sentence): readonly Sentence[] {
  const { tokens, paragraph } = sentence;
  if (tokens.length <= maxTokens) return [sentence];
  const pieces: Sentence[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endOfPiece(tokens, at);
    const piece = tokens.slice(at, end);
    pieces.push({ paragraph, start: piece[0]!.start, end: piece.at(-1)!.end, tokens: piece });
    at = end;
  }
  return pieces;
}

/** The sentences of a report. Captions and words of other articles are left out. */
export function markReport(
  capture: CaptureRow,
  paragraphs: readonly ParagraphRow[],
  { language, senses, placeWords }: LanguageKnowledge,
  knowledge: Knowledge,
): ReportSentence[] {
  const { country } = capture;
  let places: PlaceContext = startPlaces(placeWords);
  let heading: FigurePlace | null = null;
  return paragraphs
    .filter(isRead)
    .flatMap((paragraph) => readSentences(paragraph, language))
    .flatMap(cutSentence)
    .map((sentence) => {
      const placeSpans = findPlaces(sentence, knowledge.gazetteer, places);
      const numberSpans = findNumbers(sentence, language, { country });
      const marked = markSentence(sentence, senses, numberSpans, placeSpans);
      const opened = headingPlace(marked);
      if (opened !== null) heading = opened.place === 'MX' ? null : opened;
      else if (sentence.paragraph.role === 'heading') heading = null;
      // A dateline stands under the headline.
      const isOverText = places.isHead && sentence.paragraph.role === 'headline';
      places = { ...followPlaces(places, placeSpans, heading?.place ?? null), isHead: isOverText };
      return { marked, heading };
    });
}
