// Turns a number and its hedge into an interval.
import type { Qualifier } from '../spans.ts';

/**
 * Half width of "about n", as a share of n. Ten per cent: "about 60" is said of counts from the middle fifties to the
 * middle sixties, which is how newsrooms round to tens; the bounds are rounded outward to whole units.
 */
export const tolerance = 0.1;

export interface Bounds {
  /** Null: unbounded. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Bounds of a count as hedged. `more than 250` is [251, null): counts have no value between. */
export function readBounds(value: number, valueHigh: number | null, qualifier: Qualifier): Bounds {
  switch (qualifier) {
    case 'at_least':
      return { low: value, high: null };
    case 'more_than':
      return { low: value + 1, high: null };
    case 'about':
      // Added rather than multiplied: 7,000 x 1.1 is a hair above 7,700 in floating point.
      return { low: Math.floor(value - value * tolerance), high: Math.ceil(value + value * tolerance) };
    case 'up_to':
      return { low: 0, high: value };
    case 'fewer_than':
      return { low: 0, high: Math.max(0, value - 1) };
    case 'range':
      return { low: value, high: valueHigh ?? value };
    case 'exact':
      return { low: value, high: value };
  }
}
