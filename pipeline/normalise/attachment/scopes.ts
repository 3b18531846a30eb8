// Says which part of the crisis a figure is of: the raid, what followed, both, or something else (CODING.md, Scope).
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { AttachedFigure } from './drafts.ts';
import { measureDistances } from './happenings.ts';
import { hasSense } from './phrase_readings.ts';

export type Scope = 'operation' | 'retaliation' | 'overall' | 'background';

export interface ScopeReading {
  readonly scope: Scope;
  readonly rule: string;
}

/** What the words of a sentence say of scope. */
export interface ScopeCues {
  readonly operation: boolean;
  readonly retaliation: boolean;
  /** Something is told as coming after the raid or the leader's death. */
  readonly isAfter: boolean;
  /** What comes after is told to come after the raid itself. */
  readonly isAfterRaid: boolean;
  /** "the operation left 62 dead": a toll that its author lays to the raid and all that came of it. */
  readonly isToll: boolean;
  /** Something beside the crisis is told of ("for the World Cup"). */
  readonly isBeside: boolean;
  /** A year that is not the crisis's own. */
  readonly otherYear: boolean;
}

const yearOfCrisis = 2026;
const alwaysBackground = new Set(['homicides', 'reward_usd', 'reward_mxn']);
/** What the raid itself can have left; everything else followed it. */
export const ofRaidToo: ReadonlySet<string> = new Set([
  'deaths',
  'injuries',
  'detentions',
  'weapons_seized',
  'vehicles_seized',
  'troops_deployed',
]);
/** What other events than the crisis have too: forces sent to them, people missing where they are held. */
const planned: ReadonlySet<string> = new Set(['troops_deployed', 'missing']);
/** What a report sums up without telling when. */
const tolls: ReadonlySet<string> = new Set(['deaths', 'injuries']);
/** Forces that took part in the raid, and those they met there. The Guard was hit afterwards (CODING.md, Scope). */
const metAtRaid = new Set(['suspected_criminals', 'army', 'security_forces']);

/** The cues of the terms that touch the words from `from` to `to`. */
export function readScopeCues(sentence: MarkedSentence, from = 0, to = sentence.words.length): ScopeCues {
  let operation = false;
  let retaliation = false;
  let isAfter = false;
  let isAfterRaid = false;
  let isToll = false;
  let isBeside = false;
  for (const term of sentence.terms) {
    if (term.to <= from || term.from >= to) continue;
    for (const { sense, code, part } of term.senses) {
      if (sense === 'scope') {
        if (code === 'background') isBeside = true;
        else if (code === 'retaliation') retaliation = true;
        else if (measureDistances(sentence).isInAfterPhrase[term.from]) {
          isAfter = true;
          isAfterRaid = true;
        } else operation = true;
      }
      if (sense === 'link' && (code === 'later' || code === 'after')) isAfter = true;
      if (sense === 'link' && code === 'left' && part === 'verb' && operation) isToll = true;
    }
  }
  const otherYear = sentence.numbers.some(
    ({ number }) => number.kind === 'year' && number.value !== yearOfCrisis && number.value > 1900,
  );
  return { operation, retaliation, isAfter, isAfterRaid, isToll, isBeside, otherYear };
}

/** "70 were detained, in seven states": more than one raid. */
const isOverStates = ({ numbers, termAt }: MarkedSentence): boolean =>
  numbers.some(({ number, to }) => number.value > 1 && hasSense(termAt[to], 'counted', 'state'));

/**
 * The scope of a figure. `near` are the cues around it, `sentence` those of its sentence, `running` what the
 * sentences before were about, `whole` the scope of the figure it is a part of (null: of none).
 */
