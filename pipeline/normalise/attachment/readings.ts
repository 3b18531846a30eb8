// The table of readings: what a counted thing and what happened to it make together.
import type { Vocabulary } from '../../../schemas/vocabulary.ts';

export interface Reading {
  readonly indicator: string;
  readonly definition: string;
  /** Group where the text tells none, or for things; null: left to the group rules. */
  readonly group: string | null;
}

export interface Readings {
  /**
   * The reading of a kind of thing with a happening (null: nothing said to have happened); null: the two say nothing
   * of each other. The indicator `none` is a reading too: the happening is what the number is about, and no figure.
   */
  readonly find: (counted: string, happening: string | null) => Reading | null;
  /** Can anything be read of this kind? */
  readonly isCountable: (counted: string) => boolean;
  /** Happenings that befall persons only, so that a number alone beside one counts persons. */
  readonly ofPersonsOnly: ReadonlySet<string>;
  /** Happenings that make a figure of this kind, the one for want of any left out. */
  readonly happeningsOf: (counted: string) => readonly string[];
  /** What a happening becomes where another is told of the same persons after it; the first one where there is no row. `whole` is the whole of a part that it befell. */
  readonly follow: (first: string, next: string) => string;
  /** The same; null where there is no row. */
  readonly sequel: (first: string, next: string) => string | null;
}

/** Are places counted ("20 states")? Where something befell persons or things is no other thing that it befell. */
export function isPlaceKind(kind: string | null): boolean {
  return kind === 'state' || kind === 'municipality';
}

export function prepareReadings(vocabulary: Vocabulary): Readings {
  const table = new Map<string, Map<string, Reading>>();
  const kinds = new Set<string>();
  const kindsOfHappening = new Map<string, Set<string>>();
  for (const row of vocabulary.readings) {
    const { counted, happening, indicator, definition, group_code } = row;
    const ofCounted = table.get(counted) ?? new Map<string, Reading>();
    table.set(counted, ofCounted.set(happening, { indicator, definition, group: group_code || null }));
    kinds.add(counted);
    if (isPlaceKind(counted)) continue;
    kindsOfHappening.set(happening, (kindsOfHappening.get(happening) ?? new Set()).add(counted));
  }
  const sequel: Readings['sequel'] = (first, next) =>
    vocabulary.happening_sequences.find((row) => row.first === first && row.next === next)?.result ?? null;
  return {
    find: (counted, happening) => {
      const ofCounted = table.get(counted);
      if (ofCounted === undefined) return null;
      return (happening === null ? undefined : ofCounted.get(happening)) ?? ofCounted.get('*') ?? null;
    },
    isCountable: (counted) => kinds.has(counted),
    happeningsOf: (counted) =>
      [...(table.get(counted) ?? [])].flatMap(([happening, { indicator }]) =>
        happening === '*' || indicator === 'none' ? [] : [happening],
      ),
    follow: (first, next) => sequel(first, next) ?? first,
    sequel,
    ofPersonsOnly: new Set(
      [...kindsOfHappening].filter(([, of]) => of.size === 1 && of.has('person')).map(([code]) => code),
    ),
  };
}
