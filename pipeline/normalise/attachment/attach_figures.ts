// Decides what each number of a sentence counts and what happened to it: candidates compete, the cheapest wins.
import type { MarkedNumber, MarkedSentence } from '../lexicon/mark_sentence.ts';
import { type CountedPhrase, readCountedPhrase, unknownKind } from './counted_phrase.ts';
import { type Chain, readChains } from './chains.ts';
import { bodyThatOpens, resolveGroup } from './groups.ts';
import {
  costOfHappening,
  type Distances,
  findHappenings,
  type Happening,
  measureDistances,
} from './happenings.ts';
import { findLeftNoun } from './left_noun.ts';
import type { Qualifier } from '../spans.ts';
import { type Conditions, hasSense, isLink, termCovering } from './phrase_readings.ts';
import type { Reading, Readings } from './readings.ts';

/** A figure as attachment leaves it: what is counted, and how the parts of the sentence made it so. */
export interface AttachedFigure {
  readonly sentence: MarkedSentence;
  readonly phrase: CountedPhrase;
  readonly kind: string;
  /** Group code; null: not told, to be filled from the reading. */
  readonly group: string | null;
  readonly happening: string | null;
  readonly happeningAt: Happening | null;
  readonly reading: Reading;
  /** The figure of the same report that the text says this is a part of; null: none. */
  readonly whole: AttachedFigure | null;
  readonly isAdditional: boolean;
  /** Its own hedge, or that of the list it stands in (CODING.md: a bound before a list holds for the whole list). */
  readonly qualifier: Qualifier;
  readonly rules: readonly string[];
}

/** Costs above this relate nothing: the happening stands in another part of the sentence. */
const maxCost = 4;
/** An amount has few words that it could be of. */
const maxCostOfMoney = 6;
/** An article is a count only where what happened stands close. */
const maxCostOfArticle = 2.2;
/** "quemaron un vehículo": the verb stands beside it. */
const maxCostOfThing = 0.3;
/** What followed is told at once: "who died", "que fallecieron". */
const maxCostOfSequel = 1.3;

/** Groups whose members are not sent anywhere. */
const notForces = new Set(['*', 'total', 'civilians', 'inmates', 'suspected_criminals', 'leaders']);

interface Draft {
  phrase: CountedPhrase;
  kind: string | null;
  group: string | null;
  happening: Happening | null;
  happeningCode: string | null;
  cost: number;
  qualifier: Qualifier;
  whole: Draft | null;
  isDenominator: boolean;
  /** Members of nobody knows what. */
  isUnnamed: boolean;
  figure: AttachedFigure | null;
  rules: string[];
}

/** What is known of a sentence while its numbers are attached. */
interface Surroundings {
  readonly sentence: MarkedSentence;
  readonly distances: Distances;
  readonly happenings: readonly Happening[];
  /** Nouns that a number of their own counts: they befall nothing else, save the places where they were counted. */
  readonly taken: ReadonlySet<Happening>;
  readonly readings: Readings;
  readonly conditions: Conditions;
}

/** The reading of a draft with a happening; members of forces are also counted where they are sent. */
function readingOf({ kind, group }: Draft, happening: string | null, readings: Readings): Reading | null {
  if (kind === null) return null;
  const isForce = kind === 'person' && group !== null && !notForces.has(group);
  return readings.find(kind, happening) ?? (isForce ? readings.find('troops', happening) : null);
}

function bestHappening(draft: Draft, around: Surroundings): { happening: Happening; cost: number } | null {
  const { sentence, distances, happenings, taken, readings, conditions } = around;
  const { phrase, kind } = draft;
  const isOfPlaces = kind === 'state' || kind === 'municipality';
  let best: { happening: Happening; cost: number } | null = null;
  let otherCode: string | null = null;
  for (const happening of happenings) {
    if (happening.from >= phrase.from && happening.to <= phrase.to) continue;
    if (readingOf(draft, happening.code, readings) === null) continue;
    if (taken.has(happening) && !isOfPlaces) continue;
    const cost = costOfHappening(sentence, distances, phrase, happening, conditions);
    if (cost > (draft.phrase.rule === 'money' ? maxCostOfMoney : maxCost)) continue;
    if (best === null || cost < best.cost) best = { happening, cost };
    if (kind === 'incident' && cost < maxCostOfArticle && happening.code !== best.happening.code)
      otherCode = happening.code;
  }
  // "200 eventos de bloqueos, quema de vehículos y enfrentamientos": events of several kinds stay mixed.
  return otherCode === null ? best : null;
}

