// Chooses what happened to the counted: the cheapest happening, that of its list, or that of the sentence before.
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { Chain } from './chains.ts';
import type { CountedPhrase } from './counted_phrase.ts';
import {
  type Draft,
  hitSingly,
  maxCostOfArticle,
  readingOf,
  type Surroundings,
  type Told,
} from './drafts.ts';
import { bodyThatOpens } from './groups.ts';
import { costOfHappening, costOfWords, type Happening } from './happenings.ts';
import { hasSense, isLink, termCovering } from './phrase_readings.ts';
import { isPlaceKind, type Readings } from './readings.ts';
import { groupThatIsSent } from './sent_forces.ts';
import { isOfPartOnly, isToldOfLaterPart } from './told_of_parts.ts';

/** Costs above this relate nothing: the happening stands in another part of the sentence. */
const maxCost = 4;
/** An amount has few words that it could be of. */
const maxCostOfMoney = 6;
/** What followed is told at once: "who died", "que fallecieron". */
const maxCostOfSequel = 1.3;
/** Words between a verb and the number that is its object, at most. */
const wordsOfObject = 3;
/** The same for a verb of death after wounds, whose subject nobody else can be. */
const maxCostOfDeath = 5;
/** Events of another kind told this close make incidents mixed. */
const maxCostOfKinds = 3;
/** Nothing stands between. */
const maxCostBeside = 0.5;
/** A member of a list keeps a happening of its own that stands this close. */
const maxCostOfOwn = 1.2;

/** "three of the escaped inmates", "tres de los reos fugados": a participle beside the noun tells of all of them. */
function isModifier(sentence: MarkedSentence, phrase: CountedPhrase, { from, part }: Happening): boolean {
  if (part !== 'participle' || isLink(termCovering(sentence, from - 1), 'be')) return false;
  // "dos de los detenidos": the participle stands for the noun of all of them.
  const of = phrase.isOfDefinite ? sentence.termAt[phrase.to] : undefined;
  return from === phrase.to || (of !== undefined && from === sentence.termAt[of.to]?.to);
}

/** "a hundred gunmen clashed and said that there were 30 dead": a participle beside a number of another clause is of that one. */
function isOfLaterClause(
  sentence: MarkedSentence,
  { to }: CountedPhrase,
  phrases: readonly CountedPhrase[],
  happening: Happening,
): boolean {
  if (happening.part !== 'participle' || happening.from < to) return false;
  const other = phrases.find((one) => one.from >= to && one.from <= happening.from && one.to >= happening.to);
  if (other === undefined) return false;
  for (let at = to; at < other.from; at += 1)
    if (isLink(sentence.termAt[at], 'relative', 'clause')) return true;
  return false;
}

/**
 * "a bus carrying 46 passengers", "with 27 people on board", "there were 50 people inside": who was there need not have
 * been hurt.
 */
function isOnlyThere(sentence: MarkedSentence, { from, to }: CountedPhrase): boolean {
  const { termAt } = sentence;
  const before = termCovering(sentence, from - 1);
  if (isLink(before, 'carrying')) return true;
  // "two officials said": who tells of it. "12 people reported dead" are told of.
  const say = termAt[to];
  if (isLink(say, 'say') && !hasSense(termAt[say!.to], 'happening')) return true;
  return (
    isLink(before, 'having', 'be') && [to - 1, to].some((at) => isLink(termCovering(sentence, at), 'aboard'))
  );
}

