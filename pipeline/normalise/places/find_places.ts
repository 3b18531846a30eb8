// Finds the places that a sentence names, and tells places of events from names of bodies, datelines and places abroad.
import { matchPhrase, readWords, type Word } from '../phrase_tree.ts';
import type { PlaceSpan, Sentence } from '../spans.ts';
import { isDateline } from './dateline.ts';
import type { Gazetteer, PlaceCandidate } from './gazetteer.ts';
import { markBefore, matchNames, type RawPlace } from './match_names.ts';
import type { PlaceWords } from './place_words.ts';
import { joinRoads } from './roads.ts';
import { type Surroundings, weighCandidates } from './weigh_candidates.ts';

/** What the report said before the sentence. Made by `startPlaces`, carried on by `followPlaces`. */
export interface PlaceContext {
  readonly words: PlaceWords;
  /** State whose heading or list item the sentence stands under; null under none. */
  readonly headingState: string | null;
  /** States named so far, the latest last. */
  readonly statesInReport: readonly string[];
  /** Town named last; null: none yet. */
  readonly lastTown: PlaceSpan | null;
  /** Is it in the headline or the first sentence of the report's text, where a dateline may stand? */
  readonly isHead: boolean;
}

/** The context of a report's first sentence. */
export function startPlaces(words: PlaceWords): PlaceContext {
  return { words, headingState: null, statesInReport: [], lastTown: null, isHead: true };
}

/**
 * The context of the next sentence, after the places of this one. `headingState`: the state of the heading the next
 * sentence stands under, where there is one.
 */
export function followPlaces(
  context: PlaceContext,
  spans: readonly PlaceSpan[],
  headingState: string | null = context.headingState,
): PlaceContext {
  if (spans.length === 0) return { ...context, headingState, isHead: false };
  const named = spans
    .filter((span) => span.kind !== 'nation' && !span.isDateline)
    .map((span) => span.place)
    .filter((place): place is string => place !== null);
  const kept = context.statesInReport.filter((state) => !named.includes(state));
  return {
    words: context.words,
    headingState,
    statesInReport: [...kept, ...new Set(named)],
    lastTown: spans.findLast(isTown) ?? context.lastTown,
    isHead: false,
  };
}

function isTown({ municipality, isPartOfName }: PlaceSpan): boolean {
  return municipality !== null && !isPartOfName;
}

/** A text in capitals, or a heading in title case, where capitals prove nothing. */
function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.isWord && word.text.length > 3 && /\p{L}/u.test(word.text));
  return long.length > 3 && long.filter((word) => word.isCapital).length >= 0.8 * long.length;
}

function isNameOfBody(near: Surroundings, raw: RawPlace): boolean {
  const { words, placeWords, marks } = near;
  if (marks[raw.from]!.has('name_before')) return true;
  if (matchPhrase(placeWords.name_after, words, raw.to) !== null) return true;
  const state = matchPhrase(placeWords.after_state, words, raw.to);
  return state !== null && matchPhrase(placeWords.name_after, words, state.to) !== null;
}

function spanOf(
  near: Surroundings,
  raw: RawPlace,
): Pick<PlaceSpan, 'start' | 'end' | 'isPartOfName' | 'isDateline'> {
  return {
    start: near.words[raw.from]!.start,
    end: near.words[raw.to - 1]!.end,
    isPartOfName: isNameOfBody(near, raw),
    isDateline: false,
  };
}

function readName(near: Surroundings, raw: RawPlace, index: number): PlaceSpan | null {
  const verdict = weighCandidates(index, near);
  if (verdict.kind === 'none') return null;
  const span = spanOf(near, raw);
  if (verdict.kind === 'ambiguous') {
    return {
      ...span,
      place: verdict.state,
      municipality: null,
      municipalityCode: null,
      kind: 'municipality',
      rule: 'ambiguous_place',
    };
  }
  const { state, municipality, municipalityCode, kind, isKnown } = verdict.candidate;
  const rule =
    kind === 'state' || kind === 'foreign' ? `${kind}_name` : isKnown ? 'known_name' : 'catalogue_name';
  const { start, end, isPartOfName, isDateline } = span;
  return { start, end, isPartOfName, isDateline, place: state, municipality, municipalityCode, kind, rule };
}