/** Kinds that a number without a noun may take up from one before it. Money is never elided. */
const isTakenUp = (kind: string | null) => kind !== null && kind !== 'MXN' && kind !== 'USD' && kind !== unknownKind;

function inheritFrom(
  sentence: MarkedSentence,
  drafts: readonly Draft[],
  index: number,
  earlier: readonly AttachedFigure[],
): (Pick<Draft, 'kind' | 'group' | 'happeningCode'> & { readonly value: number | null }) | null {
  const { phrase } = drafts[index]!;
  const isModified = isLink(sentence.termAt[phrase.to], 'stop', 'in', 'of');
  for (let i = index - 1; i >= 0; i -= 1) {
    const before = drafts[i]!;
    for (let at = before.phrase.to; at < phrase.from; at += 1)
      if (sentence.words[at]!.text === ';' && !phrase.isElided && !isModified) return null;
    if (before.phrase.number.number.written !== 'article' && isTakenUp(before.kind))
      return { ...before, value: before.phrase.number.number.value };
  }
  // "De los 41, ...": the number itself says which figure is taken up.
  const { value } = phrase.number.number;
  const same = phrase.isDefinite ? earlier.findLast((one) => one.phrase.number.number.value === value) : undefined;
  if (same !== undefined) return { kind: same.kind, group: same.group, happeningCode: same.happening, value };
  if (!phrase.isElided) return null;
  const last = earlier.findLast(({ kind }) => kind !== 'state' && kind !== 'municipality' && isTakenUp(kind));
  return last === undefined
    ? null
    : { kind: last.kind, group: last.group, happeningCode: last.happening, value: last.phrase.number.number.value };
}

/** "De los 70, cuatro ...": a number set before its part, with nothing but a comma between. */
function isPartOfOpening(sentence: MarkedSentence, number: MarkedNumber): boolean {
  for (let at = number.from - 1; at >= Math.max(0, number.from - 3); at -= 1) {
    if (isLink(sentence.termAt[at], 'of', 'include')) return at <= 1 || !sentence.words[at - 1]!.isWord;
    if (!isLink(sentence.termAt[at], 'definite')) return false;
  }
  return false;
}

/** "he and two others", "the boss with two more": those told with the leader are his men. */
function isToldWithLeader(sentence: MarkedSentence, phrase: CountedPhrase): boolean {
  const joiner = termCovering(sentence, phrase.from - 1);
  if (!isLink(joiner, 'and', 'include', 'exclude', 'stop')) return false;
  const before = joiner!.from - 1;
  return [before, before - 1].some((at) => {
    const term = termCovering(sentence, at);
    return isLink(term, 'leader') || hasSense(term, 'topic', 'leader');
  });
}