function bestHappening(
  draft: Draft,
  phrases: readonly CountedPhrase[],
  around: Surroundings,
): { happening: Happening; cost: number } | null {
  const { sentence, distances, happenings, taken, readings, conditions } = around;
  const { phrase, kind } = draft;
  const later = phrases.slice(phrases.indexOf(phrase) + 1);
  const isOfPlaces = isPlaceKind(kind);
  let best: { happening: Happening; cost: number } | null = null;
  let otherCode: string | null = null;
  for (const happening of happenings) {
    if (happening.from >= phrase.from && happening.to <= phrase.to) continue;
    if (readingOf(draft, happening.code, readings) === null) continue;
    if (taken.has(happening) && !isOfPlaces) continue;
    if (isToldOfLaterPart(sentence, phrase, later, happening, readings)) continue;
    if (isOfLaterClause(sentence, phrase, phrases, happening)) continue;
    const ofWhole =
      (phrase.isOfDefinite || phrase.wholeNumber !== null) && isModifier(sentence, phrase, happening);
    // "gunmen twice ambushed the patrol": the times are nobody who could have done it.
    const cost =
      kind === 'occasion'
        ? costOfWords(distances, phrase, happening)
        : costOfHappening(sentence, distances, phrase, happening, conditions) + (ofWhole ? 1 : 0);
    if (cost > (draft.phrase.rule === 'money' ? maxCostOfMoney : maxCost)) continue;
    if (best === null || cost < best.cost) best = { happening, cost };
    if (kind === 'incident' && cost < maxCostOfKinds && happening.code !== best.happening.code)
      otherCode = happening.code;
  }
  // "200 eventos de bloqueos, quema de vehículos y enfrentamientos": events of several kinds stay mixed.
  // "the suspension of six events, on account of shootings and roadblocks": what stands beside them is told of them.
  const isBeside =
    best !== null &&
    best.happening.part === 'noun' &&
    best.happening.to <= phrase.from &&
    best.cost <= maxCostBeside;
  return otherCode === null || isBeside ? best : null;
}

/** "Recapturan a dos fugados", "se busca a 14 evadidos": what is told of those whose noun tells what they had done before. */
function nameSequel(
  draft: Draft,
  { sentence, distances, happenings, readings, conditions }: Surroundings,
): void {
  const { phrase, happeningCode, kind } = draft;
  if (kind !== 'person' || happeningCode === null) return;
  // Only of escapes and arrests is one thing told after the other of the same persons.
  const { indicator } = readings.find(kind, happeningCode) ?? {};
  if (indicator !== 'escapes' && indicator !== 'detentions') return;
  const next = happenings.findLast(
    ({ to, part, ofKind }) => to <= phrase.from && part === 'verb' && ofKind === null,
  );
  if (next === undefined) return;
  for (let at = next.to; at < phrase.from; at += 1) if (sentence.numberAt[at] !== undefined) return;
  const result = readings.sequel(happeningCode, next.code);
  if (result === null || result === happeningCode) return;
  if (costOfHappening(sentence, distances, phrase, next, conditions) > maxCostOfSequel) return;
  draft.happeningCode = result;
  draft.rules.push('happening_that_followed');
}

/** Gives each draft the happening that stands nearest by cost. */
export function chooseHappenings(drafts: readonly Draft[], around: Surroundings): void {
  const { readings, sentence } = around;
  const phrases = drafts.map(({ phrase }) => phrase);
  for (const draft of drafts) {
    if (draft.kind === 'person' && isOnlyThere(sentence, draft.phrase)) {
      draft.isDenominator = true;
      continue;
    }
    if (draft.kind === null || draft.sameAs !== null || !readings.isCountable(draft.kind)) continue;
    if (draft.happeningCode !== null && readingOf(draft, draft.happeningCode, readings) !== null) {
      nameSequel(draft, around);
      continue;
    }
    draft.group = groupThatIsSent(draft, around) ?? draft.group;
    const best = bestHappening(draft, phrases, around);
    if (best === null) {
      draft.happeningCode = draft.phrase.happening ?? draft.happeningCode;
      continue;
    }
    // "most of the roadblocks, which numbered 250, had been removed": not all 250 were.
    const isCleared = best.happening.code === 'cleared' || best.happening.code === 'active';
    if (isCleared && draft.rules.includes('noun_before_number')) continue;
    draft.happening = best.happening;
    draft.happeningCode = best.happening.code;
    draft.cost = best.cost;
    draft.rules.push(best.happening.to <= draft.phrase.from ? 'happening_before' : 'happening_after');
    // "Recapturan a cuatro reos fugados": who they are, and then what is told of them.
    if (best.happening.part === 'participle' && best.happening.from === draft.phrase.to)
      nameSequel(draft, around);
  }
}

