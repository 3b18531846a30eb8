// What holds for the members of a list together: a hedge before it, the body it names, the whole it spells out.

import { isForce } from '../forces.ts';
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { PlaceSpan, Qualifier } from '../spans.ts';
import { type Chain, isPartOfOpening } from './chains.ts';
import type { Draft } from './drafts.ts';
import { isClosed } from './gaps.ts';
import { isLink } from './phrase_readings.ts';
import { isPlaceKind, type Readings } from './readings.ts';

/** Hedges that hold for all of a list they open. */
const ofWholeLists: ReadonlySet<Qualifier> = new Set(['at_least', 'more_than']);

/** Does a word stand between the two that no list holds: one that nobody knows, or "said"? */
function isParted({ words, termAt }: MarkedSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at = termAt[at]?.to ?? at + 1)
    if (isLink(termAt[at], 'stop') || (termAt[at] === undefined && words[at]!.isWord)) return true;
  return false;
}

/** A bound before a list holds for the whole list (CODING.md). */
export function spreadQualifiers(
  sentence: MarkedSentence,
  drafts: readonly Draft[],
  chains: readonly Chain[],
): void {
  for (const { members } of chains) {
    const first = drafts[members[0]!]!;
    if (!ofWholeLists.has(first.qualifier)) continue;
    for (const i of members.slice(1)) {
      const draft = drafts[i]!;
      // "at least 31 people, 11 of them officers": a part has its own bound.
      const isPart = draft.phrase.isOfThem;
      const isOpen =
        draft.qualifier === 'exact' && !isPart && draft.phrase.number.number.written !== 'article';
      // "more than 300 cars and said 14 people"
      if (draft.kind !== first.kind && isParted(sentence, drafts[i - 1]!.phrase.to, draft.phrase.from)) break;
      // "at least 85 roadblocks and 11 states": places are counted on their own.
      if (!isOpen || isPlaceKind(draft.kind) !== isPlaceKind(first.kind)) continue;
      draft.qualifier = 'at_least';
      draft.rules.push('hedge_of_list');
    }
  }
}

/** "dos oficiales y un elemento de tropa": members of nobody knows what are of the body their list names. */
export function nameUnnamed(drafts: readonly Draft[], chains: readonly Chain[]): void {
  for (const { members } of chains) {
    const inChain = members.map((i) => drafts[i]!);
    const named = inChain.find(({ kind, group }) => kind === 'person' && isForce(group));
    if (named === undefined) continue;
    for (const draft of inChain) {
      if (draft.kind !== 'person' || draft.group !== '?') continue;
      draft.group = named.group;
      draft.isUnnamed = false;
    }
  }
}

/** "4 of the 23": the second number is the whole of the first. */
function linkPartitive(
  sentence: MarkedSentence,
  draft: Draft,
  drafts: readonly Draft[],
  readings: Readings,
): void {
  const { wholeNumber } = draft.phrase;
  const whole = drafts.find(({ phrase }) => wholeNumber !== null && phrase.number === wholeNumber);
  if (whole === undefined || whole === draft) return;
  draft.whole = whole;
  whole.isDenominator = isPlaceKind(whole.kind);
  whole.rules.push('whole_of_part');
  liftFromPart(whole, readings);
  dropOfPart(sentence, whole, draft);
}

/** "three roadblocks of the 41", "15 bloqueos de un total de 18": a whole with no noun of its own, right behind its part. */
function linkWholeBehind(
  sentence: MarkedSentence,
  draft: Draft,
  next: Draft | undefined,
  readings: Readings,
): void {
  if (next === undefined || next.kind !== draft.kind || next.phrase.kind !== null) return;
  if (next.phrase.number.number.value <= draft.phrase.number.number.value) return;
  let hasOf = false;
  for (let at = draft.phrase.to; at < next.phrase.from; ) {
    const term = sentence.termAt[at];
    if (isLink(term, 'of')) hasOf = true;
    else if (!isLink(term, 'definite', 'indefinite')) return;
    at = term!.to;
  }
  if (!hasOf) return;
  draft.whole = next;
  draft.rules.push('part_of_number');
  next.isDenominator = isPlaceKind(next.kind);
  next.happeningCode ??= draft.happeningCode;
  liftFromPart(next, readings);
}

/** What befell the part only is not told of the whole. */
function liftFromPart(whole: Draft, readings: Readings): void {
  if (whole.happeningCode === null) return;
  const ofWhole = readings.follow('whole', whole.happeningCode);
  if (ofWhole !== 'whole') whole.happeningCode = ofWhole;
}

/** Words between "in" and the place that it opens. */
const longestWay = 3;