/** Fills in what a number without a noun counts. */
function resolveElided(
  sentence: MarkedSentence,
  drafts: Draft[],
  index: number,
  happenings: readonly Happening[],
  earlier: readonly AttachedFigure[],
  readings: Readings,
  conditions: Conditions,
): void {
  const draft = drafts[index]!;
  const { phrase } = draft;
  if (phrase.number.number.written === 'article') return;
  const left = findLeftNoun(
    sentence,
    phrase,
    drafts[index - 1]?.phrase.to ?? 0,
    conditions,
    readings.ofPersonsOnly,
  );
  if (left !== null) {
    draft.kind = left.kind;
    draft.group = left.group;
    draft.happeningCode = left.happening;
    draft.rules.push('noun_before_number');
    return;
  }
  // "one of the country's largest gangs": a superlative counts nothing.
  if (phrase.number.number.value === 1 && isLink(sentence.termAt[phrase.number.to], 'of')) return;
  if (phrase.isElided && isToldWithLeader(sentence, phrase)) {
    draft.kind = 'person';
    draft.group = 'suspected_criminals';
    draft.rules.push('others_with_leader');
    return;
  }
  const opening = bodyThatOpens(sentence);
  const isFirst = drafts.slice(0, index).every(({ kind }) => kind === null);
  if (opening !== null && phrase.isOfThem && isFirst) {
    draft.kind = 'person';
    draft.group = opening;
    draft.rules.push('noun_that_opens', 'noun_elided');
    return;
  }
  const inherited = inheritFrom(sentence, drafts, index, earlier);
  const next = sentence.termAt[phrase.to];
  const afterBe = isLink(next, 'be') ? next!.to : phrase.to;
  const right = happenings.find(({ from }) => from >= afterBe && from <= afterBe + 1);
  const before = happenings.findLast(({ to }) => to <= phrase.from && to >= phrase.from - 2);
  const beside =
    phrase.happening ??
    (right !== undefined && readings.ofPersonsOnly.has(right.code) ? right.code : null) ??
    (before !== undefined && before.part !== 'noun' && readings.ofPersonsOnly.has(before.code) ? before.code : null);
  if (inherited !== null && inherited.kind !== null) {
    const isOfPersons = beside !== null && readings.ofPersonsOnly.has(beside);
    const fits = beside === null || (isOfPersons ? inherited.kind === 'person' : readings.find(inherited.kind, beside) !== null);
    if (fits) {
      // "25 guards dead, along with 75 others": more others than there were guards are people in general.
      const isMore = phrase.isElided && inherited.value !== null && phrase.number.number.value > inherited.value;
      draft.kind = inherited.kind;
      draft.group = draft.group ?? (isMore && inherited.kind === 'person' ? '*' : inherited.group);
      draft.happeningCode = phrase.happening ?? (phrase.isDefinite ? inherited.happeningCode : null);
      draft.rules.push('noun_elided');
      return;
    }
  }
  if (beside !== null && readings.ofPersonsOnly.has(beside)) {
    const before = drafts.slice(0, index).findLast(({ kind }) => kind === 'person')?.group ?? null;
    const isSharable = before !== null && !(beside === 'detained' && !notForces.has(before));
    draft.kind = 'person';
    draft.group = draft.group ?? (isSharable ? before : '*');
    draft.rules.push('persons_of_happening');
  }
}

function startDraft(sentence: MarkedSentence, number: MarkedNumber, conditions: Conditions): Draft {
  const phrase = readCountedPhrase(sentence, number, conditions);
  return {
    phrase,
    kind: phrase.kind,
    group: phrase.group,
    happening: null,
    // "4 of the 23 escaped inmates": the participle is the whole's, and holds for the part where nothing else does.
    happeningCode: phrase.wholeNumber === null ? phrase.happening : null,
    cost: 0,
    qualifier: number.number.qualifier,
    whole: null,
    isDenominator: false,
    isUnnamed: phrase.group === '?',
    figure: null,
    rules: [phrase.rule],
  };
}

/** Within a list one happening holds for all: the one nearest to any of its members. */
function spreadOverChains(drafts: readonly Draft[], chains: readonly Chain[], readings: Readings): void {
  for (const { members, whole } of chains) {
    const inChain = members.map((i) => drafts[i]!);
    if (whole !== null && drafts[whole]!.happeningCode === null) {
      const first = inChain.find(({ happeningCode, kind }) => happeningCode !== null && kind === drafts[whole]!.kind);
      if (first !== undefined) {
        drafts[whole]!.happeningCode = first.happeningCode;
        drafts[whole]!.happening = first.happening;
        drafts[whole]!.rules.push('happening_of_list');
      }
    }
    const known = inChain.filter(({ happeningCode }) => happeningCode !== null);
    const source = known.reduce<Draft | null>(
      (best, one) => (best === null || one.cost < best.cost ? one : best),
      whole === null ? null : drafts[whole]!,
    );
    if (source === null || source.happeningCode === null) continue;
    for (const draft of inChain) {
      if (draft.kind === null) continue;
      const isOwn = draft.happeningCode !== null && draft.cost <= 1.2;
      if (isOwn || readingOf(draft, source.happeningCode, readings) === null) continue;
      draft.happeningCode = source.happeningCode;
      draft.happening = source.happening;
      draft.cost = Math.min(source.cost, maxCostOfArticle);
      draft.rules.push('happening_of_list');
    }
  }
}

