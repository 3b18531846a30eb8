// Reads a number written in digits by the separators of its language and country.
import type { Language } from '../../../schemas/language.ts';

export type NumberFormat = Language['number_formats'][number];

export interface DigitsRead {
  /** What the digits are when they are no number at all: "21:00", "22/02/2026", "1.2.3". */
  readonly kind: 'number' | 'clock' | 'date' | 'name';
  readonly value: number;
  readonly isDecimal: boolean;
  /** True where one separator before three digits could be read the other way too. */
  readonly isAmbiguous: boolean;
  /** True for plain digits, without any separator. */
  readonly isPlain: boolean;
}

const no = (kind: 'clock' | 'date' | 'name', value = 0): DigitsRead => ({
  kind,
  value,
  isDecimal: false,
  isAmbiguous: false,
  isPlain: false,
});

/** The format of the publisher's country; that of the language where the country is unknown or has none. */
export function formatFor(formats: readonly NumberFormat[], country: string | null): NumberFormat | null {
  return formats.find((row) => row.country === country) ?? formats.find((row) => row.country === '*') ?? null;
}

function number(text: string, decimals: string, isAmbiguous = false): DigitsRead {
  const value = Number(decimals === '' ? text : `${text}.${decimals}`);
  return { kind: 'number', value, isDecimal: decimals !== '', isAmbiguous, isPlain: false };
}

/**
 * Reads the text of a number token. `isScaled`: a word such as "million" follows, so that three digits after the
 * decimal separator are likely; people and things are not counted in thousandths, so elsewhere they are a group.
 */
export function readDigits(text: string, format: NumberFormat | null, isScaled: boolean): DigitsRead {
  if (/^\d+$/.test(text)) {
    // Nobody writes a count of eight digits and more without separators: such runs are telephone numbers and ids.
    // "078", "007" are codes; police write "07 detenidos".
    if (/^0\d\d/.test(text)) return no('name', text.length > 15 ? 0 : Number(text));
    if (text.length >= 8) return no('name', text.length > 15 ? 0 : Number(text));
    return { kind: 'number', value: Number(text), isDecimal: false, isAmbiguous: false, isPlain: true };
  }
  if (text.includes(':')) return no(/^\d{1,2}:\d{2}(?::\d{2})?$/.test(text) ? 'clock' : 'name');
  if (text.includes('/')) return no(/^\d{1,4}\/\d{1,2}(?:\/\d{2,4})?$/.test(text) ? 'date' : 'name');
  if (text.length > 24) return no('name');
  if (/[\u00a0\u202f\u2009'’]/.test(text)) {
    const [whole, rest] = text.split(/[.,]/) as [string, string | undefined];
    return number(whole.replace(/\D/g, ''), rest ?? '');
  }
  const separators = text.match(/[.,]/g)!;
  const last = separators.at(-1)!;
  const parts = text.split(/[.,]/);
  const isIndian = (groups: readonly string[]) =>
    groups.length > 2 && /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(groups.join(','));
  const isGrouped = (groups: readonly string[]) =>
    groups[0]!.length <= 3 &&
    groups[0] !== '0' &&
    (groups.slice(1).every((group) => group.length === 3) || isIndian(groups));
  if (separators.length > 1) {
    const groups = parts.slice(0, -1);
    if (separators.every((mark) => mark === last)) {
      if (isGrouped(parts)) return number(parts.join(''), '');
      return no(/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(text) ? 'date' : 'name');
    }
    const others = separators.slice(0, -1);
    if (others.every((mark) => mark === others[0]) && isGrouped(groups))
      return number(groups.join(''), parts.at(-1)!);
    return no('name');
  }
  const [whole, rest] = parts as [string, string];
  if (!isGrouped(parts)) return number(whole, rest);
  // "1,200 millones" of nobody knows what country: no one writes decimals to a zero at the end.
  const isRound = format?.country === '*' && rest.endsWith('0');
  const isGroup = format === null || last === format.group_separator || !isScaled || isRound;
  return isGroup ? number(whole + rest, '', last !== format?.group_separator) : number(whole, rest, true);
}
