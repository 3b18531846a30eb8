// Reads what stands right of a number: the noun it counts, of whom, and how far the phrase goes.
import { isNamed } from '../forces.ts';
import type { MarkedNumber, MarkedSentence, WordRange } from '../lexicon/mark_sentence.ts';
import type { Sense } from '../lexicon/senses.ts';
import { type Reading, readComplement } from './complement.ts';
import { isGapped } from './gaps.ts';
import { joinBodies } from './joint_bodies.ts';
import { membersOfNamedBody } from './members_of_body.ts';
import {
  type Conditions,
  hasSense,
  hasSenseAmong,
  isBreak,
  isLink,
  senseOf,
  termCovering,
} from './phrase_readings.ts';
import { partToldToBe, predicateGroup } from './predicates.ts';
import { thingsOfAll } from './things_of_all.ts';

export interface CountedPhrase extends WordRange {
  readonly number: MarkedNumber;
  /** Kind of thing (a `code` of sense `counted`, or a currency); null where the noun is left out. */
  readonly kind: string | null;
  /** Group code; `?` = members of something unnamed, `*` = anybody; null: nothing said. */
  readonly group: string | null;
  /** What the noun itself, or a participle within the phrase, says happened; null: nothing. */
  readonly happening: string | null;
  /** Group that this participle is told of where nobody is named ("abatidos"); null: of anybody. */
  readonly happeningGroup: string | null;
  /** "others", "otros", "more": stands for a noun said before. */
  readonly isElided: boolean;
  /** "21 of the inmates": a part of some told of before. */
  readonly isOfDefinite: boolean;
  /** "two of the detained": what befell all of those that the number is a part of; null: not told so. */
  readonly ofHappening: string | null;
  /** "six of them": a part of a figure before it. */
  readonly isOfThem: boolean;
  /** "the 25", "los 25": takes up a figure stated before. */
  readonly isDefinite: boolean;
  /** Index of the number that this one is a part of ("4 of the 23"); null: none. */
  readonly wholeNumber: MarkedNumber | null;
  /** Words before which nothing of the phrase stands: where the noun begins. */
  readonly headFrom: number | null;
  readonly rule: string;
}

/** Words between a number and its noun that are not in the lexicon, at most: "25 newly sworn-in state police". */
const maxUnknownWords = 3;

/** From here on numerals are nouns in many languages: "un millón de personas". */
const leastNounOfScale = 1e6;

/** Kind of a noun that the lexicon lacks. */
export const unknownKind = 'unknown';

/** "to 11 from 12": the second number is what the first was before. */
function isChangedFrom(sentence: MarkedSentence, number: MarkedNumber, before: MarkedNumber): boolean {
  const isSource = isLink(termCovering(sentence, before.from - 1), 'source');
  const isTo = isLink(termCovering(sentence, number.from - 1), 'stop', 'copula');
  return (isSource && isTo) || before.number.value < number.number.value;
}

/** After "of": the number that the first is a part of, if one stands within a few words. */
function numberAfterOf(sentence: MarkedSentence, at: number): MarkedNumber | null {
  for (let i = at; i < Math.min(at + 4, sentence.words.length); i += 1) {
    const number = sentence.numberAt[i];
    if (number !== undefined) return number.number.written === 'article' ? null : number;
    const term = sentence.termAt[i];
    const isOpen =
      isLink(term, 'definite') || hasSense(term, 'counted', 'country') || sentence.placeAt[i] !== undefined;
    const isOwner = sentence.words[i]!.isPossessive;
    if (isBreak(sentence, i) || !(isOpen || isOwner)) return null;
  }
  return null;
}

/**
 * A singular noun before another noun only describes it ("600 vehicle complaints", "five state and three municipal
 * officers"), unless one is counted.
 */
function isModifier(
  sentence: MarkedSentence,
  sense: Sense,
  value: number,
  to: number,
  conditions: Conditions,
): boolean {
  if (!sense.isSingular) return false;
  // "a civilian convoy", "one militant attack"
  if (value === 1) {
    const thing = sense.code === 'person' ? senseOf(sentence.termAt[to], 'counted', conditions) : undefined;
    return thing !== undefined && thing.code !== 'person';
  }
  const next = sentence.words[to];
  const and = sentence.termAt[to];
  if (isLink(and, 'and') && sentence.numberAt[and!.to] !== undefined) return true;
  return next?.isWord === true && !isLink(sentence.termAt[to], 'of', 'in', 'and');
}

