// Mends UTF-8 that was read as Latin-1 or Windows-1252 on its way here: "aÃ±os" is "años", "â€œ" a quotation mark.

/** Characters that Windows-1252 has for the bytes 0x80 to 0x9f; the bytes without one stand for themselves. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map<string, number>(Array.from(windows, (letter, at) => [letter, 0x80 + at]));

/**
 * Two bytes of Latin letters and signs, or three of quotation marks and dashes, each read as one character. Other
 * pairs are not mended, since they stand in sound texts: "PERÚ»".
 */
const misread = new RegExp(
  `[ÂÃ]([\\u00a0-\\u00bf\\u0080-\\u009f${windows}])|â[€\\u0080]([\\u00a0-\\u00bf\\u0080-\\u009f${windows}])`,
  'g',
);

const lowBits = (letter: string): number => (byteOf.get(letter) ?? letter.charCodeAt(0)) & 0x3f;

/** The text with such pairs and triples put right. Text without them is returned as it is. */
export function mendEncoding(text: string): string {
  return text.replace(misread, (found, second: string | undefined, third: string | undefined) =>
    second === undefined
      ? String.fromCharCode(0x2000 | lowBits(third!))
      : String.fromCharCode((found.startsWith('Ã') ? 0xc0 : 0x80) | lowBits(second)),
  );
}
