// Text as the later stages meet it: one form for each character, white space collapsed, nothing invisible.
import { mendEncoding } from './mend_encoding.ts';

/** Soft hyphens, zero-width characters, marks of direction: shown as nothing, and in the way of every match. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each of these is meant by itself.
const invisible = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced.
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;
const loneSurrogates = /\p{Surrogate}/gu;

/** Cleans without trimming, so that pieces of one paragraph can be joined. */
export function cleanPiece(text: string): string {
  return mendEncoding(text)
    .normalize('NFC')
    .replace(loneSurrogates, '\ufffd')
    .replace(invisible, '')
    .replace(controls, ' ')
    .replace(/\s+/g, ' ');
}

/** A paragraph's text: NFC, no control or invisible characters, white space collapsed and trimmed. */
export function cleanText(text: string): string {
  return cleanPiece(text).trim();
}

const foldedLetters = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const base = letter.normalize('NFD').charAt(0);
  const lower = base.toLowerCase();
  const folded = lower.length === 1 ? lower : base;
  foldedLetters.set(letter, folded);
  return folded;
}

/** Lower case without accents, of the same length, so that positions found in it hold in the text. */
export function foldText(text: string): string {
  return text
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(/[\u0080-\uffff]/g, foldLetter)
    .replace(/[’‘]/g, "'");
}

/** Number of words: runs without white space that hold a letter or digit. One pass over a cleaned text. */
export function countWords(text: string): number {
  let count = 0;
  for (const word of text.split(' ')) if (/[\p{L}\p{N}]/u.test(word)) count++;
  return count;
}
