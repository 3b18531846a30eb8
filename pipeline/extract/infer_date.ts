// The day of a text that states none as metadata: from its dateline or a line that is a date. Shown, never used.
import { dataset } from '../../schemas/dataset.ts';
import type { Block } from './blocks.ts';
import { dayOf, monthOf, parseDate } from './dates.ts';

export interface InferredDate {
  readonly on: string;
  /** Wire or outlet credited in the dateline ("(EFE)"), as written; null where none is. */
  readonly credit: string | null;
}

/** A dateline stands at the head of the text, after pictures and headline. */
const paragraphsSearched = 6;
const headLength = 160;

const day = String.raw`(\d{1,2})(?:st|nd|rd|th|[ºo°])?`;
const month = String.raw`(\p{L}{3,10})\.?`;
const year = String.raw`(?:,?\s+(?:de\s+|del\s+)?(\d{4}))?`;
const weekday = String.raw`(?:\p{L}{3,10}\.?,?\s+)?`;
/** `MEXICO CITY, Feb. 24`: place, then month and day, then what ends a dateline. */
const monthFirst = new RegExp(
  String.raw`^(\p{Lu}[^:;()]{1,70}?)[,.]?\s+${weekday}${month}\s+${day}${year}`,
  'u',
);
/** `GUADALAJARA, Jal., 23 de febrero`: place, then day and month. */
const dayFirst = new RegExp(
  String.raw`^(\p{Lu}[^:;()]{1,70}?)[,.]?\s+${weekday}${day}\s+(?:de\s+)?${month}${year}`,
  'u',
);
const ending = /^\s*[.,]?\s*(?:[([]\s*([^()[\]]{2,40})\s*[)\]])?\s*[.,]?\s*(?::|[—–-]|\.-)/u;
const creditOnly = /^\s*[.,]?\s*[([]\s*([^()[\]]{2,40})\s*[)\]]/u;

/**
 * The year of a date that states none: that in which the day first comes after the crisis began, but never later
 * than `notAfter` (`YYYY-MM-DD`, the retrieval; null where not recorded).
 */
function settleYear(monthNumber: number, dayNumber: number, notAfter: string | null): string | null {
  const first = Number(dataset.temporalStart.slice(0, 4));
  const candidates = [first, first + 1]
    .map((candidate) => dayOf(candidate, monthNumber, dayNumber))
    .filter((on) => on !== null);
  const since = candidates.find((on) => on >= dataset.temporalStart) ?? candidates[0] ?? null;
  if (since !== null && notAfter !== null && since > notAfter)
    return candidates.find((on) => on <= notAfter) ?? null;
  return since;
}

function datelineOf(text: string, notAfter: string | null): InferredDate | null {
  const head = text.slice(0, headLength);
  for (const [pattern, monthAt, dayAt] of [
    [monthFirst, 2, 3],
    [dayFirst, 3, 2],
  ] as const) {
    const match = pattern.exec(head);
    if (!match) continue;
    const rest = head.slice(match[0].length);
    const end = ending.exec(rest) ?? creditOnly.exec(rest);
    const monthNumber = monthOf(match[monthAt]!);
    if (!end || monthNumber === null) continue;
    const dayNumber = Number(match[dayAt]);
    const on = match[4]
      ? dayOf(Number(match[4]), monthNumber, dayNumber)
      : settleYear(monthNumber, dayNumber, notAfter);
    if (on !== null) return { on, credit: end[1]?.trim() ?? null };
  }
  return null;
}

const writtenDay = new RegExp(
  String.raw`(?:^|[\s|·•])(?:${day}\s+(?:de\s+)?${month}|${month}\s+${day})(?:,?\s+(?:de\s+|del\s+)?(\d{4}))`,
  'u',
);

/** A short line that is little more than a date with its year ("Publicado: 24 de febrero de 2026, 10:15"). */
function dateLineOf(text: string): InferredDate | null {
  if (text.length > 90) return null;
  const iso = /(?:^|\s)(\d{4}-\d{2}-\d{2})(?:$|[\sT,])/.exec(text)?.[1];
  const on = iso ? parseDate(iso)?.on : null;
  if (on) return { on, credit: null };
  const match = writtenDay.exec(text);
  const monthNumber = match ? monthOf(match[2] ?? match[3]!) : null;
  if (!match || monthNumber === null) return null;
  const written = dayOf(Number(match[5]), monthNumber, Number(match[1] ?? match[4]));
  // A sentence that mentions a day is no line that is a date: few words may be left beside it.
  const beside = text.replace(match[0], ' ').match(/\p{L}{2,}/gu)?.length ?? 0;
  return written !== null && beside <= 6 ? { on: written, credit: null } : null;
}

/** A text that begins with its day in figures, of a length that no line of its own has ("Fecha: 2026-02-24 Guadalajara. ..."). */
function leadingDayOf(text: string): InferredDate | null {
  const iso = /^(?:\p{L}{2,12}:?\s+){0,2}(\d{4}-\d{2}-\d{2})(?=$|[\sT,|])/u.exec(text)?.[1];
  const on = iso === undefined ? null : parseDate(iso)?.on;
  return on ? { on, credit: null } : null;
}

/** The day inferred from the head of a text; null where nothing there tells it. `notAfter` as in `settleYear`. */
export function inferDate(blocks: readonly Block[], notAfter: string | null): InferredDate | null {
  const head = blocks
    .filter((block) => block.role === 'body' || block.role === 'headline' || block.role === 'heading')
    .slice(0, paragraphsSearched);
  for (const block of head) {
    const found = datelineOf(block.text, notAfter) ?? dateLineOf(block.text);
    if (found) return found;
  }
  return head[0] === undefined ? null : leadingDayOf(head[0].text);
}