/** "23 inmates escaped. Five have since been caught": whoever the sentences before told of is meant. */
function goOnFrom(draft: Draft, earlier: readonly Told[], readings: Readings): void {
  const before = earlier.findLast(({ kind }) => kind === 'person');
  const code = draft.happeningCode;
  if (before?.happening == null || code === null || (draft.group !== '*' && draft.group !== before.group))
    return;
  const result = readings.follow(before.happening, code);
  if (result === code || result === before.happening) return;
  draft.happeningCode = result;
  draft.group = before.group;
  draft.rules.push('happening_that_followed');
}

/** "3 wounded who then died", "the arrest of four who had escaped": what is told last of them decides. */
export function followOn(drafts: readonly Draft[], around: Surroundings): void {
  const { distances, happenings, readings, earlier } = around;
  for (const [i, draft] of drafts.entries()) {
    if (draft.rules.includes('persons_of_happening')) goOnFrom(draft, earlier, readings);
    const code = draft.happeningCode;
    // "Seven of the 25 wounded died": what is told of the part is not told of the whole.
    const isWhole = drafts[i - 1]?.phrase.wholeNumber === draft.phrase.number;
    if (code === null || draft.kind !== 'person' || isWhole) continue;
    // "Four of the 23 escaped inmates were recaptured": what follows the whole is told of the part too.
    const isPart = draft.phrase.wholeNumber !== null;
    const own = Math.max(draft.phrase.to, (isPart ? drafts[i + 1]?.phrase.to : undefined) ?? 0);
    const end = draft.happening === null ? own : Math.max(draft.happening.to, own);
    const limit = drafts[isPart ? i + 2 : i + 1]?.phrase.from ?? Number.POSITIVE_INFINITY;
    const next = happenings.find(({ from, ofKind }) => from >= end && from < limit && ofKind === null);
    if (next === undefined) continue;
    // "arrested 16 people, released four": the verb of the next number is told of that one.
    if (next.part !== 'intransitive' && next.to === limit) continue;
    // "Three were wounded and flown out, but died on the way": the dead need not be told of at once.
    const isLate = code === 'injured' && next.code === 'killed' && next.part === 'intransitive';
    const far = distances.before[next.from]! - distances.before[end]!;
    if (far > (isLate ? maxCostOfDeath : maxCostOfSequel)) continue;
    // "They arrested ten and charged seven": a verb with a number of its own befell those.
    if (next.part === 'verb' && limit - next.to < wordsOfObject) continue;
    const result = readings.follow(code, next.code);
    if (result === code) continue;
    draft.happeningCode = result;
    draft.rules.push('happening_that_followed');
  }
}

/**
 * "... the recapture of four inmates. The four detained ...", "four of the fugitives were arrested": what had befallen
 * the same persons before decides together with what is told of them now.
 */
export function followFromBefore(drafts: readonly Draft[], { readings, earlier }: Surroundings): void {
  for (const draft of drafts) {
    const { phrase, kind, happeningCode } = draft;
    if (kind !== 'person' || happeningCode === null) continue;
    const { value } = phrase.number.number;
    const same = phrase.isDefinite
      ? earlier.findLast((one) => one.kind === kind && one.value === value)
      : undefined;
    const before = same?.happening ?? phrase.ofHappening;
    // Only of escapes and arrests is one thing told after the other of the same persons.
    const indicator = before === null ? null : readings.find(kind, before)?.indicator;
    if (before === null || (indicator !== 'escapes' && indicator !== 'detentions')) continue;
    // "the arrest of four who had escaped" is told in one sentence: those arrested before do not escape after it.
    if (before === 'detained') continue;
    const result = readings.sequel(before, happeningCode);
    if (result === null || result === happeningCode) continue;
    draft.happeningCode = result;
    draft.rules.push('happening_that_followed');
  }
}

