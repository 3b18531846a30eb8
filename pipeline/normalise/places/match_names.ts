// Where a sentence holds names of places and the words around them, before anything is judged.
import {
  groupTrees,
  matchPhrase,
  type PhraseMatch,
  startsAny,
  startsPhrase,
  type TreeGroup,
  type Word,
} from '../phrase_tree.ts';
import type { Gazetteer, PlaceCandidate } from './gazetteer.ts';
import type { PlaceWordRole, PlaceWords } from './place_words.ts';

export interface RawPlace {
  readonly from: number;
  readonly to: number;
  readonly what: 'name' | 'nation' | 'state_anaphor' | 'capital_anaphor' | 'town_anaphor';
  /** Readings of the name; empty for the other kinds. */
  readonly candidates: readonly PlaceCandidate[];
}

/** Words that may be small inside a name ("Playa del Carmen"). */
const small = /^(?:de|del|la|las|los|el|y|of|the)$/;

/** Is every telling word of the match capitalised? In a text without small letters, capitals tell nothing. */
function isCapitalised(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = words[at]!;
    if (!word.isWord || /^\p{N}/u.test(word.text)) continue;
    if (!word.isCapital && (at === from || !small.test(word.folded))) return false;
  }
  return true;
}

function matchName(
  gazetteer: Gazetteer,
  words: readonly Word[],
  from: number,
): PhraseMatch<PlaceCandidate> | null {
  if (!startsPhrase(gazetteer.tree, words[from]!)) return null;
  return matchPhrase(gazetteer.tree, words, from, (match) => {
    const values = match.values.filter(
      (candidate) =>
        (candidate.isLowerCase || isCapitalised(words, match.from, match.to)) &&
        (!candidate.isAbbreviation || /^[,(]$/.test(words[from - 1]?.text ?? '')),
    );
    return values.length === 0 ? null : { ...match, values };
  });
}

const standIns = ['nation', 'state_anaphor', 'capital_anaphor', 'town_anaphor'] as const;
const rolesBefore = [
  'preposition',
  'before_state',
  'before_municipality',
  'before_municipalities',
  'person_title',
  'road_before',
  'name_before',
] as const;

interface Groups {
  readonly ofStandIns: TreeGroup;
  readonly ofMarks: TreeGroup;
}

const groupsByWords = new WeakMap<PlaceWords, Groups>();

function groupsOf(placeWords: PlaceWords): Groups {
  const known = groupsByWords.get(placeWords);
  if (known !== undefined) return known;
  const groups = {
    ofStandIns: groupTrees(standIns.map((role) => placeWords[role])),
    ofMarks: groupTrees(rolesBefore.map((role) => placeWords[role])),
  };
  groupsByWords.set(placeWords, groups);
  return groups;
}

/** Names and stand-ins for places, the longest at each word, none overlapping. */
export function matchNames(
  words: readonly Word[],
  gazetteer: Gazetteer,
  placeWords: PlaceWords,
): readonly RawPlace[] {
  const found: RawPlace[] = [];
  const { ofStandIns } = groupsOf(placeWords);
  for (let at = 0; at < words.length; ) {
    let best: RawPlace | null = null;
    const word = words[at]!;
    if (word.isWord && (startsPhrase(gazetteer.tree, word) || startsAny(ofStandIns, word))) {
      const name = matchName(gazetteer, words, at);
      if (name !== null) best = { from: at, to: name.to, what: 'name', candidates: name.values };
      for (const what of standIns) {
        const match = matchPhrase(placeWords[what], words, at);
        if (match !== null && match.to > (best?.to ?? at))
          best = { from: at, to: match.to, what, candidates: [] };
      }
    }
    if (best === null) at += 1;
    else {
      found.push(best);
      at = best.to;
    }
  }
  return found;
}

/** How many words may join an office to its place ("fiscal general del Estado de Jalisco"). */
const longestJoin = 7;

const none: Set<PlaceWordRole> = new Set();
function mark(marks: Set<PlaceWordRole>[], at: number, role: PlaceWordRole): void {
  if (at >= marks.length) return;
  if (marks[at] === none) marks[at] = new Set();
  marks[at]!.add(role);
}

/** For each word, the roles of the phrases that end right before it; `name_before` reaches over joining words. */
export function markBefore(
  words: readonly Word[],
  placeWords: PlaceWords,
): readonly ReadonlySet<PlaceWordRole>[] {
  const marks: Set<PlaceWordRole>[] = new Array(words.length).fill(none);
  const { ofMarks } = groupsOf(placeWords);
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.isWord || !startsAny(ofMarks, words[at]!)) continue;
    for (const role of rolesBefore) {
      const match = matchPhrase(placeWords[role], words, at);
      if (match === null) continue;
      mark(marks, match.to, role);
      if (role !== 'name_before') continue;
      let next = match.to;
      for (let joined = 0; joined < longestJoin && next < words.length; joined += 1) {
        const joiner = matchPhrase(placeWords.name_joiner, words, next);
        if (joiner === null) break;
        next = joiner.to;
        mark(marks, next, role);
      }
    }
  }
  return marks;
}
