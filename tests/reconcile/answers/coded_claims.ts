// Turns the figures that a person coded from a report into claims, so that reconciliation is judged alone.

import type { Figure } from '../../../pipeline/_evaluate/figures.ts';
import { foldName } from '../../../pipeline/_evaluate/speaker_names.ts';
import { readBounds } from '../../../pipeline/normalise/claims/bounds.ts';
import { endOfStatedMoment } from '../../../pipeline/normalise/claims/stated_moment.ts';
import type { SourceDescription } from '../../../schemas/source_description.ts';
import type { CaptureRow, ClaimRow } from '../../../schemas/stages.ts';
import type { Vocabulary } from '../../../schemas/vocabulary.ts';

/** A coded figure; `incident`: of one event. */
export interface CodedFigure extends Figure {
  readonly incident: boolean;
  readonly status: ClaimRow['status'];
}

/** Names of whom a coder may name, folded; a full name or a body's name goes before a surname or a title. */
function sourcesByName(sources: readonly SourceDescription[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const add = (name: string, id: string) => {
    const folded = foldName(name);
    if (!ids.has(folded)) ids.set(folded, id);
  };
  for (const { source_id, name, names } of sources)
    for (const each of [name, ...names, source_id]) add(each, source_id);
  for (const { source_id, speakers } of sources) for (const { name } of speakers) add(name, source_id);
  for (const { source_id, speakers } of sources)
    for (const { surnames, titles } of speakers)
      for (const each of [...surnames, ...titles]) add(each, source_id);
  return ids;
}

/**
 * The source that a coded speaker is. Of two who are named together the first that is described counts; a surname
 * ends a name that is written more fully than its description has it.
 */
function speakerIdOf(speaker: string | null, ids: ReadonlyMap<string, string>): string | null {
  if (speaker === null) return null;
  const named = [speaker, ...speaker.split(/\s*\/\s*|\s+and\s+/)].map(foldName);
  const endings = named
    .slice(1)
    .flatMap((name) => name.split(' ').map((_, i, words) => words.slice(i).join(' ')));
  return [...named, ...endings].map((name) => ids.get(name)).find((id) => id !== undefined) ?? null;
}

/** Of which kind an event is, as schemas/codes/incidents.csv has it, where its words are not at hand. */
function incidentIdOf(
  { incident, indicator, group, place }: CodedFigure,
  code: string | null,
): string | null {
  if (!incident) return null;
  const ofPrison = indicator === 'escapes' || group === 'prison_guards' || group === 'inmates';
  const kind = ofPrison ? 'prison_break' : indicator === 'fires' ? 'fire' : 'event';
  return `${kind}:${code ?? place}`;
}

/** A function from the coded figures of one report to its claims. */
export function createCodedClaims(
  vocabulary: Vocabulary,
): (capture: CaptureRow, figures: readonly CodedFigure[]) => ClaimRow[] {
  const ids = sourcesByName(vocabulary.sources);
  const towns = new Map(
    vocabulary.municipalities.map((row) => [`${row.state_iso} ${foldName(row.name)}`, row] as const),
  );
  const townOf = ({ place, municipality }: CodedFigure) =>
    municipality === null ? undefined : towns.get(`${place} ${foldName(municipality)}`);
  return (capture, figures) => {
    const nameOf = (figure: CodedFigure) => `${capture.report_id}-${figures.indexOf(figure)}`;
    const wholeOf = (figure: CodedFigure) =>
      figures.find(
        (other) => other !== figure && other.indicator === figure.indicator && other.value === figure.partOf,
      );
    return figures
      .filter(({ indicator }) => !indicator.startsWith('other:'))
      .map((figure) => {
        const indicator = vocabulary.indicators.find(({ code }) => code === figure.indicator)!;
        const relation = vocabulary.definitions.find(
          (row) => row.indicator === figure.indicator && row.code === figure.definition,
        )?.relation;
        const { low, high } = readBounds(
          figure.value,
          figure.valueHigh,
          figure.qualifier as Parameters<typeof readBounds>[2],
        );
        const whole = wholeOf(figure);
        const town = townOf(figure);
        return {
          claim_id: nameOf(figure),
          capture_id: capture.capture_id,
          report_id: capture.report_id,
          indicator: figure.indicator,
          definition: figure.definition,
          group_code: figure.group,
          place: figure.place,
          municipality: town?.name ?? figure.municipality,
          municipality_code: town?.cvegeo ?? null,
          incident_id: incidentIdOf(figure, town?.cvegeo ?? null),
          scope: figure.scope,
          value_text: String(figure.value),
          value: figure.value,
          value_low: low,
          value_high: high,
          unit: indicator.unit,
          qualifier: figure.qualifier,
          counting:
            figure.partOf !== null || relation === 'subset'
              ? 'subset'
              : relation === 'increment' || relation === 'snapshot'
                ? relation
                : indicator.default_counting,
          part_of: whole === undefined ? null : nameOf(whole),
          as_of: figure.asOf === null ? null : endOfStatedMoment(figure.asOf),
          as_of_basis: figure.asOf,
          speaker: figure.speaker,
          speaker_role: null,
          speaker_id: speakerIdOf(figure.speaker, ids),
          // The coder notes wires and outlets for the whole report (captures.via).
          via: null,
          status: figure.status,
          rules: 'coded',
          review: 'confirmed',
        } satisfies ClaimRow;
      });
  };
}