/** Words after an amount within which "for each" makes it a price. */
const perWindow = 8;

function isCountable(sentence: MarkedSentence, number: MarkedNumber): boolean {
  const { kind, value } = number.number;
  if (kind !== 'cardinal' && kind !== 'money') return false;
  for (let at = number.from; at < number.to; at += 1) if (isLink(termCovering(sentence, at), 'each')) return false;
  // "one of them a woman": told of one counted already.
  const isOneOfThem = value === 1 && isLink(sentence.termAt[number.to], 'include');
  const before = sentence.numberAt[number.from - 1] ?? sentence.numberAt[termBefore(sentence, number.from)];
  const isApposed = number.number.written === 'article' && before?.number.value === 1 && isLink(sentence.termAt[before.to], 'include');
  if (isOneOfThem || isApposed) return false;
  if (kind !== 'money') return true;
  for (let at = number.to; at < Math.min(number.to + perWindow, sentence.words.length); at += 1)
    if (isLink(sentence.termAt[at], 'per')) return false;
  return true;
}

/** The word before the term that ends right before a word. */
function termBefore(sentence: MarkedSentence, word: number): number {
  return (termCovering(sentence, word - 1)?.from ?? word) - 1;
}

/** "3 wounded who then died", "the arrest of four who had escaped": what is told last of them decides. */
function followOn(drafts: readonly Draft[], around: Surroundings): void {
  const { distances, happenings, readings } = around;
  for (const [i, draft] of drafts.entries()) {
    const code = draft.happeningCode;
    if (code === null || draft.kind !== 'person') continue;
    const end = draft.happening === null ? draft.phrase.to : Math.max(draft.happening.to, draft.phrase.to);
    const limit = drafts[i + 1]?.phrase.from ?? Number.POSITIVE_INFINITY;
    const next = happenings.find(({ from, ofKind }) => from >= end && from < limit && ofKind === null);
    if (next === undefined || distances.before[next.from]! - distances.before[end]! > maxCostOfSequel) continue;
    const result = readings.follow(code, next.code);
    if (result === code) continue;
    draft.happeningCode = result;
    draft.rules.push('happening_that_followed');
  }
}

function makeFigure(sentence: MarkedSentence, draft: Draft, readings: Readings): AttachedFigure | null {
  if (draft.kind === null) return null;
  const reading = readingOf(draft, draft.happeningCode, readings);
  if (reading === null || reading.indicator === 'none') return null;
  const { phrase } = draft;
  // "20 of 32": the denominator of places is no figure.
  if (draft.isDenominator) return null;
  const isArticle = phrase.number.number.written === 'article';
  if (isArticle) {
    if (phrase.rule === 'body_after_number') return null;
    // "un elemento" alone may be anybody, and is often one told of already.
    if (draft.isUnnamed) return null;
    const isSomebody = draft.kind === 'person' && draft.group !== '*' && draft.group !== 'leaders';
    const isBesideVerb = draft.kind !== 'person' && draft.happening !== null && draft.cost <= maxCostOfThing;
    const isInList = draft.rules.includes('happening_of_list');
    if (draft.cost > maxCostOfArticle || !(isSomebody || isInList || isBesideVerb)) return null;
  }
  if (draft.group === 'leaders') return null;
  const additional = [phrase.to, phrase.from - 1, phrase.number.to].some((at) =>
    hasSense(termCovering(sentence, at), 'definition', 'additional'),
  );
  return {
    sentence,
    phrase,
    kind: draft.kind,
    group: draft.group,
    happening: draft.happeningCode,
    happeningAt: draft.happening,
    reading,
    whole: draft.whole?.figure ?? null,
    isAdditional: additional,
    qualifier: draft.qualifier,
    rules: draft.rules,
  };
}