/**
 * Does the second of two nouns head them? Persons do behind one thing ("a motorbike thief"), where they leave open of
 * whom ("gang members"), and where the first only says what befell anybody ("tote Soldaten", "tres heridos civiles").
 */
function headsRow(first: Sense, second: Sense): boolean {
  if (first.code !== 'person') return first.isSingular && second.code === 'person';
  if (second.group === '?') return true;
  return second.code === 'person' && (first.group === '*' || first.happening !== null);
}

function opensNoun(sentence: MarkedSentence, at: number): boolean {
  const next = sentence.termAt[at];
  return hasSense(next, 'counted') || next?.senses.some(({ part }) => part === 'participle') === true;
}

function readHead(sentence: MarkedSentence, number: MarkedNumber, conditions: Conditions): Reading {
  const { words, termAt } = sentence;
  const reading: Reading = {
    at: number.to,
    kind: null,
    headGroup: null,
    happening: null,
    happeningGroup: null,
    bodies: [],
    isElided: false,
    isOfThem: false,
    ofHappening: null,
    headFrom: null,
  };
  let unknown = 0;
  /** "40 others": no noun of theirs can follow. */
  let isComplete = false;
  let at = number.to;
  // "una treintena de personas", "une centaine de vols": a noun of number takes what it counts with "of".
  const { rule, value } = number.number;
  const isNoun = rule === 'collective' || rule === 'counted' || value >= leastNounOfScale;
  // "attacked twice": the number is its own noun.
  const itself = rule === 'counted' ? senseOf(termAt[number.from], 'counted', conditions) : undefined;
  if (itself !== undefined)
    return { ...reading, kind: itself.code, headGroup: itself.group, headFrom: number.from };
  const ofNoun = isNoun ? termAt[at] : undefined;
  if (ofNoun !== undefined && isLink(ofNoun, 'of') && !isLink(termAt[ofNoun.to], 'definite')) at = ofNoun.to;
  while (at < words.length && unknown <= maxUnknownWords) {
    // "a 19-year-old man": an age between the article and the noun is skipped.
    if (sentence.numberAt[at]?.number.kind === 'age') {
      at = sentence.numberAt[at]!.to;
      continue;
    }
    if (sentence.numberAt[at] !== undefined || isBreak(sentence, at)) break;
    const term = termAt[at];
    // "un operativo militar": after a noun that nobody knows, a word that may be an adjective is one.
    const isAdjective = unknown > 0 && term?.senses.some(({ part }) => part === 'adjective') === true;
    const counted = isAdjective ? undefined : senseOf(term, 'counted', conditions);
    // "two others sustained injuries": what they sustained is not what is counted.
    if (counted?.happening != null && reading.isElided && unknown > 0) break;
    if (term !== undefined && counted !== undefined) {
      // "a women's prison": whose it is, and not what is counted.
      const isOwner = words[term.to - 1]!.isPossessive;
      if (isOwner || isModifier(sentence, counted, number.number.value, term.to, conditions)) {
        at = term.to;
        unknown += 1;
        continue;
      }
      // "a death toll of 30", "a fight between inmates": neither a sum nor several are counted by an article.
      const isArticle = number.number.written === 'article';
      if (isLink(term, 'amount') || (isArticle && reading.kind === null && counted.isPlural)) {
        reading.kind = unknownKind;
        break;
      }
      // "132 casos": cases of what was told before; "132 casos de ..." are of what follows.
      if (counted.code === 'case' && !isLink(termAt[term.to], 'of')) {
        reading.isElided = true;
        reading.at = term.to;
        break;
      }
      reading.headFrom ??= at;
      reading.kind = counted.code;
      reading.headGroup = counted.group;
      reading.happening = counted.happening ?? reading.happening;
      reading.at = term.to;
      // "gang members", "police officers": the last noun of the row heads it, the first says of whom.
      const next = senseOf(termAt[term.to], 'counted', conditions);
      if (next !== undefined && headsRow(counted, next)) {
        if (next.group === '?' && isNamed(counted.group)) reading.bodies.push(counted.group);
        at = term.to;
        continue;
      }
      break;
    }
    const body = senseOf(term, 'organisation', conditions);
    const happening = senseOf(term, 'happening', conditions);
    if (term !== undefined && body !== undefined) {
      reading.bodies.push(body.code);
      reading.at = term.to;
      at = term.to;
    } else if (term !== undefined && hasSense(term, 'elided')) {
      reading.isElided = true;
      reading.at = term.to;
      isComplete = senseOf(term, 'elided', conditions)!.isPlural;
      at = term.to;
    } else if (
      term !== undefined &&
      happening !== undefined &&
      (happening.part === 'participle' || happening.part === 'adjective')
    ) {
      reading.happening = happening.code;
      reading.happeningGroup = happening.group;
      reading.at = term.to;
      at = term.to;
    } else if (term !== undefined && hasSense(term, 'definition')) {
      at = term.to;
    } else if (
      term !== undefined &&
      at === number.to &&
      isLink(term, 'definite') &&
      opensNoun(sentence, term.to)
    ) {
      // "suman siete las personas detenidas", "fueron 12 los heridos"
      at = term.to;
    } else if (
      term !== undefined &&
      (at === number.to || reading.isOfThem) &&
      isLink(term, 'be') &&
      hasSense(termAt[isLink(termAt[term.to], 'definite') ? termAt[term.to]!.to : term.to], 'counted')
    ) {
      // "of the dead, 25 were guardsmen", "25 eran guardias"
      at = term.to;
    } else if (term !== undefined && at === number.to && isLink(term, 'aboard')) {
      // "all 176 aboard"
      reading.kind = 'person';
      reading.headGroup = '*';
      reading.headFrom = at;
      reading.at = term.to;
      break;
    } else if (term !== undefined && hasSense(term, 'scope') && term.to - term.from > 1) {
      break;
    } else if (term !== undefined && at === number.to && isLink(term, 'include')) {
      // "25 of them National Guard members", "seis de ellas en Jalisco".
      reading.at = term.to;
      reading.isOfThem = true;
      at = term.to;
    } else if (hasSenseAmong(term, ['link', 'happening'])) {
      // "6 carpetas": a noun of what happened is what the number counts, and nothing that is kept.
      if (happening?.part === 'noun' && at === number.to) reading.kind = unknownKind;
      break;
    } else if (sentence.placeAt[at] !== undefined) {
      at = sentence.placeAt[at]!.to;
    } else {
      if (isComplete) break;
      if (words[at]!.isWord) unknown += 1;
      at += 1;
    }
  }
  // Words that nobody knows are what is counted: nothing is left out that could be taken up, save after "of them".
  if (
    reading.kind === null &&
    unknown > 0 &&
    !reading.isOfThem &&
    reading.bodies.length === 0 &&
    reading.happening === null
  )
    reading.kind = unknownKind;
  return reading;
}

