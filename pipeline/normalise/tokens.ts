// Cuts a text into tokens with their offsets. Lexicon surfaces are cut by the same function, so that both sides agree.
import type { Token } from './spans.ts';

/**
 * Kinds in order: address, number, initials ("U.S.", "EE.UU.", "p.m."), genitive or contraction ("'s"), word
 * (a Romance elision "l'" keeps its apostrophe), run of full stops, any other character.
 * No alternative can begin where another one backtracks, so that the time is linear in the length.
 */
const shape =
  /(?:https?:\/\/|www\.)\S+|(\d+(?:[.,:/]\d+)*)|((?:\p{L}{1,2}\.){2,}|['’](?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?=\p{L}{3}))?)|\.{2,}|\S/giu;
const thinGroups = /\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?:[.,]\d{1,2})?(?![.,]?\d)/y;
const punctuation = /^\p{P}/u;
const notAscii = /[^\0-\x7f]/;

/** Lower case without accents: how words are compared. `señor` becomes `senor`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return notAscii.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'") : lower;
}

/** The tokens of `text` in order; offsets in UTF-16 code units of `text`. White space makes no token. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
    let found = match[0];
    if (match[1] !== undefined) {
      thinGroups.lastIndex = match.index;
      const grouped = thinGroups.exec(text);
      if (grouped !== null && grouped[0].length > found.length) {
        found = grouped[0];
        shape.lastIndex = match.index + found.length;
      }
    }
    const kind =
      match[1] !== undefined
        ? 'number'
        : match[2] !== undefined || /^(?:http|www)/i.test(found)
          ? 'word'
          : punctuation.test(found)
            ? 'punctuation'
            : 'symbol';
    const lower = found.toLowerCase();
    tokens.push({
      start: match.index,
      end: match.index + found.length,
      text: found,
      lower,
      folded: notAscii.test(lower) ? fold(lower) : lower,
      kind,
    });
  }
  return tokens;
}