/**
 * The figures of one sentence, in the order of their numbers. `earlier` are those of the sentences before, for what
 * is left out and taken up ("four others", "de ellos, ocho"). `unattached` are numbers beside a word of the
 * vocabulary that no rule could attach.
 */
export function attachFigures(
  sentence: MarkedSentence,
  earlier: readonly AttachedFigure[],
  readings: Readings,
  conditions: Conditions,
): { readonly figures: readonly AttachedFigure[]; readonly unattached: readonly CountedPhrase[] } {
  const numbers = sentence.numbers.filter((number) => isCountable(sentence, number));
  if (numbers.length === 0) return { figures: [], unattached: [] };
  const distances = measureDistances(sentence);
  const happenings = findHappenings(sentence, conditions, readings.ofPersonsOnly);
  const all = numbers.map((number) => startDraft(sentence, number, conditions));
  // An article opens a count only where a noun of persons or things follows at once.
  const drafts = all.filter(
    ({ kind, phrase }) => phrase.number.number.written !== 'article' || (phrase.headFrom !== null && phrase.headFrom <= phrase.number.to + 2),
  );
  for (const [i, draft] of drafts.entries()) {
    if (draft.kind === null) resolveElided(sentence, drafts, i, happenings, earlier, readings, conditions);
  }
  const chains = readChains(sentence, drafts.map(({ phrase }) => phrase));
  const taken = new Set(
    happenings.filter(
      ({ ofKind, from, to }) =>
        ofKind !== null && drafts.some(({ phrase }) => phrase.from <= from && phrase.to >= to),
    ),
  );
  const around = { sentence, distances, happenings, taken, readings, conditions };
  for (const draft of drafts) {
    if (draft.kind === null || !readings.isCountable(draft.kind)) continue;
    if (draft.happeningCode !== null && readingOf(draft, draft.happeningCode, readings) !== null) continue;
    const best = bestHappening(draft, around);
    if (best === null && draft.phrase.happening !== null) draft.happeningCode = draft.phrase.happening;
    if (best === null) continue;
    // "most of the roadblocks, which numbered 250, had been removed": not all 250 were.
    const isCleared = best.happening.code === 'cleared' || best.happening.code === 'active';
    if (isCleared && draft.rules.includes('noun_before_number')) continue;
    draft.happening = best.happening;
    draft.happeningCode = best.happening.code;
    draft.cost = best.cost;
    draft.rules.push(best.happening.to <= draft.phrase.from ? 'happening_before' : 'happening_after');
  }
  followOn(drafts, around);
  spreadOverChains(drafts, chains, readings);
  // A sentence in which nothing is said to happen goes on about what happened in the one before.
  const hasVerb = happenings.some(({ ofKind, code }) => ofKind === null && readings.ofPersonsOnly.has(code));
  if (!hasVerb) {
    for (const draft of drafts) {
      if (draft.kind !== 'person' || draft.happeningCode !== null) continue;
      const last = earlier.findLast(({ kind }) => kind === 'person');
      const takesUp = draft.rules.includes('noun_elided') && (draft.phrase.isElided || bodyThatOpens(sentence) !== null);
      const isOfSame = draft.phrase.isOfDefinite && last?.group === draft.group;
      if (!takesUp && !isOfSame) continue;
      if (last?.happening === undefined || last.happening === null) continue;
      draft.happeningCode = last.happening;
      draft.cost = 2;
      draft.rules.push('happening_of_sentence_before');
    }
  }
  for (const [i, draft] of drafts.entries()) {
    const { kind } = draft;
    const isOfPlaces = kind === 'state' || kind === 'municipality';
    if (kind === null || kind === 'person' || isOfPlaces || draft.happeningCode !== null) continue;
    const isMoney = draft.phrase.rule === 'money';
    if (!isMoney && !chains.some(({ members }) => members.includes(i))) continue;
    if (happenings.some(({ ofKind, code }) => ofKind === null && readings.find(draft.kind!, code) !== null)) continue;
    const { value } = draft.phrase.number.number;
    const same = earlier.findLast((one) => one.kind === kind && one.phrase.number.number.value === value);
    const last = same ?? earlier.findLast((one) => one.kind === kind);
    if (last?.happening == null || draft.phrase.number.number.written === 'article') continue;
    draft.happeningCode = last.happening;
    draft.cost = maxCostOfArticle;
    draft.rules.push('happening_of_sentence_before');
  }
  spreadQualifiers(drafts, chains);
  linkWholes(sentence, drafts, chains);
  nameUnnamed(drafts, chains);
  for (const draft of inOrderOfWholes(drafts)) {
    draft.group = resolveGroup(
      sentence,
      draft.phrase,
      draft.kind,
      draft.group,
      draft.happeningCode,
      draft.rules.includes('noun_elided'),
    );
    draft.figure = makeFigure(sentence, draft, readings);
  }
  const unattached = drafts
    .filter(
      ({ figure, kind, phrase }) =>
        figure === null && kind !== null && readings.isCountable(kind) && phrase.number.number.written !== 'article',
    )
    .map(({ phrase }) => phrase);
  return { figures: drafts.flatMap(({ figure }) => figure ?? []), unattached };
}

