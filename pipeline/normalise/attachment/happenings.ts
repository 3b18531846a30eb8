// What happened to the counted: every happening of a sentence, and what it would cost to relate one to a number.
import type { MarkedSentence, Term, WordRange } from '../lexicon/mark_sentence.ts';
import type { Sense } from '../lexicon/senses.ts';
import {
  type Conditions,
  hasSense,
  hasSenseAmong,
  isBreak,
  isLink,
  longestHedge,
  senseOf,
  termCovering,
} from './phrase_readings.ts';

export interface Happening extends WordRange {
  readonly code: string;
  readonly part: Sense['part'];
  /** Of whom such a thing is told where nobody is named ("abatidos"); null: of anybody. */
  readonly group: string | null;
  /** The leader is what it happened to, so no number is. */
  readonly isOfLeader: boolean;
  /** Kind of the counted noun that says it itself ("deaths", "roadblocks"); null for verbs. */
  readonly ofKind: string | null;
}

/**
 * What lies between two places of a sentence, summed up from its start, so that any stretch is one subtraction.
 * The weights are set by hand on the coded reports that may be looked at; each stands for how often a relation
 * crosses such a thing there.
 */
export interface Distances {
  readonly before: readonly number[];
  /** Words in which what comes "after" the raid, and not the figure, is told. */
  readonly isInAfterPhrase: readonly boolean[];
}

export const weights = {
  word: 0.11,
  comma: 0.55,
  semicolon: 3.5,
  colon: 0.9,
  bracket: 0.8,
  and: 0.35,
  clause: 1.6,
  relative: 0.5,
  after: 1.2,
  number: 0.5,
} as const;

function weightOf(sentence: MarkedSentence, word: number): number {
  const text = sentence.words[word]!.text;
  const number = sentence.numberAt[word];
  if (number !== undefined && number.from !== word) return 0;
  if (text === ',') return weights.comma;
  if (text === ';') return weights.semicolon;
  if (text === ':') return weights.colon;
  if ('()[]—–'.includes(text)) return weights.bracket;
  const term = sentence.termAt[word];
  const ofNumber = number === undefined ? 0 : weights.number;
  if (isLink(term, 'clause')) return weights.clause;
  if (isLink(term, 'after')) return weights.after;
  if (isLink(term, 'relative')) return weights.relative;
  if (isLink(term, 'and')) return weights.and;
  return weights.word + ofNumber;
}

/** Above every limit: grammar says that it befell somebody else. */
const costOfForbidden = 6;

const isClauseMark = new Set([',', ';', ':']);

const measured = new WeakMap<MarkedSentence, Distances>();

/** Sums of what lies before each word, with one more entry for the sentence's end. Kept as long as the sentence is. */
export function measureDistances(sentence: MarkedSentence): Distances {
  const known = measured.get(sentence);
  if (known !== undefined) return known;
  const distances = measure(sentence);
  measured.set(sentence, distances);
  return distances;
}

function measure(sentence: MarkedSentence): Distances {
  const before = [0];
  const isInAfterPhrase: boolean[] = [];
  let inAfter = false;
  for (let word = 0; word < sentence.words.length; word += 1) {
    const term = sentence.termAt[word];
    const text = sentence.words[word]!.text;
    if (isLink(term, 'after')) inAfter = true;
    else if (isClauseMark.has(text) && sentence.numberAt[word] === undefined) inAfter = false;
    else if (isLink(term, 'clause')) inAfter = false;
    isInAfterPhrase.push(inAfter);
    before.push(before[word]! + weightOf(sentence, word));
  }
  return { before, isInAfterPhrase };
}

/** Words right of a verb within which its object is looked for. */
const objectWindow = 5;

