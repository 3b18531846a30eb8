// Judges what a name of a place means, by adding up evidence whose weights are data (schemas/places/place_evidence.csv).
import { matchPhrase, type Word } from '../phrase_tree.ts';
import type { Gazetteer, PlaceCandidate } from './gazetteer.ts';
import type { RawPlace } from './match_names.ts';
import type { PlaceWordRole, PlaceWords } from './place_words.ts';

export interface Surroundings {
  readonly words: readonly Word[];
  readonly marks: readonly ReadonlySet<PlaceWordRole>[];
  readonly raw: readonly RawPlace[];
  readonly placeWords: PlaceWords;
  readonly gazetteer: Gazetteer;
  /** States that the sentence names, ISO 3166-2. */
  readonly statesInSentence: ReadonlySet<string>;
  readonly headingState: string | null;
  readonly statesInReport: readonly string[];
  /** Capitals say nothing here: a heading in title case, a text in capitals. */
  readonly isTitleCase: boolean;
}

export type Verdict =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly candidate: PlaceCandidate }
  | { readonly kind: 'ambiguous'; readonly state: string | null };

const listMarks = /^(?:,|;|\/|and|y|e|o|u|or|en|in)$/;

function isBesideInList(words: readonly Word[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > 3) return false;
  return words.slice(from, to).every((word) => listMarks.test(word.folded));
}

function stateOfRaw(raw: RawPlace | undefined): string | null {
  return raw?.candidates.find((candidate) => candidate.kind === 'state')?.state ?? null;
}