/** "otros cuatro", "los otros ocho" */
function isAfterOthers(sentence: MarkedSentence, number: MarkedNumber): boolean {
  return hasSense(termCovering(sentence, number.from - 1), 'elided');
}

/** Groups that say less than the body they belong to: "soldiers of the National Guard" are of the Guard. */
const opensToBody = new Set(['?', '*', 'security_forces', 'army']);

/** The body whose members are counted, where the noun leaves it open. Staff of a prison are no people in general. */
function bodyOf({ bodies, headGroup, kind }: Reading): string | null {
  const [body] = bodies;
  if (body === undefined) return null;
  if (body === 'prison_guards') return headGroup === '?' || headGroup === 'security_forces' ? body : null;
  // "an employee of the prosecutor's office" is of it.
  if (body === 'prosecutors_office' && headGroup === 'civilians') return body;
  if (kind === 'person' && headGroup !== null && !opensToBody.has(headGroup)) return null;
  return body;
}

function isDefinite(sentence: MarkedSentence, number: MarkedNumber): boolean {
  return isLink(termCovering(sentence, number.from - 1), 'definite');
}

function ruleOf({ kind }: Reading, body: string | null): string {
  if (kind !== null) return 'noun_after_number';
  return body === null ? 'no_noun' : 'body_after_number';
}