/** Within a list one happening holds for all: the one nearest to any of its members. */
export function spreadOverChains(
  drafts: readonly Draft[],
  chains: readonly Chain[],
  { sentence, readings }: Surroundings,
): void {
  for (const { members, whole } of chains) {
    const inChain = members.map((i) => drafts[i]!);
    if (whole !== null && drafts[whole]!.happeningCode === null) {
      const first = inChain.find(
        ({ happeningCode, kind }) => happeningCode !== null && kind === drafts[whole]!.kind,
      );
      if (first !== undefined) {
        // "nine roadblocks, of which four are active": the whole was what its part was before.
        const ofWhole = readings.follow('whole', first.happeningCode!);
        drafts[whole]!.happeningCode = ofWhole === 'whole' ? first.happeningCode : ofWhole;
        drafts[whole]!.happening = first.happening;
        drafts[whole]!.rules.push('happening_of_list');
      }
    }
    const known = inChain.filter(({ happeningCode }) => happeningCode !== null);
    const ofWhole = whole === null ? null : drafts[whole]!;
    // A list that spells out its whole tells of the same, whatever stands near its members.
    const source =
      ofWhole !== null && ofWhole.happeningCode !== null
        ? ofWhole
        : known.reduce<Draft | null>(
            (best, one) => (best === null || one.cost < best.cost ? one : best),
            ofWhole,
          );
    if (source === null || source.happeningCode === null) continue;
    for (const draft of inChain) {
      if (draft.kind === null) continue;
      const isOwn = draft.happeningCode !== null && draft.cost <= maxCostOfOwn;
      if (isOwn || readingOf(draft, source.happeningCode, readings) === null) continue;
      const toldFrom = source.happening?.from ?? source.phrase.to;
      const { phrase } = source;
      if (isOfPartOnly(sentence, draft.phrase, phrase, source.happeningCode, toldFrom, readings)) continue;
      draft.happeningCode = source.happeningCode;
      draft.happening = source.happening;
      draft.cost = Math.min(source.cost, maxCostOfArticle);
      draft.rules.push('happening_of_list');
    }
  }
}

/** Words between "among them" and the first of those told of. */
const widestAmong = 6;

/** "Among them are 24 soldiers, a guard and 41 gunmen", "Of those, 24 ...": the sentence names some of those told of before it. */
export function tellsOfSome({ words, termAt }: MarkedSentence, first: Draft | undefined): boolean {
  if (first === undefined) return false;
  const { from } = first.phrase;
  const last = words[from - 1]?.text === ',' ? from - 2 : from - 1;
  for (let at = last; at >= Math.max(0, from - widestAmong) && words[at]!.isWord; at -= 1)
    if (isLink(termAt[at], 'include')) return true;
  return false;
}

/** Persons of whom nothing is said here and who are taken up from the sentence before: what befell them there holds. */
function takeUpPersons(
  drafts: readonly Draft[],
  { sentence, happenings, readings, earlier }: Surroundings,
): void {
  if (happenings.some(({ ofKind, code }) => ofKind === null && readings.ofPersonsOnly.has(code))) return;
  const last = earlier.findLast(({ kind }) => kind === 'person');
  if (last === undefined || last.happening === null) return;
  const isOfSome = tellsOfSome(sentence, drafts[0]);
  for (const draft of drafts) {
    if (draft.kind !== 'person' || draft.happeningCode !== null) continue;
    const isTakenUp =
      draft.rules.includes('noun_elided') && (draft.phrase.isElided || bodyThatOpens(sentence) !== null);
    const isOfSame =
      (draft.phrase.isOfDefinite && last.group === draft.group) ||
      draft.phrase.rule === 'part_told_to_be' ||
      draft.phrase.isOfThem;
    if (!isTakenUp && !isOfSame && !isOfSome) continue;
    draft.happeningCode = last.happening;
    draft.cost = maxCostOfArticle;
    draft.rules.push('happening_of_sentence_before');
  }
}

