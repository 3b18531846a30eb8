// Cuts a text into tokens with their offsets. Lexicon surfaces are cut by the same function, so that both sides agree.
import type { Token } from './spans.ts';

/**
 * Kinds in order: address, number, initials ("U.S.", "EE.UU.", "p.m."), genitive or contraction ("'s"), word
 * (a Romance elision "l'" keeps its apostrophe), run of full stops, any other character.
 * No alternative can begin where another one backtracks, so that the time is linear in the length.
 */
const shape =
  /(?:https?:\/\/|www\.)\S+|(\d+(?:[.,:/]\d+)*)|((?:\p{L}{1,2}\.){2,}|['’](?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?=\p{L}{3}|(?!re|ve|ll)\p{L}{2}))?)|\.{2,}|\S/giu;
/** Thousands parted by a thin blank or, as the Swiss do, by an apostrophe: "2'500". */
const thinGroups = /\d{1,3}(?:[\u00a0\u202f\u2009'’]\d{3})+(?:[.,]\d{1,2})?(?![.,]?\d)/y;
/** "USD1,700", "US55,931,000": a currency that stands at its amount without a blank. */
const gluedAmount = /(\p{Lu}{1,3})(?=\d{1,3}(?:[.,]\d{3})+(?!\d))/uy;
/** "22,24,26,31": numbers of a list without blanks; what has groups of three behind commas is no list, sound or not. */
const commaList = /^\d{1,3}(?:,\d{1,2}){2,}$/;
const address = /^(?:http|www)/i;
const punctuation = /^\p{P}/u;
const notAscii = /[^\0-\x7f]/;

/** What an elision is read before where nothing follows it in a lexicon. */
export const anyWord = 'any';

/** Lower case without accents: how words are compared. `señor` becomes `senor`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return notAscii.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'") : lower;
}

interface Form {
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  readonly isPunctuation: boolean;
}

/** Forms of texts seen, at most so many: a report of made-up words must not fill the memory. */
const mostForms = 20_000;
const longestKept = 40;
const forms = new Map<string, Form>();

function formOf(text: string): Form {
  const known = forms.get(text);
  if (known !== undefined) return known;
  const lower = text.toLowerCase();
  const form = { text, lower, folded: fold(text), isPunctuation: punctuation.test(text) };
  if (text.length > longestKept) return form;
  if (forms.size >= mostForms) forms.clear();
  forms.set(text, form);
  return form;
}

/** A token of one kind; null: a mark, which is punctuation or a symbol. */
function tokenOf(start: number, found: string, kind: Token['kind'] | null): Token {
  const { text, lower, folded, isPunctuation } = formOf(found);
  return {
    start,
    end: start + text.length,
    text,
    lower,
    folded,
    kind: kind ?? (isPunctuation ? 'punctuation' : 'symbol'),
  };
}

/** The tokens of `text` in order; offsets in UTF-16 code units of `text`. White space makes no token. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
    const [found] = match;
    const start = match.index;
    if (match[1] !== undefined) {
      if (commaList.test(found)) {
        let at = start;
        for (const item of found.split(',')) {
          if (at > start) tokens.push(tokenOf(at - 1, ',', 'punctuation'));
          tokens.push(tokenOf(at, item, 'number'));
          at += item.length + 1;
        }
        continue;
      }
      thinGroups.lastIndex = start;
      const grouped = thinGroups.exec(text)?.[0] ?? '';
      if (grouped.length > found.length) shape.lastIndex = start + grouped.length;
      tokens.push(tokenOf(start, grouped.length > found.length ? grouped : found, 'number'));
    } else if (match[2] !== undefined || (found.length > 3 && address.test(found))) {
      gluedAmount.lastIndex = start;
      const word = found.length <= 6 ? (gluedAmount.exec(text)?.[1] ?? found) : found;
      shape.lastIndex = start + word.length;
      tokens.push(tokenOf(start, word, 'word'));
    } else {
      tokens.push(tokenOf(start, found, null));
    }
  }
  return tokens;
}

/** The tokens of a lexicon's surface, cut as they are in a text: an elision at its end ("d'") stands before a word there. */
export function tokeniseSurface(surface: string): Token[] {
  const isElided = /\p{L}['’]$/u.test(surface);
  return isElided ? tokenise(`${surface}${anyWord}`).slice(0, -1) : tokenise(surface);
}
