// Where sentences end, as far as extract needs it: to tell a headline glued to a sentence from the sentence.

/** Offsets in UTF-16 code units, end exclusive, white space at the ends left out. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** After these a full stop ends no sentence. Lower case, without the stop. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr gen col lt sgt capt sen rep gov st jr sr prof no nos vs inc corp co ltd dept est approx ' +
    'sra srta dra gral cap tte cnel lic ing arq mtro mtra av num núm pág ed edo fco ma pte ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic ' +
    'jal mich gto zac nay tamps ver oax gro qro hgo pue chis coah chih dgo'
  ).split(' '),
);

// Looks only at the first of a run of stops, so that a long run costs no more than its length.
const boundary = /(?<![.!?…])[.!?…]+["'”’»)\]]*\s+(?=["'“‘«([¿¡—–-]*\s?[\p{Lu}\p{N}])/gu;

/** The sentences of a cleaned paragraph. */
export function sentencesOf(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(start, match.index - 20), match.index))![0];
    const isStop = match[0].startsWith('.') && !match[0].startsWith('..');
    // Single letters and dotted initials: "J. Pérez", "U.S. Embassy".
    if (isStop && (abbreviations.has(word.toLowerCase()) || /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word)))
      continue;
    const end = match.index + match[0].trimEnd().length;
    spans.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
