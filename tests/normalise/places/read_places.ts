// Runs the place finder over sentences, as the tests of this folder do.
import { readLanguages, readVocabulary } from '../../../pipeline/_edge/read_vocabulary.ts';
import { findPlaces, followPlaces, startPlaces } from '../../../pipeline/normalise/places/find_places.ts';
import { buildGazetteer } from '../../../pipeline/normalise/places/gazetteer.ts';
import { readPlaceWords } from '../../../pipeline/normalise/places/place_words.ts';
import type { PlaceSpan, Sentence } from '../../../pipeline/normalise/spans.ts';
import type { ParagraphRow } from '../../../schemas/stages.ts';

export const vocabulary = readVocabulary(process.cwd());
export const gazetteer = buildGazetteer(vocabulary);
const placeWords = new Map(
  [...readLanguages(process.cwd())].map(([code, language]) => [code, readPlaceWords(language)] as const),
);

export function sentenceOf(text: string): Sentence {
  const paragraph = { capture_id: 'c', paragraph: 1, role: 'body', text } as ParagraphRow;
  return { paragraph, start: 0, end: text.length, tokens: [] };
}

/** The places of each sentence; sentences are parted by ` | `. */
export function placesIn(text: string, language: string): readonly (readonly PlaceSpan[])[] {
  let context = startPlaces(placeWords.get(language)!);
  return text.split(' | ').map((each) => {
    const spans = findPlaces(sentenceOf(each), gazetteer, context);
    context = followPlaces(context, spans);
    return spans;
  });
}

/** The last sentence's places in one line: `JAL/Tonalá`, `(JAL)` within a name, `<JAL>` in a dateline, `?` open. */
export function describePlaces(text: string, language: string): string {
  const spans = placesIn(text, language).at(-1) ?? [];
  return spans
    .map((span) => {
      const place =
        span.kind === 'foreign'
          ? 'abroad'
          : (span.place ?? (span.rule === 'ambiguous_place' ? '?' : span.kind));
      const name = `${place.replace('MX-', '')}${span.municipality === null ? '' : `/${span.municipality}`}`;
      return span.isDateline ? `<${name}>` : span.isPartOfName ? `(${name})` : name;
    })
    .join(' ');
}
