// Fingerprints of a text: hashes of word sequences, a few of many, by which copies are found without comparing texts.

/** Words in a sequence. Five is the common choice for news copy: Clough et al., "METER: MEasuring TExt Reuse", ACL 2002. */
const wordsPerShingle = 5;
/**
 * Of this many neighbouring sequences at least one is kept, so that any 12 words in common leave a fingerprint in common
 * (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003; 2 of 9 sequences are kept on average).
 */
const shinglesPerWindow = 8;

const word = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(word) ?? [];
}

/** 52 bits of two FNV-1a hashes: an exact integer in JSON, Parquet and DuckDB. */
function hash(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000193);
    high = (high << 13) | (high >>> 19);
  }
  return ((high >>> 0) & 0xfffff) * 2 ** 32 + (low >>> 0);
}

/**
 * The fingerprints of a text given as its paragraphs, ascending, each once; none for a text of fewer than five words.
 * Case, accents and punctuation count for nothing. Time is linear in the length of the text.
 */
export function fingerprintsOf(paragraphs: readonly string[]): number[] {
  const words = paragraphs.flatMap(wordsOf);
  const hashes = Array.from({ length: Math.max(0, words.length - wordsPerShingle + 1) }, (_, at) =>
    hash(words.slice(at, at + wordsPerShingle).join(' ')),
  );
  const kept = new Set<number>();
  let least = -1;
  for (let end = Math.min(shinglesPerWindow, hashes.length) - 1; end < hashes.length && end >= 0; end++) {
    const start = Math.max(0, end - shinglesPerWindow + 1);
    if (least < start) {
      least = start;
      for (let at = start + 1; at <= end; at++) if (hashes[at]! <= hashes[least]!) least = at;
    } else if (hashes[end]! <= hashes[least]!) least = end;
    kept.add(hashes[least]!);
  }
  return [...kept].sort((a, b) => a - b);
}