/** The place named after "in" at a word; null: none ("in March"). */
function placeAfterIn({ termAt, placeAt }: MarkedSentence, at: number): PlaceSpan | null {
  const link = termAt[at];
  if (link === undefined || !isLink(link, 'in')) return null;
  for (let word = link.to; word < link.to + longestWay; word += 1)
    if (placeAt[word] !== undefined) return placeAt[word]!.place;
  return null;
}

/** "90 in Guadalajara, four in Tepic": the second is beside the first, not within it. */
function isBeside(
  { placeAt }: MarkedSentence,
  whole: Draft,
  draft: Draft,
  { place, kind }: PlaceSpan,
): boolean {
  for (let at = whole.phrase.to; at < draft.phrase.from; at += 1) {
    const other = placeAt[at]?.place;
    if (other === undefined || other.kind === 'nation') continue;
    if (other.kind !== 'state' || kind === 'state' || other.place !== place) return true;
  }
  return false;
}

/**
 * "Ten of the 12 passengers died": what the sentence tells of the part alone. "25 of the 62 killed", "of the 70 who were
 * arrested, four ...": what stands beside the whole is told of all of it.
 */
function dropOfPart({ termAt }: MarkedSentence, whole: Draft, part: Draft): void {
  const { happening, phrase } = whole;
  if (happening === null || happening !== part.happening || whole.kind !== 'person') return;
  // "Four of the 23 escaped inmates were recaptured": where the two differ each has its own.
  if (whole.happeningCode !== happening.code || part.happeningCode !== happening.code) return;
  const isBeside =
    happening.from < phrase.to ||
    (happening.from === phrase.to && happening.part !== 'intransitive' && happening.part !== 'verb') ||
    isLink(termAt[phrase.to], 'relative');
  if (!isBeside) whole.happeningCode = null;
}

/** "27 attacks, six of them in Jalisco", "250 roadblocks, 65 in Jalisco". */
function linkPartOfThem(sentence: MarkedSentence, draft: Draft, before: readonly Draft[]): void {
  const { phrase, kind } = draft;
  const place = placeAfterIn(sentence, phrase.to);
  const isPlaced = place !== null && sentence.words[phrase.from - 1]?.text === ',';
  const isElidedPart = draft.rules.includes('noun_elided') && !phrase.isElided && isPlaced;
  // "70 people died, 25 guards among them"
  const link = sentence.termAt[phrase.to];
  const isTrailing = isLink(link, 'include') && isClosed(sentence, link!.to);
  if (!phrase.isOfThem && !isElidedPart && !isTrailing) return;
  const { value } = phrase.number.number;
  const whole = before.findLast((one) => one.kind === kind && one.phrase.number.number.value > value);
  if (whole === undefined || (isElidedPart && isBeside(sentence, whole, draft, place))) return;
  draft.whole = whole;
  draft.rules.push('part_of_them');
}

/** Says of which figure of its sentence each is a part, where the sentence says so. */
export function linkWholes(
  sentence: MarkedSentence,
  drafts: readonly Draft[],
  chains: readonly Chain[],
  readings: Readings,
): void {
  for (const { members, whole } of chains) {
    if (whole === null) continue;
    for (const i of members) {
      const part = drafts[i]!;
      const of = drafts[whole]!;
      // "14 dead, among them seven guards, and 45 detained": the last are no part of the dead.
      if (part.kind !== of.kind || part === of || part.happeningCode !== of.happeningCode) continue;
      part.whole = of;
      part.rules.push('part_of_list');
    }
  }
  for (const [i, draft] of drafts.entries()) {
    linkPartitive(sentence, draft, drafts, readings);
    if (draft.whole === null) linkWholeBehind(sentence, draft, drafts[i + 1], readings);
    if (draft.whole === null) linkPartOfThem(sentence, draft, drafts.slice(0, i));
    const previous = drafts[i - 1];
    if (draft.whole !== null || previous === undefined || previous.kind !== draft.kind) continue;
    if (!isPartOfOpening(sentence, previous.phrase)) continue;
    draft.whole = previous;
    draft.rules.push('part_of_opening');
    draft.happeningCode ??= previous.happeningCode;
    // "Of the 80 flights cancelled, 45 ...": what is told before the part is told of them all.
    const isToldOfAll =
      previous.phrase.happening !== null ||
      (previous.happening !== null && previous.happening.to <= draft.phrase.from);
    if (!isToldOfAll) liftFromPart(previous, readings);
    dropOfPart(sentence, previous, draft);
  }
}

/** Wholes before their parts, so that a part finds the figure of its whole. */
export function inOrderOfWholes(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => Number(a.whole !== null) - Number(b.whole !== null));
}
