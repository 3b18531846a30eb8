// One claim a figure: repetitions of a figure within a report become several evidences of one claim.

import type { SpeakerSpan } from '../spans.ts';
import type { StatedFigure } from '../stated_figure.ts';
import { readBounds } from './bounds.ts';

export interface MergedFigure {
  /** The statement whose wording the claim takes. */
  readonly figure: StatedFigure;
  /** All statements of it, in the order of the text. */
  readonly statements: readonly StatedFigure[];
}

/** Is one of the two groups part of the other, or the same people under two names? */
export type AreGroupsNested = (a: string, b: string) => boolean;

function placesNest(a: StatedFigure, b: StatedFigure): boolean {
  const [one, other] = [a.place, b.place];
  if (one.municipality !== null && other.municipality !== null)
    return one.municipality === other.municipality;
  if (one.place === other.place || one.place === 'MX' || other.place === 'MX') return true;
  return one.place.split('+').every((place) => other.place.includes(place));
}

function scopesMeet(a: StatedFigure, b: StatedFigure): boolean {
  if (a.scope === b.scope) return true;
  // "25 officers died in the raid": a headline is short, and its text tells when.
  const isHeadline = [a, b].some(({ paragraph, value }) => paragraph.role === 'headline' && value > 3);
  return isHeadline || a.scope === 'overall' || b.scope === 'overall';
}

function definitionsMeet(a: StatedFigure, b: StatedFigure): boolean {
  return a.definition === b.definition;
}

/** Lower bounds that a later, exacter number of the same key makes superfluous: "over two dozen" beside 25. */
const maxRatio = 1.25;

/** Is a bound one that people round to ("over 70", "two dozen")? "At least 58" beside 59 is another event, or an older count. */
function isRound({ value, attached }: StatedFigure): boolean {
  return value % 5 === 0 || attached.phrase.number.number.rule === 'collective';
}

function isLooser(loose: StatedFigure, exact: StatedFigure): boolean {
  // "up to 2 billion" beside "from 1.5 to 2 billion": the range says more.
  if (exact.qualifier === 'range' && loose.qualifier === 'up_to') return exact.valueHigh === loose.value;
  if (loose.qualifier === 'exact' || exact.qualifier !== 'exact' || loose.value < 10) return false;
  if (!isRound(loose)) return false;
  // "the 25" takes up "at least 25" and adds nothing to it.
  if (exact.isDefinite && exact.value === loose.value) return false;
  const { low, high } = readBounds(loose.value, loose.valueHigh, loose.qualifier);
  const fits = exact.value >= (low ?? 0) && (high === null || exact.value <= high);
  return fits && exact.value <= loose.value * maxRatio;
}

function isSame(a: StatedFigure, b: StatedFigure, areNested: AreGroupsNested): boolean {
  if (a.indicator !== b.indicator || a.status !== b.status) return false;
  if (a.attached.whole === b.attached || b.attached.whole === a.attached) return false;
  if (!definitionsMeet(a, b) || !placesNest(a, b) || !scopesMeet(a, b)) return false;
  // Two numbers of one sentence count two things, unless one takes up the other ("the 25").
  if (a.order === b.order && !a.isDefinite && !b.isDefinite) return false;
  const sameValue = a.value === b.value && a.valueHigh === b.valueHigh;
  if (!sameValue && !isLooser(a, b) && !isLooser(b, a)) return false;
  if (a.group === b.group) return true;
  // Small numbers are shared by too many different people to be merged on a wider group.
  return a.value > 3 && areNested(a.group, b.group);
}

/** Figures of one indicator looked back upon, so that a text of numbers alone costs linear time. */
const maxCompared = 200;
/** Repetitions of a figure that a new one is held against. */
const maxStatements = 6;

/** How much of a key a statement gives; the wording that gives most is taken. */
function rank(figure: StatedFigure): number {
  return (
    (figure.place.municipality !== null ? 4 : figure.place.place !== 'MX' ? 3 : 0) +
    (figure.speaker !== null && !figure.speaker.isGeneric ? 2 : figure.speaker !== null ? 1 : 0) +
    (figure.paragraph.role === 'headline' ? -2 : 0) +
    (figure.isDefinite ? -1.5 : 0) +
    (figure.group === 'total' || figure.group === 'security_forces' ? 0 : figure.group === 'army' ? 0.5 : 1) +
    (figure.scope === 'overall' ? 0 : 0.5)
  );
}

/** The better wording's speaker, else the other's, with the channels of both. */
function joinSpeakers(best: SpeakerSpan | null, other: SpeakerSpan | null): SpeakerSpan | null {
  if (best === null || other === null) return best ?? other;
  const named = best.speaker === null ? other : best;
  return { ...named, via: [...new Set([...best.via, ...other.via])] };
}

/** A scope that the words around a figure tell holds over one taken for want of words. */
const isScopeTold = ({ rules }: StatedFigure) => !rules.some((rule) => untold.has(rule));
const untold = new Set(['scope_by_default', 'scope_not_told', 'scope_of_total']);

/** Wider names last: everybody, all forces, the Army that the Guard is under. */
const byWidth = ['total', 'security_forces', 'army'];

function narrowerGroup(a: string, b: string): string {
  return byWidth.indexOf(a) === -1 || (byWidth.indexOf(b) !== -1 && byWidth.indexOf(a) >= byWidth.indexOf(b))
    ? a
    : b;
}

function mergeTwo(merged: MergedFigure, next: StatedFigure): MergedFigure {
  const { figure } = merged;
  const best = rank(next) > rank(figure) ? next : figure;
  const other = best === next ? figure : next;
  const isShort = best.paragraph.role === 'headline' && other.paragraph.role !== 'headline';
  const isWordingOfOther =
    (best.isDefinite && !other.isDefinite && best.value === other.value) || isLooser(best, other);
  const wording = isWordingOfOther ? other : best;
  return {
    figure: {
      ...best,
      valueText: wording.valueText,
      value: wording.value,
      valueHigh: wording.valueHigh,
      qualifier: wording.qualifier,
      group: narrowerGroup(best.group, other.group),
      scope: !isShort && (isScopeTold(best) || !isScopeTold(other)) ? best.scope : other.scope,
      isDefinite: best.isDefinite && other.isDefinite,
      speaker: joinSpeakers(best.speaker, other.speaker),
      asOf: best.asOf ?? other.asOf,
      incident: best.incident ?? other.incident,
      rules: [...new Set([...best.rules, ...other.rules, 'merged'])],
    },
    statements: merged.statements,
  };
}

/** Merges what a report states several times; what contradicts stays apart. Order of the text is kept. */
export function mergeFigures(
  figures: readonly StatedFigure[],
  areNested: AreGroupsNested,
): readonly MergedFigure[] {
  const merged: MergedFigure[] = [];
  const statements: StatedFigure[][] = [];
  const byIndicator = new Map<string, number[]>();
  for (const figure of figures) {
    const places = byIndicator.get(figure.indicator) ?? [];
    byIndicator.set(figure.indicator, places);
    const at = places
      .slice(-maxCompared)
      .find((i) =>
        merged[i]!.statements.slice(0, maxStatements).every((one) => isSame(one, figure, areNested)),
      );
    if (at === undefined) {
      places.push(merged.length);
      statements.push([figure]);
      merged.push({ figure, statements: statements.at(-1)! });
    } else {
      merged[at] = mergeTwo(merged[at]!, figure);
      statements[at]!.push(figure);
    }
  }
  return merged;
}
