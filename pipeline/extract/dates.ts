// Dates as documents state them: instants with a zone, local times without one, days. Anything else is not guessed at.

export interface StatedDate {
  /** Instant in UTC (ISO 8601, `Z`); null where no zone is stated. */
  readonly at: string | null;
  /** `YYYY-MM-DDTHH:MM` as stated without a zone; null where an instant or only a day is stated. */
  readonly local: string | null;
  /** The day as stated, in the zone it was stated in. */
  readonly on: string;
}

/** Zone names met in feeds and pages whose offset is not in doubt for publishers of the Americas and Europe, in minutes. */
const zoneOffsets: { readonly [name: string]: number } = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  cet: 60,
  cest: 120,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

/** First three letters, or more where three do not tell, of the months' names in the languages read. */
const monthStems: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev', 'fév'],
  ['mar', 'mär'],
  ['apr', 'abr', 'avr'],
  ['may', 'mai', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'ago', 'aoû', 'aou'],
  ['sep', 'set'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'dic', 'dez', 'déc'],
];

const monthNames =
  /^(jan(uary|uar|eiro|vier)?|ene(ro)?|gen(naio)?|feb(ruary|ruar|rero|braio)?|fev(ereiro|rier)?|fév(rier)?|mar(ch|zo|ço|s)?|märz|apr(il|ile)?|abr(il)?|avr(il)?|may(o)?|mai(o)?|mag(gio)?|jun(e|i|io|ho)?|juin|giu(gno)?|jul(y|i|io|ho)?|juil(let)?|lug(lio)?|aug(ust)?|ago(sto)?|ao[uû]t|sept?(ember|iembre|embre|tembre)?|set(iembre|embro|tembre)?|oct(ober|ubre|obre)?|okt(ober)?|out(ubro)?|ott(obre)?|nov(ember|iembre|embro|embre)?|dec(ember|embre)?|dic(iembre|embre)?|dez(ember|embro)?|déc(embre)?)$/;

/** Month from 1 of a month's name or its usual short form; null for any other word. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (!monthNames.test(lower)) return null;
  const index = monthStems.findIndex((stems) => stems.some((stem) => lower.startsWith(stem)));
  return index < 0 ? null : index + 1;
}

const two = (n: number) => String(n).padStart(2, '0');

/** `YYYY-MM-DD`; null for a day that the calendar does not have. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > lastDay ? null : `${year}-${two(month)}-${two(day)}`;
}

function offsetOf(zone: string): number | null {
  const named = Object.hasOwn(zoneOffsets, zone.toLowerCase()) ? zoneOffsets[zone.toLowerCase()]! : null;
  if (named !== null) return named;
  const match = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 14 * 60 ? null : match[1] === '-' ? -minutes : minutes;
}

function dateFrom(
  day: string | null,
  clock: string | undefined,
  zone: string | undefined,
): StatedDate | null {
  if (day === null) return null;
  if (clock === undefined) return zone === undefined ? { at: null, local: null, on: day } : null;
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?$/.exec(clock);
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 60) return null;
  if (zone === undefined) return { at: null, local: `${day}T${two(hour)}:${two(minute)}`, on: day };
  const offset = offsetOf(zone);
  if (offset === null) return null;
  const milliseconds = Number((match[4] ?? '').slice(0, 3).padEnd(3, '0'));
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const instant = Date.UTC(year, month - 1, date, hour, minute - offset, second, milliseconds);
  return { at: new Date(instant).toISOString(), local: null, on: day };
}

const clockAndZone = String.raw`(?:(?:T|\s+|\s*,\s*)(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)(?:\s*([+-]\d{1,2}:?(?:\d{2})?|[A-Za-z]{1,4}(?:[+-]\d{1,2}(?::?\d{2})?)?))?)?`;
const isoPattern = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${clockAndZone}$`);
const rfcPattern = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9}\.?,?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})${clockAndZone}$`,
);
const longPattern = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9}\.?,?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})${clockAndZone}$`,
);

/**
 * Reads a date as machines write them (ISO 8601 and its sloppy variants, RFC 1123, `February 24, 2026 10:00 CST`).
 * Null when it is none, when the calendar has no such day, or when its zone is not known.
 */
export function parseDate(text: string): StatedDate | null {
  const trimmed = text.trim();
  if (trimmed.length > 60) return null;
  const iso = isoPattern.exec(trimmed);
  if (iso) return dateFrom(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), iso[4], iso[5]);
  const rfc = rfcPattern.exec(trimmed);
  if (rfc) return dateFrom(dayOf(Number(rfc[3]), monthOf(rfc[2]!) ?? 0, Number(rfc[1])), rfc[4], rfc[5]);
  const long = longPattern.exec(trimmed);
  if (long)
    return dateFrom(dayOf(Number(long[3]), monthOf(long[1]!) ?? 0, Number(long[2])), long[4], long[5]);
  return null;
}

/** The day that an address states in its path (`/2026/02/23/`, `/2026-02-23-`, `/20260223/`); null where it states none. */
export function dayInUrl(url: string): string | null {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)/i.exec(url)?.[1] ?? '';
  const match =
    /[/_-](20\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /[/_-](20\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
