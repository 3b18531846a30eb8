// A figure as evaluation compares it: the same shape for what a person coded (gold) and for what the program claims.

/** What both sides say of one figure, in the vocabulary of the claims table. */
export interface Figure {
  readonly indicator: string;
  readonly definition: string;
  readonly group: string;
  /** ISO 3166-2:MX or `MX`; joint places joined by `+`, in code-point order. */
  readonly place: string;
  /** As named; null: none. */
  readonly municipality: string | null;
  /** In the unit of the indicator; the lower one of a range. */
  readonly value: number;
  /** The upper one of a range; null for every other qualifier. */
  readonly valueHigh: number | null;
  readonly qualifier: string;
  readonly scope: string;
  /** Day `YYYY-MM-DD` or local time `YYYY-MM-DDTHH:MM`; null: not said. */
  readonly asOf: string | null;
  /** Who gave the figure, as named; null: nobody is named. */
  readonly speaker: string | null;
  /** source_id that the speaker is already known by; null: only a name is known. */
  readonly speakerId: string | null;
  /** Value of the whole that this is a part of; null: of none. */
  readonly partOf: number | null;
}

/** The four nested levels of agreement, loosest first. Whoever agrees at one agrees at all before it. */
export const levels = ['value', 'bound', 'cell', 'key'] as const;
export type Level = (typeof levels)[number];

const fieldsAdded: { readonly [L in Level]: readonly (keyof Figure)[] } = {
  value: ['indicator', 'value', 'valueHigh'],
  bound: ['qualifier'],
  cell: ['definition', 'group', 'place'],
  key: ['scope'],
};

/** The fields in which two figures must be equal to agree at `level`. */
export function fieldsOf(level: Level): readonly (keyof Figure)[] {
  return levels.slice(0, levels.indexOf(level) + 1).flatMap((each) => fieldsAdded[each]);
}

/** Equal for two figures exactly when they agree at `level`. */
export function levelKey(figure: Figure, level: Level): string {
  return JSON.stringify(fieldsOf(level).map((field) => figure[field]));
}

/** Joint places in one order, each once: `MX-JAL+MX-COL` is `MX-COL+MX-JAL`. */
export function sortPlaces(place: string): string {
  return [...new Set(place.split('+'))].sort().join('+');
}

/** Does the figure count something outside the named indicators? Such figures are counted and not scored. */
export function isOther(figure: Figure): boolean {
  return figure.indicator.startsWith('other:');
}