/** Things listed on without a verb ("In León, six shops and three cars"): what befell such things before holds. */
function takeUpThings(
  drafts: readonly Draft[],
  chains: readonly Chain[],
  { happenings, readings, earlier }: Surroundings,
): void {
  for (const [i, draft] of drafts.entries()) {
    const { kind, phrase } = draft;
    if (kind === null || kind === 'person' || isPlaceKind(kind) || draft.happeningCode !== null) continue;
    if (phrase.number.number.written === 'article') continue;
    const isListed = chains.some(({ members }) => members.includes(i));
    const isGap = phrase.isElided && draft.rules.includes('noun_elided');
    // "14 cars burned; in Tonalá, six cars": what befell the first of them, told once, holds for the rest.
    const told = drafts.slice(0, i).findLast((one) => one.kind === kind && one.happeningCode !== null);
    if (told !== undefined) {
      draft.happeningCode = told.happeningCode;
      draft.cost = maxCostOfArticle;
      draft.rules.push('happening_of_list');
      continue;
    }
    if (phrase.rule !== 'money' && !hitSingly.has(kind) && !isListed && !isGap) continue;
    if (happenings.some(({ ofKind, code }) => ofKind === null && readings.find(kind, code) !== null))
      continue;
    const { value } = phrase.number.number;
    const same = earlier.findLast((one) => one.kind === kind && one.value === value);
    const last = same ?? earlier.findLast((one) => one.kind === kind);
    if (last?.happening == null) continue;
    draft.happeningCode = last.happening;
    draft.cost = maxCostOfArticle;
    draft.rules.push('happening_of_sentence_before');
  }
}

/**
 * "... in 20 states", far from what happened there or in a sentence after it: what the words around tell of holds,
 * unless the sentence says something else of those places (where forces were sent, where classes were called off).
 */
function takeUpPlaces(drafts: readonly Draft[], { happenings, readings, conditions }: Surroundings): void {
  for (const draft of drafts) {
    const { kind } = draft;
    if (kind === null || !isPlaceKind(kind) || draft.happeningCode !== null) continue;
    if (happenings.some(({ code }) => readings.find(kind, code)?.indicator === 'none')) continue;
    const told = readings.happeningsOf(kind).find((code) => conditions.has(code));
    if (told === undefined) continue;
    draft.happeningCode = told;
    draft.cost = maxCostOfArticle;
    draft.rules.push('happening_told_around');
  }
}

/** "Volaris canceló 37 vuelos; Viva, 22": where all is left out, so is what happened. */
function takeUpGaps(drafts: readonly Draft[]): void {
  for (const [i, draft] of drafts.entries()) {
    const isGap = draft.phrase.isElided || draft.rules.includes('noun_before_number');
    if (draft.happeningCode !== null || !isGap || draft.phrase.rule !== 'no_noun') continue;
    const before = drafts
      .slice(0, i)
      .findLast(({ kind, happeningCode }) => kind === draft.kind && happeningCode !== null);
    if (before === undefined) continue;
    draft.happeningCode = before.happeningCode;
    draft.happening = before.happening;
    draft.cost = maxCostOfArticle;
    draft.rules.push('happening_of_list');
  }
}

/** A sentence in which nothing is said to happen goes on about what happened in the one before. */
export function takeUpHappenings(
  drafts: readonly Draft[],
  chains: readonly Chain[],
  around: Surroundings,
): void {
  for (const draft of drafts) draft.happeningCode = draft.sameAs?.happeningCode ?? draft.happeningCode;
  takeUpGaps(drafts);
  takeUpPersons(drafts, around);
  takeUpPlaces(drafts, around);
  takeUpThings(drafts, chains, around);
}
