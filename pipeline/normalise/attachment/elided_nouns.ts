// Fills in the noun of a number that has none right of it: one set before it, or one told of earlier.
import { isForce } from '../forces.ts';
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import { type CountedPhrase, unknownKind } from './counted_phrase.ts';
import { type Draft, hitSingly, type Surroundings } from './drafts.ts';
import { bodyThatOpens } from './groups.ts';
import type { Distances } from './happenings.ts';
import { findInvertedNoun } from './inverted_noun.ts';
import { findLeftNoun } from './left_noun.ts';
import { nounBefore, nounOfOpening } from './nouns_before.ts';
import { type Conditions, hasSense, isLink, termCovering } from './phrase_readings.ts';
import { isPlaceKind } from './readings.ts';
import { findSummedUp } from './sums.ts';

/** What a number without a noun counts. */
interface Filled {
  readonly kind: string;
  readonly group: string | null;
  readonly happening: string | null;
  readonly rules: readonly string[];
}

/** A noun told of earlier, with the number that counted it. */
type TakenUp = Filled & {
  readonly value: number;
  /** Is what happened said within the phrase that is taken up ("seven active blockades")? */
  readonly isInPhrase: boolean;
};

/** Figures before a number that it may take its noun from. */
const maxBack = 12;

/** Kinds that a number without a noun may take up from one before it. Money is never elided. */
const isTakenUp = (kind: string | null) =>
  kind !== null && kind !== 'MXN' && kind !== 'USD' && kind !== unknownKind;

/** "Volaris canceló 5; ...", "Viva: nueve cancelados": a number with nothing but what happened beside it. */
function isBare(sentence: MarkedSentence, phrase: CountedPhrase): boolean {
  if (phrase.happening !== null) return true;
  const next = sentence.words[phrase.to];
  if (next?.isWord === true && !isLink(sentence.termAt[phrase.to], 'and')) return false;
  return hasSense(termCovering(sentence, phrase.from - 1), 'happening');
}

/**
 * "Of these, 229 were cleared", "23 remain active": a number as the subject of what befalls such things; the code of what
 * is told of it, or null.
 */
function toldOfSubject({ sentence, happenings }: Surroundings, { to }: CountedPhrase): string | null {
  const at = isLink(sentence.termAt[to], 'be', 'stop') ? sentence.termAt[to]!.to : to;
  const told = happenings.find(({ from, ofKind }) => from >= to && from <= at && ofKind === null);
  return told !== undefined && told.part !== 'noun' ? told.code : null;
}

/** "; liberan cinco", "; clear five of them", "; demorados: 5": the verb or label right before the number, or null. */
function toldRightBefore({ sentence, happenings }: Surroundings, { from }: CountedPhrase): string | null {
  const isLabelled = sentence.words[from - 1]?.text === ':';
  const end = isLabelled ? from - 1 : from;
  const told = happenings.find(({ to, ofKind }) => to === end && ofKind === null);
  return told?.part === (isLabelled ? 'participle' : 'verb') ? told.code : null;
}

/** "2,500 soldiers were sent after a raid that left 60 dead": what came before is told of others. */
function isOfEarlierEvent(
  phrase: CountedPhrase,
  before: CountedPhrase | undefined,
  { isInAfterPhrase }: Distances,
): boolean {
  if (before === undefined || phrase.isElided || phrase.isOfThem) return false;
  return isInAfterPhrase[phrase.from] === true && !isInAfterPhrase[before.from];
}

/** "three of them in Shasta": no place lies so in another. */
function isInNamedPlace({ termAt, words }: MarkedSentence, { to }: CountedPhrase): boolean {
  const preposition = termAt[to];
  return preposition !== undefined && isLink(preposition, 'in') && words[preposition.to]?.isCapital === true;
}

/** The one group of the persons told of, all forces where they are of several, or anybody. */
function groupOfAll(drafts: readonly Draft[]): string | null {
  const groups = new Set(drafts.filter(({ kind }) => kind === 'person').map(({ group }) => group));
  if (groups.size === 1) return [...groups][0]!;
  return [...groups].every((group) => isForce(group)) ? 'security_forces' : '*';
}

/** "Jalisco, 396", "Michoacán 101": a place is named right before the number. "15 in Nayarit, nine in Zacatecas" go on. */
function isBesidePlace(
  { places, words, termAt, placeAt }: MarkedSentence,
  { from, to }: CountedPhrase,
): boolean {
  const next = termAt[to];
  if (next !== undefined && isLink(next, 'of', 'in') && placeAt[next.to] !== undefined) return false;
  return places.some((place) => place.to === from || (place.to === from - 1 && !words[place.to]!.isWord));
}