/** The state that the words before a place name last, in this sentence. */
function stateBefore(near: Surroundings, index: number): string | null {
  const previous = near.raw.slice(Math.max(0, index - 3), index).reverse();
  return (
    previous.flatMap((each) => each.candidates.find((candidate) => candidate.isKnown)?.state ?? [])[0] ?? null
  );
}

/** Does a name stand at the word, or behind what joins one to the word before ("the city | of the ...")? */
function opensName({ words, placeWords }: Surroundings, at: number): boolean {
  const joiner = matchPhrase(placeWords.name_joiner, words, at);
  return words[joiner?.to ?? at]?.isCapital === true;
}

/** "la ciudad", "the town": the one named last, unless a name follows that is its own ("the city of ..."). */
function readTown(near: Surroundings, raw: RawPlace, lastTown: PlaceSpan | null): PlaceSpan | null {
  if (lastTown === null || opensName(near, raw.to)) return null;
  const { place, municipality, municipalityCode } = lastTown;
  const rule = 'town_anaphora';
  return { ...spanOf(near, raw), place, municipality, municipalityCode, kind: 'municipality', rule };
}

function readStandIn(near: Surroundings, raw: RawPlace, index: number): PlaceSpan | null {
  const span = spanOf(near, raw);
  const none = { municipality: null, municipalityCode: null };
  if (raw.what === 'nation') return { ...span, ...none, place: 'MX', kind: 'nation', rule: 'nation_word' };
  const state = stateBefore(near, index) ?? near.headingState ?? near.statesInReport.at(-1) ?? null;
  const next = near.raw[index + 1];
  const isOpen =
    next !== undefined && next.from - raw.to <= 1 && /^(?:of|de)$/.test(near.words[raw.to]?.folded ?? '');
  if (state === null || isOpen) return null;
  if (raw.what === 'state_anaphor') {
    return { ...span, ...none, place: state, kind: 'state', rule: 'state_anaphora' };
  }
  const capital: PlaceCandidate | undefined = near.gazetteer.capitals.get(state);
  if (capital === undefined) return null;
  const { municipality, municipalityCode } = capital;
  return {
    ...span,
    place: state,
    municipality,
    municipalityCode,
    kind: 'municipality',
    rule: 'capital_anaphora',
  };
}

/**
 * The places of one sentence in order, none overlapping. A span whose place stays open among several states has
 * `place` null and the rule `ambiguous_place`; within one state it has the state and no municipality.
 */
export function findPlaces(
  sentence: Sentence,
  gazetteer: Gazetteer,
  context: PlaceContext,
): readonly PlaceSpan[] {
  const words = readWords(sentence);
  const raw = matchNames(words, gazetteer, context.words);
  if (raw.length === 0) return [];
  const states = raw.flatMap((each) => each.candidates.filter((candidate) => candidate.kind === 'state'));
  const near: Surroundings = {
    words,
    marks: markBefore(words, context.words),
    raw,
    placeWords: context.words,
    gazetteer,
    statesInSentence: new Set(states.flatMap((candidate) => candidate.state ?? [])),
    headingState: context.headingState,
    statesInReport: context.statesInReport,
    isTitleCase: isTitleCase(words),
  };
  let { lastTown } = context;
  const spans = raw.flatMap((each, index) => {
    const span =
      each.what === 'name'
        ? readName(near, each, index)
        : each.what === 'town_anaphor'
          ? readTown(near, each, lastTown)
          : readStandIn(near, each, index);
    if (span === null) return [];
    if (isTown(span)) lastTown = span;
    const isOfHead = context.isHead && isDateline(words, each, raw);
    return [{ span: isOfHead ? { ...span, isDateline: true } : span, raw: each }];
  });
  return joinRoads(near, spans);
}