function isOfLeader(sentence: MarkedSentence, term: Term, part: Sense['part']): boolean {
  const end = Math.min(term.to + objectWindow, sentence.words.length);
  for (let at = term.to; at < end; at += 1) {
    if (sentence.numberAt[at] !== undefined && sentence.numberAt[at]!.number.written !== 'article') break;
    if (sentence.words[at]!.text === ',' || isLink(sentence.termAt[at], 'relative', 'clause', 'after', 'in'))
      break;
    if (hasSense(sentence.termAt[at], 'topic', 'leader')) return true;
  }
  if (part === 'noun') return false;
  // "Oseguera was killed", "the leader died": the leader stands right before.
  for (let at = term.from - 1; at >= Math.max(0, term.from - 3); at -= 1) {
    const covering = termCovering(sentence, at);
    if (sentence.numberAt[at] !== undefined || sentence.words[at]!.text === ',') return false;
    if (hasSense(covering, 'topic', 'leader')) return true;
  }
  return false;
}

/** Every happening of a sentence, in order. Nouns of events count as happenings too: "states with roadblocks". */
export function findHappenings(
  sentence: MarkedSentence,
  conditions: Conditions,
  ofPersons: ReadonlySet<string>,
): Happening[] {
  return sentence.terms.flatMap((term): Happening[] => {
    // "tried to burn", "intentaron incendiar": what was only attempted did not happen.
    if (isLink(termCovering(sentence, term.from - 1), 'attempt')) return [];
    const counted = senseOf(term, 'counted', conditions);
    const found: Happening[] = [];
    for (const { sense, code, part, group, condition } of term.senses) {
      if (sense !== 'happening' || (condition !== null && !conditions.has(condition))) continue;
      found.push({
        from: term.from,
        to: term.to,
        code,
        part,
        group,
        isOfLeader: ofPersons.has(code) && isOfLeader(sentence, term, part),
        ofKind: null,
      });
    }
    if (counted !== undefined) {
      const code = counted.happening ?? counted.code;
      found.push({
        from: term.from,
        to: term.to,
        code,
        part: 'noun',
        group: null,
        isOfLeader: ofPersons.has(code) && isOfLeader(sentence, term, 'noun'),
        ofKind: counted.code,
      });
    }
    return found;
  });
}

/** Does a noun phrase of a number or of somebody follow at once, so that what stands before the verb did it? */
function hasObjectRightAfter(sentence: MarkedSentence, at: number, conditions: Conditions): boolean {
  const number = sentence.numberAt[at];
  if (number !== undefined && number.from === at) return true;
  const term = sentence.termAt[at];
  if (!isLink(term, 'definite', 'indefinite')) return false;
  for (let i = term!.to; i < Math.min(term!.to + 3, sentence.words.length); i += 1) {
    const next = sentence.termAt[i];
    if (hasSense(next, 'topic', 'leader') || senseOf(next, 'counted', conditions)?.code === 'person')
      return true;
  }
  return false;
}

/**
 * "... and six men, and were left wounded seven more": a verb of being that opens its clause takes the number behind its
 * participle for its subject, and none before.
 */
function opensClause(sentence: MarkedSentence, participle: number): boolean {
  const be = termCovering(sentence, participle - 1);
  if (be === undefined || !isLink(be, 'be')) return false;
  return sentence.words[be.from - 1]?.text === ',' || isLink(termCovering(sentence, be.from - 1), 'and');
}

function isPassiveBefore(sentence: MarkedSentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    if (isLink(termCovering(sentence, i), 'be', 'left')) return true;
  }
  return false;
}

/** "by two gunmen", "por al menos 12 agentes": who did it, and not whom it befell. */
function isDoer(sentence: MarkedSentence, phrase: WordRange): boolean {
  for (let at = phrase.from - 1; at >= Math.max(0, phrase.from - 1 - longestHedge); at -= 1) {
    const term = termCovering(sentence, at);
    if (isLink(term, 'agent')) return true;
    if (isBreak(sentence, at) || sentence.numberAt[at] !== undefined) return false;
    if (hasSenseAmong(term, ['link', 'happening', 'counted'])) return false;
  }
  return false;
}

/** "... and with him six others", "besides four of his men". */
function isToldWith(sentence: MarkedSentence, phrase: WordRange): boolean {
  for (let at = phrase.from - 1; at >= Math.max(0, phrase.from - 2); at -= 1) {
    if (isLink(termCovering(sentence, at), 'include', 'exclude')) return true;
  }
  return false;
}