/** Hedges that hold for all of a list they open. */
const ofWholeLists: ReadonlySet<Qualifier> = new Set(['at_least', 'more_than']);

function spreadQualifiers(drafts: readonly Draft[], chains: readonly Chain[]): void {
  for (const { members } of chains) {
    const first = drafts[members[0]!]!;
    if (!ofWholeLists.has(first.qualifier)) continue;
    for (const i of members.slice(1)) {
      const draft = drafts[i]!;
      const isOpen = draft.qualifier === 'exact' && draft.phrase.number.number.written !== 'article';
      if (!isOpen || draft.kind !== first.kind) continue;
      draft.qualifier = 'at_least';
      draft.rules.push('hedge_of_list');
    }
  }
}

/** "dos oficiales y un elemento de tropa": members of nobody knows what are of the body their list names. */
function nameUnnamed(drafts: readonly Draft[], chains: readonly Chain[]): void {
  for (const { members } of chains) {
    const inChain = members.map((i) => drafts[i]!);
    const named = inChain.find(({ kind, group }) => kind === 'person' && group !== null && group !== '?' && !notForces.has(group));
    if (named === undefined) continue;
    for (const draft of inChain) {
      if (draft.kind !== 'person' || draft.group !== '?') continue;
      draft.group = named.group;
      draft.isUnnamed = false;
    }
  }
}

/** Wholes before their parts, so that a part finds the figure of its whole. */
function inOrderOfWholes(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => Number(a.whole !== null) - Number(b.whole !== null));
}

function linkWholes(sentence: MarkedSentence, drafts: readonly Draft[], chains: readonly Chain[]): void {
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
    const { wholeNumber } = draft.phrase;
    if (wholeNumber !== null) {
      const whole = drafts.find(({ phrase }) => phrase.number === wholeNumber);
      if (whole !== undefined && whole !== draft) {
        draft.whole = whole;
        whole.isDenominator = whole.kind === 'state' || whole.kind === 'municipality';
        whole.rules.push('whole_of_part');
      }
    }
    const previous = drafts[i - 1];
    const isPlaced = isLink(sentence.termAt[draft.phrase.to], 'in') && sentence.words[draft.phrase.from - 1]?.text === ',';
    const isElidedPart = draft.rules.includes('noun_elided') && !draft.phrase.isElided && isPlaced;
    if (draft.whole === null && (draft.phrase.isOfThem || isElidedPart)) {
      const of = drafts.slice(0, i).findLast(({ kind, phrase }) => kind === draft.kind && phrase.number.number.value > draft.phrase.number.number.value);
      if (of !== undefined) {
        draft.whole = of;
        draft.rules.push('part_of_them');
      }
    }
    if (
      draft.whole === null &&
      previous !== undefined &&
      previous.kind === draft.kind &&
      isPartOfOpening(sentence, previous.phrase.number)
    ) {
      draft.whole = previous;
      draft.rules.push('part_of_opening');
      if (draft.happeningCode === null) draft.happeningCode = previous.happeningCode;
    }
  }
}