/** Is the next place set off only by a comma or an opening bracket ("Tonalá, Jalisco", "Tonalá (Jalisco)")? */
function isApposed(words: readonly Word[], from: number, to: number): boolean {
  return to - from === 1 && /^[,(]$/.test(words[from]!.text);
}

function isUnknownCapital(near: Surroundings, at: number): boolean {
  const word = near.words[at];
  if (word === undefined || !word.isWord || !word.isCapital || word.isPossessive) return false;
  return matchPhrase(near.placeWords.plain_capital, near.words, at) === null;
}

/** Does a marker stand before the name, or another behind it? */
function isMarked(near: Surroundings, here: RawPlace, role: PlaceWordRole, after: PlaceWordRole): boolean {
  return (
    near.marks[here.from]!.has(role) || matchPhrase(near.placeWords[after], near.words, here.to) !== null
  );
}

/** "Guerrero: 4", "; Hidalgo, 6;", ", Hidalgo 1", "Guerrero (12)": does the name stand as the label of an item of a list? */
function isLabel({ words }: Surroundings, { from, to }: RawPlace): boolean {
  const [before, after, next] = [words[from - 1], words[to], words[to + 1]];
  if (before?.isWord === true || after === undefined) return false;
  const isNumber = (word: Word | undefined) => /^\p{N}/u.test(word?.text ?? '');
  if (before !== undefined && isNumber(after))
    return words[from - 2] !== undefined && isNumber(words[from - 2]);
  return after.text === ':' || (/^[,(]$/.test(after.text) && isNumber(next));
}

function weightIf(weights: Gazetteer['weights'], name: string, holds: boolean): number {
  return holds ? (weights.get(name) ?? 0) : 0;
}

function score(candidate: PlaceCandidate, index: number, near: Surroundings): number {
  const { words, marks, raw, gazetteer } = near;
  const here = raw[index]!;
  const [previous, next] = [raw[index - 1], raw[index + 1]];
  const mark = marks[here.from]!;
  const { weights } = gazetteer;
  let sum = 0;
  const isState = candidate.kind === 'state';
  const apposedState = next !== undefined && isApposed(words, here.to, next.from) ? stateOfRaw(next) : null;

  sum += weightIf(weights, 'state_name', isState);
  sum += weightIf(weights, 'foreign_name', candidate.kind === 'foreign');
  sum += weightIf(weights, 'known_name', candidate.isKnown && !isState);
  sum += weightIf(weights, 'very_large', candidate.population >= 1_000_000);
  sum += weightIf(weights, 'large', candidate.population >= 200_000 && candidate.population < 1_000_000);
  sum += weightIf(weights, 'medium', candidate.population >= 40_000 && candidate.population < 200_000);
  sum += weightIf(
    weights,
    'distinct_name',
    !candidate.isAmbiguous && !candidate.isKnown && candidate.kind === 'municipality',
  );
  sum += weightIf(weights, 'several_words', candidate.wordCount > 1 && !candidate.isKnown);
  sum += weightIf(weights, 'short_form', candidate.isShortForm);
  sum += weightIf(weights, 'preposition', mark.has('preposition'));
  sum += weightIf(weights, 'state_marker', isState && isMarked(near, here, 'before_state', 'after_state'));
  sum += weightIf(
    weights,
    'municipality_marker',
    !isState &&
      (mark.has('before_municipalities') ||
        isMarked(near, here, 'before_municipality', 'after_municipality')),
  );
  if (candidate.state !== null && !isState) {
    sum += weightIf(weights, 'state_beside', apposedState === candidate.state);
    sum += weightIf(weights, 'other_state_beside', apposedState !== null && apposedState !== candidate.state);
    sum += weightIf(weights, 'state_in_sentence', near.statesInSentence.has(candidate.state));
    sum += weightIf(weights, 'state_in_heading', near.headingState === candidate.state);
    sum += weightIf(weights, 'state_in_report', near.statesInReport.includes(candidate.state));
  }
  sum += weightIf(
    weights,
    'own_municipality_before',
    isState &&
      previous !== undefined &&
      isApposed(words, previous.to, here.from) &&
      previous.candidates.some((other) => other.kind !== 'state' && other.state === candidate.state),
  );
  sum += weightIf(
    weights,
    'foreign_beside',
    next !== undefined &&
      candidate.kind !== 'foreign' &&
      isApposed(words, here.to, next.from) &&
      next.candidates.some((other) => other.kind === 'foreign'),
  );
  sum += weightIf(
    weights,
    'list_neighbour',
    (previous !== undefined && isBesideInList(words, previous.to, here.from)) ||
      (next !== undefined &&
        isBesideInList(words, here.to, next.from) &&
        !(isState && stateOfRaw(next) === candidate.state)),
  );
  sum += weightIf(weights, 'label_of_item', isState && isLabel(near, here));
  sum += weightIf(weights, 'also_a_name', candidate.isAmbiguous);
  if (!near.isTitleCase && (candidate.isAmbiguous || !candidate.isKnown)) {
    sum += weightIf(
      weights,
      'person_before',
      mark.has('person_title') ||
        (previous?.to !== here.from && here.from > 0 && isUnknownCapital(near, here.from - 1)),
    );
    sum += weightIf(weights, 'person_after', next?.from !== here.to && isUnknownCapital(near, here.to));
  }
  return sum;
}

/** Names that are a state and a municipality mean the state, unless a word or the state's name beside says otherwise. */
function dropNamesakes(index: number, near: Surroundings): readonly PlaceCandidate[] {
  const here = near.raw[index]!;
  const state = here.candidates.find((candidate) => candidate.kind === 'state');
  if (state === undefined) return here.candidates;
  const next = near.raw[index + 1];
  const isTown =
    near.marks[here.from]!.has('before_municipality') ||
    (next !== undefined &&
      isApposed(near.words, here.to, next.from) &&
      near.words[here.to]!.text === ',' &&
      stateOfRaw(next) === state.state);
  const others = here.candidates.filter((candidate) => candidate.kind !== 'state');
  return isTown && others.length > 0 ? others : [state];
}

/** What the name at `index` of the sentence's raw places means. */
export function weighCandidates(index: number, near: Surroundings): Verdict {
  const accept = near.gazetteer.weights.get('accept') ?? 0;
  const margin = near.gazetteer.weights.get('margin') ?? 0;
  const scored = dropNamesakes(index, near)
    .map((candidate) => ({ candidate, score: score(candidate, index, near) }))
    .filter((each) => each.score >= accept)
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined) return { kind: 'none' };
  const rivals = scored.filter(
    (each) =>
      best.score - each.score < margin &&
      (each.candidate.municipalityCode !== best.candidate.municipalityCode ||
        each.candidate.kind !== best.candidate.kind),
  );
  if (rivals.length === 0) return { kind: 'one', candidate: best.candidate };
  const isOneState = rivals.every((rival) => rival.candidate.state === best.candidate.state);
  return { kind: 'ambiguous', state: isOneState ? best.candidate.state : null };
}
