// Decides what each number of a sentence counts and what happened to it: candidates compete, the cheapest wins.
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import { readChains } from './chains.ts';
import {
  chooseHappenings,
  followFromBefore,
  followOn,
  spreadOverChains,
  takeUpHappenings,
} from './choose_happening.ts';
import { countableNumbers } from './countable_numbers.ts';
import type { CountedPhrase } from './counted_phrase.ts';
import {
  type AttachedFigure,
  type Draft,
  hitSingly,
  maxCostOfArticle,
  readingOf,
  type Surroundings,
  startDraft,
  type Told,
} from './drafts.ts';
import { fillElidedNouns } from './elided_nouns.ts';
import { resolveGroup, targetOf } from './groups.ts';
import { findHappenings, measureDistances } from './happenings.ts';
import { takeUpOpener } from './list_openers.ts';
import { inOrderOfWholes, linkWholes, nameUnnamed, spreadQualifiers } from './lists.ts';
import { linkSums, linkToEarlier } from './parts.ts';
import { type Conditions, hasSense, isLink, termCovering } from './phrase_readings.ts';
import type { Readings } from './readings.ts';
import { fillUnknownNouns } from './unknown_nouns.ts';

/** "quemaron un vehículo": the verb stands beside it. */
const maxCostOfThing = 0.3;
/** "un cajero, ubicado en Tizayuca, fue incendiado": what is told of it may stand behind an apposition. */
const maxCostOfTold = 1.8;

/** Is what happened a participle behind the phrase, told of it as of a subject? */
const isToldOf = ({ happening, phrase }: Draft) =>
  happening !== null && happening.part === 'participle' && happening.from >= phrase.to;

/**
 * "died burned inside a bus", "in the car park of a shop 20 cars were burned": what a preposition parts from what
 * happened is where it happened.
 */
function isPlaceOfIt(draft: Draft, sentence: MarkedSentence): boolean {
  const { happening, phrase } = draft;
  if (happening === null || happening.part === 'noun') return false;
  const before = termCovering(sentence, phrase.from - 1);
  if (isToldOf(draft)) return isLink(before, 'of', 'in', 'stop');
  return happening.to < phrase.from && isLink(before, 'of', 'in');
}

/** "two of the wounded, a woman and a boy": what stands before the comma names those told of, and befell no others. */
const isOfNamed = ({ happening, phrase }: Draft, { words, termAt }: MarkedSentence) =>
  happening !== null &&
  happening.part === 'participle' &&
  happening.to < phrase.from &&
  words[happening.to]?.text === ',' &&
  isLink(termAt[happening.from - 1], 'definite');

/** "15 were hurt after a gunman opened fire": between what happened and the article a clause of its own begins. */
function isOfOtherClause({ happening, phrase }: Draft, { termAt }: MarkedSentence): boolean {
  if (happening === null || happening.to > phrase.from || happening.ofKind !== null) return false;
  for (let at = happening.to; at < phrase.from; at += 1)
    if (isLink(termAt[at], 'after', 'clause')) return true;
  return false;
}

/** Does "a" or "un" count? Only of somebody, or in a list, or of a thing that the verb stands beside. */
function isArticleCount(draft: Draft, sentence: MarkedSentence): boolean {
  if (isOfOtherClause(draft, sentence)) return false;
  // "un elemento" alone may be anybody, and is often one told of already.
  if (draft.phrase.rule === 'body_after_number' || draft.isUnnamed) return false;
  if (isOfNamed(draft, sentence)) return false;
  const isSomebody =
    draft.kind === 'person' && (draft.group !== '*' || draft.rules.includes('persons_of_happening'));
  const isBesideVerb =
    draft.kind !== null &&
    hitSingly.has(draft.kind) &&
    draft.happening !== null &&
    !isPlaceOfIt(draft, sentence) &&
    draft.cost <= (isToldOf(draft) ? maxCostOfTold : maxCostOfThing);
  const isInList = draft.rules.includes('happening_of_list');
  return draft.cost <= maxCostOfArticle && (isSomebody || isInList || isBesideVerb);
}

/** Federal entities of Mexico (Constitution, article 43): more states than that are none. */
const statesOfMexico = 32;