/** An aside between a subject and its verb, whatever its length. */
const costOfAside = 0.1;
/** Words of an aside, at most. */
const longestAside = 12;

/** Marks that open an aside, with those that close it. */
const asideMarks: ReadonlyMap<string, string> = new Map([
  [',', ','],
  ['—', '—'],
  ['–', '–'],
  ['(', ')'],
]);

/**
 * "22 people, most of them police, were injured", "four others — two of them medics — injured": where an aside after
 * word `at` ends, if what befell them follows it at once; else `at`.
 */
function endOfAside(sentence: MarkedSentence, at: number): number {
  const { words, termAt } = sentence;
  const open = words[at]?.text ?? '';
  const close = asideMarks.get(open);
  if (close === undefined) return at;
  for (let i = at + 1; i < Math.min(at + longestAside, words.length); i += 1) {
    if (isLink(termAt[i], 'be', 'clause', 'relative')) return at;
    if (words[i]!.text !== close) continue;
    const next = termAt[i + 1];
    const isTold = open !== ',' && next?.senses.some(({ part }) => part === 'participle') === true;
    return isTold || isLink(next, 'be') ? i + 1 : at;
  }
  return at;
}

/** What the words between a phrase and what happened cost, whoever did it. */
export function costOfWords({ before }: Distances, phrase: WordRange, happening: WordRange): number {
  return happening.to <= phrase.from
    ? before[phrase.from]! - before[happening.to]!
    : Math.max(0, before[happening.from]! - before[phrase.to]!);
}

/**
 * What it costs to say that `happening` befell the counted phrase: the lower, the closer. Infinity where grammar
 * forbids it (the phrase is the one who did it; the leader is whom it befell).
 */
export function costOfHappening(
  sentence: MarkedSentence,
  distances: Distances,
  phrase: WordRange,
  happening: Happening,
  conditions: Conditions,
): number {
  const isBefore = happening.to <= phrase.from;
  const isAfter = happening.from >= phrase.to;
  if (!isBefore && !isAfter) return 0;
  const { before, isInAfterPhrase } = distances;
  const from = isBefore ? phrase.to : endOfAside(sentence, phrase.to);
  let cost = isBefore
    ? before[phrase.from]! - before[happening.to]!
    : happening.from >= from && from > phrase.to
      ? costOfAside + before[happening.from]! - before[from]!
      : before[happening.from]! - before[phrase.to]!;
  const { part } = happening;
  // What befell the leader befell others only where they are told with him.
  if (happening.isOfLeader) {
    if (isBefore && isToldWith(sentence, phrase)) return 0.5;
    cost += costOfForbidden;
  }
  // Those who reinforce ("joined by 200 soldiers") are sent themselves; "la muerte por", "der Tod von" tell of no doer.
  if (part !== 'noun' && happening.code !== 'deployed' && isDoer(sentence, phrase)) cost += costOfForbidden;
  if (isAfter) {
    // "cinco se desviaron": said of itself, the verb tells what befell them.
    if (part === 'verb' && !isLink(termCovering(sentence, happening.from - 1), 'reflexive')) cost += 3;
    if (
      part === 'participle' &&
      (!isPassiveBefore(sentence, happening.from) || opensClause(sentence, happening.from)) &&
      hasObjectRightAfter(sentence, happening.to, conditions)
    )
      cost += costOfForbidden;
    if (part === 'noun') cost += 0.9;
  } else {
    if (part === 'intransitive') cost += 0.3;
    // "la quema de un autobús": the preposition stands behind the noun, or is in its term.
    const isOfIt = happening.to === phrase.from || isLink(sentence.termAt[happening.to], 'of');
    if (part === 'noun') cost += isOfIt ? 0.1 : 0.7;
  }
  if (isInAfterPhrase[happening.from] && !isInAfterPhrase[phrase.from]) cost += 1.8;
  return cost;
}
