// A figure as a report states it once: all that a claim needs, before repetitions are merged.
import type { ParagraphRow } from '../../schemas/stages.ts';
import type { AttachedFigure } from './attachment/drafts.ts';
import type { FigurePlace } from './attachment/figure_places.ts';
import type { Scope } from './attachment/scopes.ts';
import type { Qualifier, SpeakerSpan } from './spans.ts';

export interface StatedFigure {
  readonly attached: AttachedFigure;
  readonly paragraph: ParagraphRow;
  /** Rank of its sentence in the report. */
  readonly order: number;
  readonly indicator: string;
  readonly definition: string;
  readonly group: string;
  readonly place: FigurePlace;
  readonly scope: Scope;
  /** The number as written; the words of the mention where it is told of again without its number. */
  readonly valueText: string;
  readonly value: number;
  readonly valueHigh: number | null;
  readonly qualifier: Qualifier;
  readonly status: 'reported' | 'denied' | 'unconfirmed' | 'superseded';
  /** Event type of schemas/codes/incidents.csv; null: not of one event. */
  readonly incident: string | null;
  readonly speaker: SpeakerSpan | null;
  /** Day or minute; null: not said. */
  readonly asOf: string | null;
  readonly isDefinite: boolean;
  readonly rules: readonly string[];
}
