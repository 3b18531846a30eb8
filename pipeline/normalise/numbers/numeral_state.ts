// What is read of a number so far, and how each role of number word adds to it or multiplies it.
import type { NumberWordRow } from '../../../schemas/language.ts';
import type { NumberRole } from './number_lexicon.ts';

/** What is read so far. `parts` are summed; `room`: only less than that may be added beneath the last part. */
export interface NumeralState {
  readonly end: number;
  readonly parts: readonly number[];
  readonly room: number;
  readonly scale: number;
  readonly last: NumberRole | 'digits';
  /** Index of the first part behind a joiner; 0 where none is: "three hundred and two dozens". */
  readonly joined: number;
  readonly hasDigits: boolean;
  readonly hasWords: boolean;
}

/** Nothing read yet, at token `end`. */
export const begin = (end: number): NumeralState => ({
  end,
  parts: [],
  room: Number.POSITIVE_INFINITY,
  scale: 1,
  last: 'article',
  joined: 0,
  hasDigits: false,
  hasWords: false,
});

/** Parts are summed; never many. */
export function sum(parts: readonly number[]): number {
  let total = 0;
  for (const part of parts) total += part;
  return total;
}

/** 1.2 times a million is 1,200,000, whatever binary fractions make of it. */
export function roundOff(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** Adds a part beneath the last one; null where it does not fit there. */
export function add(
  state: NumeralState,
  end: number,
  value: number,
  room: number,
  last: NumeralState['last'],
): NumeralState | null {
  if (value >= state.room || value === 0) return null;
  const isDigits = last === 'digits';
  return {
    ...state,
    end,
    parts: [...state.parts, value],
    room,
    last,
    hasDigits: state.hasDigits || isDigits,
    hasWords: state.hasWords || !isDigits,
  };
}

/** Multiplies all parts below `scale`; one of it is meant where none is and the word may stand alone. */
export function multiply(
  state: NumeralState,
  end: number,
  scale: number,
  standsAlone: boolean,
  last: NumberRole,
): NumeralState | null {
  // "322 hundred": what stands alone is multiplied whatever its size.
  const isSole = state.parts.length === 1 && state.last === 'digits';
  let kept = isSole ? 0 : state.parts.length;
  while (kept > 0 && state.parts[kept - 1]! < scale) kept--;
  const below = sum(state.parts.slice(kept));
  if (below === 0 && (!standsAlone || scale >= state.room)) return null;
  if (isSole && below >= 1000 * scale) return null;
  const part = (below === 0 ? 1 : below) * scale;
  // "two thousand and five thousand" are two numbers.
  if (kept > 0 && part >= roomAfter(state.parts[kept - 1]!)) return null;
  return {
    ...state,
    end,
    parts: [...state.parts.slice(0, kept), part],
    room: scale,
    scale,
    // "A couple hundred" is an estimate.
    last: state.last === 'counted' ? 'collective' : last,
    hasWords: true,
  };
}

/** Adds a share to the parts: "a million and a half"; nothing may follow it but a scale. */
export const addShare = (state: NumeralState, end: number, share: number): NumeralState => ({
  ...state,
  end,
  parts: [...state.parts, share],
  room: 0,
  last: state.last === 'collective' ? 'collective' : 'and_half',
  hasWords: true,
});

/** How much may be added to a part: less than its lowest scale. */
function roomAfter(part: number): number {
  let room = 1;
  while (part % (room * 10) === 0) room *= 10;
  return room;
}

/** The state after a number word; null where the word can not follow what was read. */
export function applyWord(state: NumeralState, row: NumberWordRow, end: number): NumeralState | null {
  const isFirst = state.parts.length === 0;
  switch (row.role) {
    case 'unit':
      return add(state, end, row.value, 0, 'unit');
    case 'small':
      return add(state, end, row.value, 0, 'small');
    case 'ten':
      return add(state, end, row.value, 10, 'ten');
    case 'hundred':
      return add(state, end, row.value, 100, 'hundred');
    case 'hundred_scale':
    case 'hundred_scale_alone':
      return multiply(state, end, row.value, row.role === 'hundred_scale_alone', row.role);
    case 'scale':
    case 'scale_alone':
      return multiply(state, end, row.value, row.role === 'scale_alone', row.role);
    case 'article':
    case 'half':
      return isFirst ? add(state, end, row.value, 0, row.role) : null;
    case 'collective': {
      const isCounted = !isFirst && state.last !== 'collective';
      const counted = state.parts.slice(state.joined);
      const value = isFirst ? row.value : sum(state.parts.slice(0, state.joined)) + sum(counted) * row.value;
      return isFirst || isCounted
        ? {
            ...begin(end),
            parts: [value],
            room: 0,
            last: 'collective',
            scale: row.value,
            hasDigits: state.hasDigits,
            hasWords: true,
          }
        : null;
    }
    case 'counted':
      return isFirst || state.last === 'article'
        ? { ...begin(end), parts: [row.value], room: 0, last: 'counted', hasWords: true }
        : null;
    default:
      return null;
  }
}