/** What a phrase says where its words say nothing more. */
const bare = {
  happening: null,
  happeningGroup: null,
  isElided: false,
  isOfThem: false,
  ofHappening: null,
  isOfDefinite: false,
  wholeNumber: null,
} as const;

/**
 * The phrase that a number opens. `kind` is null where no noun of the lexicon follows: attachment then looks left of
 * the number or takes the noun up from an earlier figure.
 */
export function readCountedPhrase(
  sentence: MarkedSentence,
  number: MarkedNumber,
  conditions: Conditions,
): CountedPhrase {
  const isTold = isDefinite(sentence, number);
  if (number.number.kind === 'money') {
    const { to, from } = number;
    const { currency: kind } = number.number;
    return { ...bare, number, from, to, isDefinite: isTold, kind, group: 'n/a', headFrom: to, rule: 'money' };
  }
  const reading = readHead(sentence, number, conditions);
  const linkTerm = sentence.termAt[reading.at];
  // "rose to 84 from 101": what it was before is no whole.
  if (
    reading.kind === null &&
    linkTerm !== undefined &&
    isLink(linkTerm, 'of') &&
    !isLink(linkTerm, 'origin')
  ) {
    const whole = numberAfterOf(sentence, linkTerm.to);
    // "rose to 22 from 18", "revised to 11 from 12": what it was before is no whole.
    const isWhole = whole !== null && !isChangedFrom(sentence, number, whole);
    if (whole !== null && whole !== number && isWhole) {
      const head = readHead(sentence, whole, conditions);
      if (head.kind === 'person') readComplement(sentence, head, conditions, whole.number.value);
      return {
        ...bare,
        number,
        from: number.from,
        isDefinite: isTold,
        to: head.at,
        kind: head.kind,
        group: predicateGroup(sentence, head.at, conditions) ?? bodyOf(head) ?? head.headGroup,
        happening: head.happening,
        happeningGroup: head.happeningGroup,
        isElided: reading.isElided,
        wholeNumber: whole,
        headFrom: head.headFrom,
        rule: 'part_of_number',
      };
    }
  }
  const members = reading.kind === null ? membersOfNamedBody(sentence, reading.at, conditions) : null;
  if (members !== null) Object.assign(reading, members);
  const { value } = number.number;
  const things =
    reading.kind === null && number.number.written !== 'article'
      ? thingsOfAll(sentence, reading.at, value, conditions)
      : null;
  if (things !== null) Object.assign(reading, things);
  const part = reading.kind === null ? partToldToBe(sentence, reading.at, conditions) : null;
  if (part !== null) Object.assign(reading, part);
  const isOfDefinite =
    reading.kind === null &&
    linkTerm !== undefined &&
    isLink(linkTerm, 'of') &&
    isLink(sentence.termAt[linkTerm.to], 'definite');
  if (
    part === null &&
    (reading.kind === 'person' || (reading.kind === null && number.number.written !== 'article'))
  )
    readComplement(sentence, reading, conditions, value);
  const body = bodyOf(reading);
  const kind = reading.kind ?? (body === null ? null : 'person');
  const own = body ?? reading.headGroup;
  const isOfAnybody = reading.headGroup === null || reading.headGroup === '*';
  const joint =
    kind === 'person'
      ? joinBodies(sentence, own, reading.at, conditions, isOfAnybody)
      : { group: own, to: reading.at };
  return {
    ...bare,
    number,
    from: number.from,
    isDefinite: isTold,
    to: joint.to,
    kind,
    group: joint.group ?? predicateGroup(sentence, number.to, conditions),
    happening: reading.happening,
    happeningGroup: reading.happeningGroup,
    isElided: reading.isElided || isAfterOthers(sentence, number) || isGapped(sentence, number),
    isOfThem: reading.isOfThem,
    ofHappening: isOfDefinite ? reading.ofHappening : null,
    isOfDefinite,
    headFrom: reading.headFrom,
    rule: part === null ? ruleOf(reading, body) : 'part_told_to_be',
  };
}
