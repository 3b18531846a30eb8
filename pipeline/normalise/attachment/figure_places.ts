// Says where a figure happened: the place its clause names, else the heading, the speaker's own state, the event's place.
import type { MarkedPlace, MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { AttachedFigure } from './drafts.ts';
import { tieBefore } from './gaps.ts';
import { type Distances, measureDistances } from './happenings.ts';
import { hasSense, isLink, termCovering } from './phrase_readings.ts';

export interface FigurePlace {
  /** ISO 3166-2:MX codes in order, joined by `+`; `MX` for the nation or where no place is stated. */
  readonly place: string;
  readonly municipality: string | null;
  readonly municipalityCode: string | null;
  readonly rule: string;
}

export const nowhere: FigurePlace = {
  place: 'MX',
  municipality: null,
  municipalityCode: null,
  rule: 'no_place',
};

/** A place farther off than this in its sentence says nothing of a figure. */
const maxCost = 4;

/** Flights to a place are told of where they leave from, if the sentence names both. */
const costOfDestination = 3;
/** Reports name the country in passing: a narrower place in the sentence says more. */
const costOfNation = 1.2;

function canHold({ place }: MarkedPlace): boolean {
  return !place.isPartOfName && !place.isDateline && place.place !== null && place.kind !== 'foreign';
}

/** Words of a relative clause before the place that it names, at most: "which borders Jalisco". */
const longestRelative = 4;

/** ", which borders Jalisco,": a place that a relative clause ends with only tells more of another. */
function isInAside({ words, termAt, numberAt }: MarkedSentence, { from, to }: MarkedPlace): boolean {
  if (words[to]?.text !== ',') return false;
  for (let at = from - 1; at >= Math.max(1, from - longestRelative); at -= 1) {
    if (!words[at]!.isWord || numberAt[at] !== undefined) return false;
    if (isLink(termAt[at], 'in') || hasSense(termAt[at], 'happening')) return false;
    if (isLink(termAt[at], 'relative')) return words[at - 1]!.text === ',';
  }
  return false;
}

/** Places set side by side ("in Guadalajara, Manzanillo and Tepic"), as one run each. */
function readRuns(sentence: MarkedSentence, distances: Distances): MarkedPlace[][] {
  const runs: MarkedPlace[][] = [];
  for (const place of sentence.places) {
    if (!canHold(place) || isInAside(sentence, place)) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    let joins = last !== undefined;
    if (last !== undefined) {
      for (let at = last.to; at < place.from && joins; ) {
        const term = sentence.termAt[at];
        const text = sentence.words[at]!.text;
        const isJoiner =
          text === ',' || isLink(term, 'and', 'definite', 'in', 'of') || text === '(' || text === ')';
        if (!isJoiner || sentence.numberAt[at] !== undefined) joins = false;
        at = term?.to ?? at + 1;
      }
    }
    if (run !== undefined && joins && distances.before.length > 0) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

/** A run as one place: a town and its state are that town; several towns or states are joined. */
function joinRun(run: readonly MarkedPlace[], rule: string): FigurePlace {
  const spans = run.map(({ place }) => place);
  const states = [...new Set(spans.map(({ place }) => place!).filter((code) => code !== 'MX'))].sort();
  const towns = new Map(
    spans.flatMap((span) => (span.municipality === null ? [] : [[span.municipality, span] as const])),
  );
  const [town] = towns.values();
  const isOneTown = towns.size === 1 && town !== undefined && states.length === 1;
  return {
    place: states.length === 0 ? 'MX' : states.join('+'),
    municipality: isOneTown ? town.municipality : null,
    municipalityCode: isOneTown ? town.municipalityCode : null,
    rule,
  };
}

/** Does the phrase that tells what came before name the raid or the leader? Then its place is theirs. */
function isOfRaid(sentence: MarkedSentence, from: number): boolean {
  for (let at = from - 1; at >= 0; at -= 1) {
    const term = sentence.termAt[at];
    if (hasSense(term, 'topic', 'leader') || hasSense(term, 'scope', 'operation')) return true;
    if (isLink(term, 'after')) return false;
  }
  return false;
}

/** Is the place, opened by a preposition, a mark or the sentence, followed at once by the number, or with it? */
function isRightBefore(sentence: MarkedSentence, from: number, to: number, number: number): boolean {
  const { end, isWith } = tieBefore(sentence, number);
  if (end !== to) return false;
  // "followed by Tamaulipas, with 36": whatever opens it.
  if (isWith) return true;
  const opener = sentence.termAt[from - 1];
  return from === 0 || !sentence.words[from - 1]!.isWord || isLink(opener, 'in', 'and', 'definite');
}

/** "36, and Puebla, with 22", "Jalisco (65), Puebla (22)": does the place belong to the number that follows it? */
function isOfNext(sentence: MarkedSentence, to: number, next: AttachedFigure | undefined): boolean {
  if (next === undefined) return false;
  const { end, mark, isWith } = tieBefore(sentence, next.phrase.from);
  return end === to && (isWith || mark === '(');
}

/** "Five officers, one of them a woman, died in ...": does a verb after a comma bring the sentence back to the whole? */
function returnsToWhole(sentence: MarkedSentence, from: number, to: number): boolean {
  let isClosed = false;
  for (let at = from; at < to; at += 1) {
    if (sentence.numberAt[at] !== undefined) return false;
    if (sentence.words[at]!.text === ',') isClosed = true;
    else if (isClosed && hasSense(sentence.termAt[at], 'happening')) return true;
  }
  return false;
}

/** What stands between a place and a figure, with numbers in between weighing more on the right than on the left. */
function costOfRun(
  sentence: MarkedSentence,
  distances: Distances,
  figure: AttachedFigure,
  run: readonly MarkedPlace[],
  others: readonly AttachedFigure[],
): number {
  const { phrase } = figure;
  const from = run[0]!.from;
  const to = run.at(-1)!.to;
  const { before, isInAfterPhrase } = distances;
  let cost: number;
  if (from >= phrase.to) {
    cost = before[from]! - before[phrase.to]!;
    for (let at = phrase.to; at < from; at += 1) {
      if (sentence.words[at]!.text === ';') return Number.POSITIVE_INFINITY;
    }
    for (const other of others) {
      if (other.phrase.from < phrase.to || other.phrase.to > from) continue;
      // "27 attacks, six of them in Jalisco": the place is the part's.
      // A comma after the part brings the sentence back to the whole: "Five officers, one of them a woman, died in ...".
      if (other.whole === figure && !returnsToWhole(sentence, other.phrase.to, from))
        return Number.POSITIVE_INFINITY;
      const isAlike = other.reading.indicator === figure.reading.indicator && other.kind === figure.kind;
      // "22 banks, four shops and a station were burned in ...": one verb befell them all.
      const isOfOneVerb =
        figure.happening !== null &&
        other.happening === figure.happening &&
        (other.happeningAt === figure.happeningAt || other.rules.includes('happening_of_list'));
      cost += isAlike ? 0.4 : isOfOneVerb ? 1 : 1.5;
    }
    // A place that opens the next clause ("..., in Michoacán four") belongs to what follows it.
    const hasPreposition = from >= 2 && isLink(sentence.termAt[from - 1], 'in');
    const opener = !hasPreposition
      ? ''
      : isLink(sentence.termAt[from - 2], 'and')
        ? ','
        : sentence.words[from - 2]!.text;
    const nextNumber = others.find((other) => other.phrase.from >= to);
    if (isOfNext(sentence, to, nextNumber)) return Number.POSITIVE_INFINITY;
    if ((opener === ',' || opener === ';') && nextNumber !== undefined && nextNumber.phrase.from - to <= 2)
      cost += 2;
  } else if (to <= phrase.from) {
    cost = 0.5 * (before[phrase.from]! - before[to]!) + 0.2;
    // "In Jalisco, ..." and "..., in Jalisco, where ..." hold for all that follows.
    const opens = from <= 2 || isLink(sentence.termAt[to + 1], 'relative');
    // "six in León and in Irapuato three", "Jalisco, 65": the place stands right before the number.
    if (isRightBefore(sentence, from, to, phrase.from)) cost = Math.min(cost, 0.2);
    else if (opens) cost = Math.min(cost, 1);
    else {
      for (let at = to; at < phrase.from; at += 1) {
        if (sentence.words[at]!.text === ';') return Number.POSITIVE_INFINITY;
      }
      const isTrailing = others.some(
        (other) => other.phrase.to <= from && before[from]! - before[other.phrase.to]! < 1,
      );
      if (isTrailing) cost += 0.9;
    }
  } else cost = 0;
  if (isInAfterPhrase[from] && !isInAfterPhrase[phrase.from]) cost += isOfRaid(sentence, from) ? 2.5 : 0.2;
  for (let at = from - 1; at >= Math.max(0, from - 6); at -= 1) {
    if (sentence.words[at]!.text === ',') break;
    if (hasSense(termCovering(sentence, at), 'topic', 'leader')) cost += 1.5;
  }
  return cost;
}

/** "an agent of the Jalisco prosecutor's office": members of a state's body fell in that state. */
function placeOfBody({ sentence, phrase, kind, group }: AttachedFigure): FigurePlace | null {
  if (kind !== 'person' || group === 'suspected_criminals') return null;
  const named = sentence.places.find(
    ({ from, place }) =>
      from > phrase.number.to - 1 && from <= phrase.to + 2 && place.isPartOfName && place.kind === 'state',
  );
  if (named?.place.place == null) return null;
  for (let at = phrase.to; at < named.from; at += 1) if (!sentence.words[at]!.isWord) return null;
  return { place: named.place.place, municipality: null, municipalityCode: null, rule: 'place_of_body' };
}

/** "in states such as Colima or Jalisco": the states are examples of those it happened in. */
function isExample(sentence: MarkedSentence, from: number): boolean {
  const opener = termCovering(sentence, from - 1);
  if (!isLink(opener, 'example', 'include')) return false;
  const before = sentence.words[opener!.from - 1]?.text === ',' ? opener!.from - 1 : opener!.from;
  const noun = termCovering(sentence, before - 1);
  return (
    noun?.senses.some(
      ({ sense, code, isSingular }) => sense === 'counted' && code === 'state' && !isSingular,
    ) === true
  );
}

/** "most of them in Jalisco", "la mayoría en Jalisco" */
function isOfMost({ termAt, words }: MarkedSentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5) && words[at]!.isWord; at -= 1)
    if (isLink(termAt[at], 'most')) return true;
  return false;
}

/** Words between a figure and the states it is spread over. */
const spreadWindow = 5;

function isSpreadOver(sentence: MarkedSentence, from: number, to: number): boolean {
  if (to - from > spreadWindow || !isLink(termCovering(sentence, to - 1), 'in', 'of', 'stop')) return false;
  for (let at = from; at < to; at += 1) if (!sentence.words[at]!.isWord) return false;
  return true;
}

/** Words within which the one place of a sentence holds for a figure before it. */
const longestReach = 32;

/** Events at which people are hurt: a place that follows them is that of the people too. */
const events = new Set(['attack', 'clash', 'incident']);

/**
 * "25 guards, a warder and an agent died in six attacks in Jalisco": the one place that ends a clause holds for the
 * list of people whom one verb befell.
 */
function placeOfList(
  figure: AttachedFigure,
  others: readonly AttachedFigure[],
  distances: Distances,
): FigurePlace | null {
  const { sentence, phrase, happeningAt } = figure;
  const [run, second] = readRuns(sentence, distances);
  const [first] = run ?? [];
  if (run === undefined || first === undefined || second !== undefined || happeningAt === null) return null;
  if (first.from < phrase.to || first.from - phrase.to > longestReach) return null;
  if (!isLink(sentence.termAt[first.from - 1], 'in') || distances.isInAfterPhrase[first.from]) return null;
  const between = others.filter((other) => other.phrase.from >= phrase.to && other.phrase.to <= first.from);
  const isShared = ({ happeningAt: at, kind, whole }: AttachedFigure) =>
    whole !== figure && (at === happeningAt || events.has(kind));
  if (!between.every(isShared)) return null;
  for (let at = phrase.to; at < first.from; at += 1) {
    if (sentence.words[at]!.text === ';' || isLink(sentence.termAt[at], 'clause')) return null;
  }
  return joinRun(run, 'place_in_sentence');
}

/** Does the sentence count something over several states? */
const isOverStates = ({ numbers, termAt }: MarkedSentence): boolean =>
  numbers.some(({ number, to }) => number.value > 1 && hasSense(termAt[to], 'counted', 'state'));

/**
 * The one place that a sentence names holds for all of it, however long: for what follows it, and for what comes before
 * it unless a semicolon parts them or another figure's whole lies there.
 */
function onlyPlace(
  figure: AttachedFigure,
  others: readonly AttachedFigure[],
  runs: readonly (readonly MarkedPlace[])[],
  distances: Distances,
): FigurePlace | null {
  const [run] = runs;
  if (run === undefined || runs.length > 1 || distances.isInAfterPhrase[run[0]!.from]) return null;
  // "85 roadblocks, 18 in Jalisco; 70 held in seven states": what is counted over states is of none.
  if (isOverStates(figure.sentence) || isOfMost(figure.sentence, run[0]!.from)) return null;
  const { sentence, phrase } = figure;
  const [from, to] = [run[0]!.from, run.at(-1)!.to];
  if (to <= phrase.from) return joinRun(run, 'place_in_sentence');
  for (let at = phrase.to; at < from; at += 1) if (sentence.words[at]!.text === ';') return null;
  return others.some(({ whole }) => whole === figure) ? null : joinRun(run, 'place_in_sentence');
}

/** The place that the figure's own sentence gives it; null where it gives none. */
export function placeInSentence(
  figure: AttachedFigure,
  others: readonly AttachedFigure[],
): FigurePlace | null {
  const { sentence } = figure;
  if (sentence.places.length === 0) return null;
  // "252 roadblocks across 20 states": counted over many states, it is of none.
  const spread = others.find(({ kind, phrase }) => kind === 'state' && phrase.from >= figure.phrase.to);
  if (spread !== undefined && isSpreadOver(sentence, figure.phrase.to, spread.phrase.from)) return null;
  const distances = measureDistances(sentence);
  const ofBody = placeOfBody(figure);
  if (ofBody !== null) return ofBody;
  let best: { run: readonly MarkedPlace[]; cost: number } | null = null;
  let isOfMostOnly = false;
  const runs = readRuns(sentence, distances);
  for (const run of runs) {
    // "40 ambushes, most of them in Jalisco": where most were is not where all were.
    if (run[0]!.from >= figure.phrase.to && isOfMost(sentence, run[0]!.from)) {
      isOfMostOnly = best === null;
      continue;
    }
    const isNation = run.every(({ place }) => place.place === 'MX');
    // "En Guadalajara se cancelaron tres vuelos a Tijuana": where flights go says less than where they were cancelled.
    const isDestination =
      runs.length > 1 && figure.kind === 'flight' && isLink(sentence.termAt[run[0]!.from - 1], 'stop');
    const cost =
      costOfRun(sentence, distances, figure, run, others) +
      (isNation ? costOfNation : 0) +
      (isDestination ? costOfDestination : 0);
    if (cost <= maxCost && (best === null || cost < best.cost)) best = { run, cost };
  }
  if (best === null && isOfMostOnly) return { ...nowhere, rule: 'place_in_sentence' };
  if (best === null)
    return placeOfList(figure, others, distances) ?? onlyPlace(figure, others, runs, distances);
  return isExample(sentence, best.run[0]!.from)
    ? { ...nowhere, rule: 'place_in_sentence' }
    : joinRun(best.run, 'place_in_sentence');
}