function inheritFrom(drafts: readonly Draft[], index: number, around: Surroundings): TakenUp | null {
  const { sentence, distances, earlier, readings } = around;
  const { phrase } = drafts[index]!;
  const isModified = isLink(sentence.termAt[phrase.to], 'stop', 'in', 'of');
  // Persons with nothing but what befell them beside their number are anybody: only things are taken up so.
  const told = toldOfSubject(around, phrase) ?? toldRightBefore(around, phrase);
  const rules = ['noun_elided'];
  for (let i = index - 1; i >= Math.max(0, index - maxBack); i -= 1) {
    const { kind, group, happeningCode, phrase: before } = drafts[i]!;
    // "800 trucks stood still; 95 were burned": a new clause goes on about the things that its verb can befall.
    const isOfThings =
      kind !== null && kind !== 'person' && told !== null && readings.find(kind, told) !== null;
    for (let at = before.to; at < phrase.from; at += 1)
      if (
        sentence.words[at]!.text === ';' &&
        !phrase.isElided &&
        !phrase.isOfThem &&
        !isModified &&
        !isOfThings
      )
        return null;
    if (isOfEarlierEvent(phrase, before, distances)) return null;
    // "Two officials said 12 were hurt"
    if (isLink(sentence.termAt[before.to], 'say')) continue;
    const { written, value } = before.number.number;
    // "75 fires in 23 towns, three of them ...": places are not taken up where something else was counted.
    // "252 roadblocks in 20 states, 65 of them ...": no part is larger than its whole.
    const isTooSmall =
      phrase.isOfThem && (value < phrase.number.number.value || isInNamedPlace(sentence, phrase));
    if (isPlaceKind(kind) && (isTooSmall || !phrase.isOfThem) && i > 0 && isTakenUp(drafts[i - 1]!.kind))
      continue;
    // "in three states: Jalisco, 396; Michoacán, 101": beside its name, a number counts something in the place.
    if (isPlaceKind(kind) && isBesidePlace(sentence, phrase)) return null;
    // "un vuelo de Volaris y dos de Viva"
    const isLikeArticle = kind !== null && hitSingly.has(kind) && isLink(sentence.termAt[phrase.to], 'of');
    const isTold = written !== 'article' || isLikeArticle;
    if (isTold && isTakenUp(kind)) {
      // "ten guards and four inmates were killed and 13 others were hurt": others than both, and so anybody.
      const joint = phrase.isElided && kind === 'person' ? groupOfAll(drafts.slice(0, i + 1)) : group;
      const isInPhrase = before.happening !== null && before.happening === happeningCode;
      return { kind: kind!, group: joint, happening: happeningCode, value, rules, isInPhrase };
    }
  }
  // "De los 41, ...": the number itself says which figure is taken up.
  const { value } = phrase.number.number;
  const same = phrase.isDefinite ? earlier.findLast((one) => one.value === value) : undefined;
  const subject = toldOfSubject(around, phrase);
  const isOfThings = !phrase.isElided && (isBare(sentence, phrase) || subject !== null);
  const last =
    phrase.isElided || isOfThings
      ? earlier.findLast(
          ({ kind }) =>
            !isPlaceKind(kind) &&
            isTakenUp(kind) &&
            (subject === null || phrase.isElided || readings.happeningsOf(kind).includes(subject)) &&
            !(isOfThings && (kind === 'person' || kind === 'incident')),
        )
      : undefined;
  const from = same ?? last;
  if (from === undefined) return null;
  const { kind, happening } = from;
  // "18 people died, two of them civilians. Another 26 ...": others than the 18, and not than the last of their parts.
  const isOfAnybody =
    kind === 'person' &&
    same === undefined &&
    earlier.some((one) => one.kind === kind && one.group === 'total');
  const group = isOfAnybody ? '*' : from.group;
  return { kind, group, happening, value: from.value ?? Number.POSITIVE_INFINITY, rules, isInPhrase: false };
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

/** "six of his guards": whoever is the leader's is one of those described as criminals. */
function isOfLeaders(sentence: MarkedSentence, phrase: CountedPhrase, conditions: Conditions): boolean {
  const of = sentence.termAt[phrase.to];
  return (
    of !== undefined &&
    isLink(of, 'of') &&
    isLink(sentence.termAt[of.to], 'possessive') &&
    conditions.has('leader')
  );
}

/** What is said to have happened right beside the number, where it befalls persons only; null: nothing. */
function personsBeside({ phrase }: Draft, { sentence, happenings, readings }: Surroundings): string | null {
  const next = sentence.termAt[phrase.to];
  const afterBe = next !== undefined && isLink(next, 'be') ? next.to : phrase.to;
  // "nine clashes; in five there were deaths": the number is of where it happened.
  const isWhere = isLink(termCovering(sentence, phrase.from - 1), 'in');
  const right = isWhere ? undefined : happenings.find(({ from }) => from >= afterBe && from <= afterBe + 1);
  const before = happenings.findLast(({ to }) => to <= phrase.from && to >= phrase.from - 2);
  if (phrase.happening !== null) return phrase.happening;
  if (phrase.ofHappening !== null) return phrase.ofHappening;
  if (right !== undefined && readings.ofPersonsOnly.has(right.code)) return right.code;
  if (before === undefined || before.part === 'noun') return null;
  return readings.ofPersonsOnly.has(before.code) ? before.code : null;
}

/** The noun of an earlier figure, where what stands beside the number could have befallen such things. */
function takeUp(
  drafts: readonly Draft[],
  index: number,
  around: Surroundings,
  beside: string | null,
): Filled | null {
  const inherited = inheritFrom(drafts, index, around);
  if (inherited === null) return null;
  const { kind, group, happening, value, rules, isInPhrase } = inherited;
  const { readings } = around;
  const isOfPersons = beside !== null && readings.ofPersonsOnly.has(beside);
  // "joining the 7,500 already there": forces are also counted where they are sent.
  const isSent =
    beside !== null && kind === 'person' && isForce(group) && readings.find('troops', beside) !== null;
  const fits =
    beside === null || isSent || (isOfPersons ? kind === 'person' : readings.find(kind, beside) !== null);
  if (!fits) return null;
  const { phrase } = drafts[index]!;
  // "25 guards dead, along with 75 others": more others than there were guards are people in general.
  const isOfSame = beside === null || beside === happening;
  // "seven active blockades in Zacatecas and two in Durango"
  const isOfSameThings = isInPhrase && beside === null && kind !== 'person';
  const isMore = kind === 'person' && phrase.isElided && isOfSame && phrase.number.number.value > value;
  return {
    kind,
    group: isMore ? '*' : group,
    happening: phrase.happening ?? (phrase.isDefinite || isOfSameThings ? happening : null),
    rules,
  };
}

/** "Twenty domestic and 18 international flights": the noun stands with the last of two. */
function nounOfNext(
  { termAt }: MarkedSentence,
  { isElided, to }: CountedPhrase,
  next: Draft | undefined,
): Filled | null {
  const and = termAt[to];
  if (!isElided || next?.kind == null || next.phrase.rule !== 'noun_after_number') return null;
  if (and === undefined || !isLink(and, 'and') || and.to !== next.phrase.from) return null;
  return { kind: next.kind, group: next.group, happening: null, rules: ['noun_after_number'] };
}

function fill(drafts: readonly Draft[], index: number, around: Surroundings): Filled | null {
  const { sentence, readings, conditions } = around;
  const { phrase } = drafts[index]!;
  // "the dead rose from 62 to 74": a number that counts nothing itself parts none from its noun.
  const floor = drafts.slice(0, index).findLast(({ kind }) => kind !== null)?.phrase.to ?? 0;
  const left = findLeftNoun(sentence, phrase, floor, conditions, readings.ofPersonsOnly);
  if (left !== null) {
    // "34 gunmen were killed: 30 in Jalisco": whoever is told of before is meant, not anybody.
    const meant = left.group === '*' ? takeUp(drafts, index, around, left.happening) : null;
    const group = meant?.kind === 'person' ? meant.group : left.group;
    return { ...left, group, rules: ['noun_before_number'] };
  }
  const inverted = findInvertedNoun(
    sentence,
    phrase,
    drafts[index + 1]?.phrase.from ?? sentence.words.length,
    conditions,
  );
  if (inverted !== null)
    return {
      kind: inverted.code,
      group: inverted.group,
      happening: inverted.happening,
      rules: ['noun_inverted'],
    };
  const ofNext = nounOfNext(sentence, phrase, drafts[index + 1]);
  if (ofNext !== null) return ofNext;
  // "one of the country's largest gangs": a superlative counts nothing; "two of Viva and one of Volaris" is a list.
  const of = sentence.termAt[phrase.number.to];
  const isOfKnown =
    of !== undefined &&
    isLink(of, 'of') &&
    (isLink(sentence.termAt[of.to], 'definite', 'possessive') || !sentence.words[of.to]?.isCapital);
  if (phrase.number.number.value === 1 && isOfKnown) return null;
  const ofLeader = { kind: 'person', group: 'suspected_criminals', happening: null };
  if (phrase.isElided && isToldWithLeader(sentence, phrase))
    return { ...ofLeader, rules: ['others_with_leader'] };
  const opened = nounOfOpening(sentence, phrase, conditions);
  if (opened !== null)
    return {
      kind: opened.code,
      group: opened.group,
      happening: opened.happening,
      rules: ['noun_of_them', 'noun_elided'],
    };
  const noun = phrase.isOfThem ? nounBefore(sentence, phrase, conditions) : null;
  if (noun !== null)
    return { kind: noun.code, group: noun.group, happening: null, rules: ['noun_of_them', 'noun_elided'] };
  if (isOfLeaders(sentence, phrase, conditions)) return { ...ofLeader, rules: ['of_the_leader'] };
  const opening = phrase.isOfThem ? bodyThatOpens(sentence) : null;
  if (opening !== null && drafts.slice(0, index).every(({ kind }) => kind === null))
    return { kind: 'person', group: opening, happening: null, rules: ['noun_that_opens', 'noun_elided'] };
  const beside = personsBeside(drafts[index]!, around);
  const taken = takeUp(drafts, index, around, beside);
  if (taken !== null) return taken;
  // "several flights were cancelled, among them 14 by ...", "all roads but four"
  const isIncluded = isLink(termCovering(sentence, phrase.from - 1), 'include', 'except');
  const plural =
    (phrase.isElided || isIncluded) && beside === null ? nounBefore(sentence, phrase, conditions) : null;
  if (plural !== null)
    return {
      kind: plural.code,
      group: plural.group,
      happening: null,
      rules: ['noun_of_them', 'noun_elided'],
    };
  if (beside === null || !readings.ofPersonsOnly.has(beside)) return null;
  const before = drafts.slice(Math.max(0, index - maxBack), index).findLast(({ kind }) => kind === 'person');
  const group = before?.group ?? '*';
  // Whoever is detained beside forces told of before is not one of them.
  const isOther =
    (beside === 'detained' && isForce(group)) || isOfEarlierEvent(phrase, before?.phrase, around.distances);
  return {
    kind: 'person',
    group: isOther ? '*' : group,
    // "Murieron 7 de los 25 detenidos": the participle is the whole's.
    happening: phrase.wholeNumber === null ? phrase.happening : null,
    rules: ['persons_of_happening'],
  };
}

/**
 * "un herido", "un detenido": an article before a participle that befalls persons only stands for one of them; "un
 * guardia muerto y otro herido" for one more of those before.
 */
function fillArticle(
  drafts: readonly Draft[],
  index: number,
  { sentence, readings }: Surroundings,
): Filled | null {
  const { happening, number } = drafts[index]!.phrase;
  const isElided = hasSense(sentence.termAt[number.from], 'elided');
  if (happening === null || !readings.ofPersonsOnly.has(happening)) return null;
  const before = isElided ? drafts.slice(0, index).findLast(({ kind }) => kind === 'person') : undefined;
  return { kind: 'person', group: before?.group ?? '*', happening, rules: ['persons_of_happening'] };
}

/** Fills in what the numbers without a noun count, in order, since one may take up what was filled in before it. */
export function fillElidedNouns(drafts: readonly Draft[], around: Surroundings): void {
  for (const [i, draft] of drafts.entries()) {
    if (draft.kind !== null) continue;
    const sum = findSummedUp(around.sentence, drafts, i, around.earlier);
    if (sum !== null) {
      draft.kind = sum.kind;
      draft.group ??= sum.group;
      if ('phrase' in sum.of) draft.sameAs = sum.of;
      else draft.happeningCode = sum.of.happening;
      draft.rules.push('noun_summed_up', 'noun_elided');
      continue;
    }
    const filled =
      draft.phrase.number.number.written === 'article'
        ? fillArticle(drafts, i, around)
        : fill(drafts, i, around);
    if (filled === null) continue;
    draft.kind = filled.kind;
    draft.group ??= filled.group;
    draft.happeningCode = filled.happening ?? draft.happeningCode;
    draft.rules.push(...filled.rules);
  }
}