export function readScope(
  figure: AttachedFigure,
  near: ScopeCues,
  sentence: ScopeCues,
  running: Scope | null,
  whole: Scope | null,
): ScopeReading {
  const { indicator } = figure.reading;
  if (alwaysBackground.has(indicator)) return { scope: 'background', rule: 'scope_of_indicator' };
  if (sentence.otherYear && !sentence.retaliation && !sentence.operation)
    return { scope: 'background', rule: 'scope_other_year' };
  if (sentence.isBeside && planned.has(indicator) && !near.retaliation && !near.operation)
    return { scope: 'background', rule: 'scope_beside' };
  if (!ofRaidToo.has(indicator)) return { scope: 'retaliation', rule: 'scope_of_indicator' };
  // "El Mencho and six of his men died": those told of with the leader fell where he did.
  const isWithLeader = figure.rules.includes('of_the_leader') || figure.rules.includes('others_with_leader');
  if (isWithLeader && figure.happening === 'killed') return { scope: 'operation', rule: 'scope_told' };
  const isTotal = figure.group === 'total';
  const canBeRaid = figure.group !== null && metAtRaid.has(figure.group);
  if (isTotal) {
    if (sentence.isToll) return { scope: 'overall', rule: 'scope_of_toll' };
    if (sentence.retaliation && (sentence.operation || sentence.isAfterRaid) && !near.retaliation)
      return { scope: 'overall', rule: 'scope_both_told' };
    if (sentence.retaliation && sentence.operation) return { scope: 'overall', rule: 'scope_both_told' };
    if (sentence.retaliation || (sentence.isAfter && !sentence.operation && !sentence.isAfterRaid))
      return { scope: 'retaliation', rule: 'scope_told' };
    // "The operation at Tapalpa, where seven people died": a town is of the raid alone, both parts have none.
    if (sentence.operation && figure.sentence.places.some(({ place }) => place.municipality !== null))
      return { scope: 'operation', rule: 'scope_told' };
    if (running === 'retaliation' && !sentence.operation)
      return { scope: 'retaliation', rule: 'scope_of_sentence_before' };
    return { scope: 'overall', rule: 'scope_of_total' };
  }
  const isPlaced = figure.sentence.places.some(
    ({ place }) => place.place !== null && place.place !== 'MX' && !place.isPartOfName && !place.isDateline,
  );
  // "28 soldiers died after the raid": forces that fell in it and after it, unless the sentence says where.
  const isOfBoth =
    sentence.isAfterRaid &&
    !sentence.retaliation &&
    !isPlaced &&
    tolls.has(indicator) &&
    (figure.group === 'security_forces' || figure.group === 'army');
  if (isOfBoth && !near.operation) return { scope: 'overall', rule: 'scope_laid_to_raid' };
  if (near.operation && near.retaliation) return { scope: 'overall', rule: 'scope_both_told' };
  if (whole !== null && !(near.operation && canBeRaid)) return { scope: whole, rule: 'scope_of_whole' };
  if (near.operation && !near.retaliation)
    return canBeRaid || figure.kind !== 'person'
      ? { scope: 'operation', rule: 'scope_told' }
      : { scope: 'overall', rule: 'scope_laid_to_raid' };
  if (near.retaliation || near.isAfter) return { scope: 'retaliation', rule: 'scope_told' };
  if (sentence.operation && !sentence.retaliation && (canBeRaid || figure.kind !== 'person'))
    return { scope: 'operation', rule: 'scope_told' };
  // "The operation left at least 25 guards dead": none of them fell in the raid itself.
  if (sentence.operation && !sentence.retaliation && !sentence.isAfter)
    return { scope: 'overall', rule: 'scope_laid_to_raid' };
  if (sentence.retaliation || sentence.isAfter) return { scope: 'retaliation', rule: 'scope_told' };
  const goesOn =
    running === 'operation' &&
    indicator !== 'troops_deployed' &&
    (canBeRaid || figure.kind !== 'person') &&
    !isOverStates(figure.sentence);
  if (goesOn) return { scope: 'operation', rule: 'scope_of_sentence_before' };
  // A toll of all forces together is of both, unless the text has begun to tell of one (CODING.md, Scope).
  const isOfAllForces =
    figure.group === 'security_forces' && figure.kind === 'person' && indicator !== 'troops_deployed';
  // Where nothing has told of the raid or of what followed yet, the dead and hurt are of both (CODING.md, Scope), unless
  // the sentence says where, or they are guards of prisons, who fell when those were broken into.
  const isUntold =
    running === null &&
    !isPlaced &&
    tolls.has(indicator) &&
    figure.group !== 'prison_guards' &&
    figure.group !== 'national_guard';
  if (isUntold || (isOfAllForces && running !== 'retaliation' && !(running === null && isPlaced)))
    return { scope: 'overall', rule: 'scope_not_told' };
  return { scope: 'retaliation', rule: 'scope_by_default' };
}
