// Says which definition of its indicator a figure meets: on federal highways, additional, in place.
import type { WordRange } from '../lexicon/mark_sentence.ts';
import type { AttachedFigure } from './drafts.ts';
import { measureDistances } from './happenings.ts';
import { hasSense, isLink, termCovering } from './phrase_readings.ts';

/** Farther off than this, a narrowing word is of something else. */
const maxCost = 1.6;

/** Definition codes that a word of the lexicon may give to an indicator, beside those of the readings. */
const narrowing: Readonly<Record<string, readonly string[]>> = {
  roadblocks: ['federal_highways'],
  troops_deployed: ['additional', 'in_place'],
};

/** What holds of those that are excepted. */
const complements: Readonly<Record<string, string>> = { active: 'cleared', cleared: 'active' };

/** Words of "per cent" behind its number, at most. */
const wordsOfShare = 2;

/** "most of the 85", "90% of the 85": is only a share of the figure meant? */
function isSharedOut({ sentence, phrase }: AttachedFigure): boolean {
  let at = phrase.from - 1;
  while (at >= 0 && isLink(termCovering(sentence, at), 'of', 'definite'))
    at = termCovering(sentence, at)!.from - 1;
  if (at < 0) return false;
  const share = sentence.numbers.find(({ from, to }) => from <= at && at < to + wordsOfShare);
  return isLink(termCovering(sentence, at), 'most') || share?.number.kind === 'percentage';
}

/** The definition of a figure: that of its reading, or a narrower one that stands closer to it than to the others. */
export function readDefinition(figure: AttachedFigure, others: readonly AttachedFigure[]): string {
  const { reading, sentence, phrase } = figure;
  const allowed = narrowing[reading.indicator];
  // "All but four of the 85 roadblocks had been cleared": those four are still there.
  const isExcepted = isLink(termCovering(sentence, phrase.from - 1), 'except');
  if (isExcepted) return complements[reading.definition] ?? reading.definition;
  // "Most of the 85 roadblocks had been cleared": not all of those 85.
  if (reading.definition in complements && isSharedOut(figure)) return 'all';
  if (reading.definition !== 'all' || allowed === undefined) return reading.definition;
  // "Reinforcements: 1,200 guards, 350 soldiers": the noun says it of all of them.
  const told = figure.happeningAt?.part === 'noun' ? sentence.termAt[figure.happeningAt.from] : undefined;
  if (allowed.includes('additional') && hasSense(told, 'definition', 'additional')) return 'additional';
  const { before } = measureDistances(sentence);
  const rivals = others.filter((other) =>
    narrowing[other.reading.indicator]?.some((code) => allowed.includes(code)),
  );
  for (const term of sentence.terms) {
    // "more than 4,000": the hedge of a number narrows nothing.
    if (sentence.numberAt[term.from] !== undefined) continue;
    for (const { sense, code } of term.senses) {
      if (sense !== 'definition' || !allowed.includes(code)) continue;
      const costTo = ({ from, to }: WordRange) =>
        term.from >= to
          ? before[term.from]! - before[to]!
          : term.to <= from
            ? before[from]! - before[term.to]!
            : 0;
      const cost = costTo(phrase);
      if (cost <= maxCost && rivals.every((rival) => costTo(rival.phrase) > cost)) return code;
    }
  }
  // "21 on federal highways: ten in Jalisco and 11 in Nayarit": what narrows the whole narrows its parts.
  const { whole } = figure;
  const isOfRoads = whole !== null && whole.sentence === sentence && allowed.includes('federal_highways');
  if (!isOfRoads || whole.reading.indicator !== reading.indicator) return 'all';
  return readDefinition(
    whole,
    others.map((other) => (other === whole ? figure : other)),
  );
}
