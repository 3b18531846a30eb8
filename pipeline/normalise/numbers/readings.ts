// One number as read: what it is, its bound, and how far it reaches, before numbers are joined to ranges.
import type { NumberSpan, Qualifier, Token } from '../spans.ts';
import type { Classified } from './classify_numeral.ts';
import { roundOff } from './numeral_state.ts';
import type { Numeral } from './read_numeral.ts';

export interface Reading {
  readonly numeral: Numeral;
  readonly classified: Classified;
  readonly qualifier: Qualifier;
  /** True where words say "equal to", "exactly": such a number ends no range. */
  readonly isStatedExact: boolean;
  readonly hedgeStart: number;
  readonly hedgeEnd: number;
}

/** The span of a number that stands alone. */
export function toSpan(
  tokens: readonly Token[],
  { numeral, classified, qualifier, hedgeStart, hedgeEnd }: Reading,
): NumberSpan {
  return {
    start: tokens[hedgeStart]!.start,
    end: tokens[hedgeEnd - 1]!.end,
    tokenStart: classified.start,
    tokenEnd: classified.end,
    kind: classified.kind,
    value: roundOff(numeral.value * classified.times),
    valueHigh: null,
    qualifier,
    written: numeral.written,
    currency: classified.currency,
    rule: classified.rule,
  };
}
