// Digits that identify and count nothing: telephone numbers and dates, whose groups stand a blank or a hyphen apart.
import type { Token } from '../spans.ts';

/** Groups of telephone numbers, by their lengths: "33 1234 5678", "555 123 4567", "52 33 1234 5678", "06 12 34 56 78". */
const telephones = /^(?:2 4 4|3 3 4|1 3 3 4|2 2 4 4|2 3 3 4|2 1 2 4 4|2 2 2 2 2)$/;
const localTelephone = /^(?:4 4|3 4|3 2 2)$/;
const dates = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-(?:\d{4}|\d{2}))$/;
const mostGroups = 6;

/** "500-1000 people" is a range, "555-1234" a telephone. */
const isRound = (group: string) => group.endsWith('0');

const isHyphen = (token: Token | undefined) => token !== undefined && /^[-‐‑–]$/.test(token.text);

/**
 * The telephone number or date that begins at the digits of token `from`; null where none does. Thousands with blanks
 * ("1 414 021 100") are none of them: no group but the first has three digits throughout.
 */
export function readIdentifier(
  tokens: readonly Token[],
  from: number,
): { readonly end: number; readonly kind: 'name' | 'date' } | null {
  const first = tokens[from]!;
  if (first.text.length > 4 || !/^\d+$/.test(first.text)) return null;
  // "(55) 5658 1111"
  const isArea = tokens[from - 1]?.text === '(' && tokens[from + 1]?.text === ')';
  let end = from + (isArea ? 2 : 1);
  let hyphens = 0;
  const groups = [first.text];
  while (groups.length < mostGroups) {
    const [next, after] = [tokens[end], tokens[end + 1]];
    const gap = next === undefined ? 0 : next.start - tokens[end - 1]!.end;
    if (gap <= 1 && next?.kind === 'number' && /^\d+$/.test(next.text)) {
      groups.push(next.text);
      end++;
    } else if (gap === 0 && isHyphen(next) && after?.kind === 'number' && after.start === next!.end) {
      groups.push(after.text);
      hyphens++;
      end += 2;
    } else break;
  }
  if (groups.length === 1 || tokens[end]?.kind === 'number') return null;
  if (hyphens === 2 && groups.length === 3 && dates.test(groups.join('-'))) return { end, kind: 'date' };
  const lengths = groups
    .slice(isArea ? 1 : 0)
    .map((group) => group.length)
    .join(' ');
  if (isArea ? localTelephone.test(lengths) : telephones.test(lengths)) return { end, kind: 'name' };
  if (lengths === '3 4' && hyphens === 1 && !groups.every(isRound)) return { end, kind: 'name' };
  return hyphens >= 2 && !isArea ? { end, kind: 'name' } : null;
}
