// Finds the whole of a part where it is told by a sum ("41 held: 20 here and 21 there") or by a sentence before ("Of those, ...").
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import { tellsOfSome } from './choose_happening.ts';
import { type AttachedFigure, type Draft, readingOf, type Surroundings } from './drafts.ts';
import { isNextTo } from './phrase_readings.ts';

/** Groups that say little of whom: a part names its own. */
const open: ReadonlySet<string | null> = new Set([null, '*', '?', 'total', 'security_forces']);

/** Anybody, whether the group is settled already or not. */
const groupOf = (group: string | null): string => (group === null || group === 'total' ? '*' : group);

/** A whole has at least this value, so that two ones beside a two are none. */
const leastSum = 3;

/** May the figures after it be its parts: of the same people, or of some among anybody? */
function mayBePart(part: Draft, whole: Draft): boolean {
  if (part.kind !== whole.kind || part.happeningCode !== whole.happeningCode || part.whole !== null)
    return false;
  if (part.rules.includes('noun_elided')) return true;
  return part.kind === 'person' && (open.has(whole.group) || part.group === whole.group);
}

/** "41 people were held, 20 for attacks and 21 for looting": figures that follow one and add up to it are its parts. */
export function linkSums(sentence: MarkedSentence, drafts: readonly Draft[]): void {
  for (const [i, whole] of drafts.entries()) {
    const { value } = whole.phrase.number.number;
    if (
      whole.kind === null ||
      whole.happeningCode === null ||
      whole.qualifier !== 'exact' ||
      value < leastSum
    )
      continue;
    const parts: Draft[] = [];
    let sum = 0;
    for (const part of drafts.slice(i + 1)) {
      // "881, 250 more than last week, when they were 631": what was before is no part.
      if (isNextTo(sentence, part.phrase.from, 'status', 'superseded')) break;
      if (!mayBePart(part, whole) || sum >= value) break;
      parts.push(part);
      sum += part.phrase.number.number.value;
    }
    if (parts.length < 2 || sum !== value) continue;
    for (const part of parts) {
      part.whole = whole;
      part.rules.push('part_of_sum');
    }
  }
}

/** The figure told of last that a number of this sentence can be a part of; null: none. */
function wholeTold(draft: Draft, { earlier, readings }: Surroundings): AttachedFigure | null {
  const indicator = readingOf(draft, draft.happeningCode, readings)?.indicator;
  if (indicator === undefined || indicator === 'none') return null;
  const { value } = draft.phrase.number.number;
  const told = earlier.findLast(
    ({ figure, kind, group, ...one }) =>
      figure !== null &&
      kind === draft.kind &&
      figure.reading.indicator === indicator &&
      (one.value ?? 0) > value &&
      (open.has(group) || open.has(draft.group) || group === draft.group),
  );
  return told?.figure ?? null;
}

/** Words before "25 of them" at the head of a sentence: a hedge, an adverb. */
const furthestOfThem = 4;

/** "Fourteen people died. Nine died there and five in hospital.": figures of a sentence that add up to one told before. */
function linkSumToEarlier(drafts: readonly Draft[], around: Surroundings): void {
  const free = drafts.filter(
    ({ kind, whole, happeningCode }) => kind === 'person' && whole === null && happeningCode !== null,
  );
  const codes = new Set(free.map(({ happeningCode, group }) => `${happeningCode} ${groupOf(group)}`));
  const sum = free.reduce((total, { phrase }) => total + phrase.number.number.value, 0);
  if (free.length < 2 || free.length !== drafts.length || codes.size !== 1 || sum < leastSum) return;
  const told = around.earlier.findLast(
    ({ figure, kind, happening, value, group }) =>
      figure !== null && kind === 'person' && value === sum && codes.has(`${happening} ${groupOf(group)}`),
  );
  if (told === undefined) return;
  for (const draft of free) {
    draft.wholeBefore = told.figure;
    draft.rules.push('part_of_sum');
  }
}

/** "70 people died. Of those, 25 were guards." "Twenty-five of them were guards.": parts of a figure told before. */
export function linkToEarlier(drafts: readonly Draft[], around: Surroundings): void {
  linkSumToEarlier(drafts, around);
  const isOfSome = tellsOfSome(around.sentence, drafts[0]);
  for (const draft of drafts) {
    if (draft.wholeBefore !== null || draft.whole !== null || draft.phrase.isElided) continue;
    const { isOfThem, ofHappening, rule, from } = draft.phrase;
    // "one of the prosecutor's office" is of a body, "one of the dead" of those told of.
    const isOfTold = ofHappening !== null || rule === 'part_told_to_be';
    // Farther in, "the guards, eight of them in Tepic" takes up what the sentence itself names.
    if (!isOfSome && !(isOfThem && from <= furthestOfThem) && !isOfTold) continue;
    draft.wholeBefore = wholeTold(draft, around);
    if (draft.wholeBefore !== null) draft.rules.push('part_of_told');
  }
}