function makeFigure(draft: Draft, { sentence, readings }: Surroundings): AttachedFigure | null {
  const reading = readingOf(draft, draft.happeningCode, readings);
  // "20 of 32": the denominator of places is no figure. Leaders handed over or caught are no toll.
  if (reading === null || reading.indicator === 'none' || draft.isDenominator || draft.group === 'leaders')
    return null;
  const { phrase } = draft;
  // "It killed one of the country's most-wanted leaders": who is singled out is nobody's count.
  const isSingled =
    draft.kind === 'person' &&
    phrase.number.number.value === 1 &&
    draft.rules.includes('noun_before_number') &&
    !phrase.isOfThem &&
    isLink(sentence.termAt[phrase.number.to], 'of') &&
    isLink(sentence.termAt[sentence.termAt[phrase.number.to]!.to], 'definite');
  if (isSingled) return null;
  if (draft.kind === 'state' && phrase.number.number.value > statesOfMexico) return null;
  if (phrase.number.number.written === 'article' && !isArticleCount(draft, sentence)) return null;
  const isAdditional = [phrase.to, phrase.from - 1, phrase.number.to].some((at) =>
    hasSense(termCovering(sentence, at), 'definition', 'additional'),
  );
  return {
    sentence,
    phrase,
    kind: draft.kind!,
    group: draft.group,
    happening: draft.happeningCode,
    happeningAt: draft.happening,
    reading,
    whole: draft.whole?.figure ?? draft.wholeBefore,
    isAdditional,
    qualifier: draft.qualifier,
    rules: draft.rules,
  };
}

/** An article opens a count only where a noun of persons or things, or what befell somebody, follows at once. */
function mayCount({ phrase }: Draft): boolean {
  if (phrase.number.number.written !== 'article') return true;
  if (phrase.headFrom === null) return phrase.happening !== null && phrase.to === phrase.number.to + 1;
  return phrase.headFrom <= phrase.number.to + 2;
}

/**
 * The figures of one sentence, in the order of their numbers. `earlier` are those of the sentences before, for what
 * is left out and taken up ("four others", "de ellos, ocho"). `unattached` are numbers beside a word of the
 * vocabulary that no rule could attach.
 */
export function attachFigures(
  sentence: MarkedSentence,
  earlier: readonly Told[],
  readings: Readings,
  conditions: Conditions,
  forceBefore: string | null,
  opener: string | null,
): { readonly figures: readonly AttachedFigure[]; readonly unattached: readonly CountedPhrase[] } {
  const numbers = countableNumbers(sentence);
  if (numbers.length === 0) return { figures: [], unattached: [] };
  const drafts = numbers.map((number) => startDraft(sentence, number, conditions)).filter(mayCount);
  const happenings = findHappenings(sentence, conditions, readings.ofPersonsOnly);
  const taken = new Set(
    happenings.filter(
      ({ ofKind, from, to }) =>
        ofKind !== null && drafts.some(({ phrase }) => phrase.from <= from && phrase.to >= to),
    ),
  );
  const distances = measureDistances(sentence);
  const around = { sentence, distances, happenings, taken, readings, conditions, earlier, opener };
  fillUnknownNouns(drafts, around);
  fillElidedNouns(drafts, around);
  const chains = readChains(
    sentence,
    drafts.map(({ phrase }) => phrase),
  );
  chooseHappenings(drafts, around);
  takeUpOpener(drafts, around);
  followOn(drafts, around);
  followFromBefore(drafts, around);
  spreadOverChains(drafts, chains, around);
  takeUpHappenings(drafts, chains, around);
  spreadQualifiers(sentence, drafts, chains);
  linkWholes(sentence, drafts, chains, readings);
  linkSums(sentence, drafts);
  linkToEarlier(drafts, around);
  nameUnnamed(drafts, chains);
  for (const draft of inOrderOfWholes(drafts)) {
    const { phrase, kind, happeningCode, rules } = draft;
    const told = draft.happening?.group ?? phrase.happeningGroup;
    const group = (draft.group === '*' || draft.group === null) && told !== null ? told : draft.group;
    const isElided = rules.includes('noun_elided');
    // "Another 30 members were gunned down" after the Guard's dead: of whom the verb is told, and not the force before.
    const before = told ?? forceBefore;
    draft.group =
      kind === 'attack'
        ? targetOf(sentence, phrase, conditions)
        : resolveGroup(sentence, phrase, kind, group, happeningCode, isElided, before);
    draft.figure = makeFigure(draft, around);
  }
  const unattached = drafts.filter(
    ({ figure, kind, phrase, isDenominator }) =>
      figure === null &&
      !isDenominator &&
      kind !== null &&
      kind !== 'occasion' &&
      readings.isCountable(kind) &&
      phrase.number.number.written !== 'article',
  );
  return {
    figures: drafts.flatMap(({ figure }) => figure ?? []),
    unattached: unattached.map(({ phrase }) => phrase),
  };
}
