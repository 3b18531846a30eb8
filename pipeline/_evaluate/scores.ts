// Precision, recall and F1 from counts.

/** A score; shares lie in 0..1. */
export interface Score {
  /** Precision: share of the claims that are right. Null: there is no claim, so nothing to be right or wrong. */
  readonly p: number | null;
  /** Recall: share of the coded figures that are claimed. Null: nothing is coded. */
  readonly r: number | null;
  /** Harmonic mean of both, 2 x matched / (n + claims). Null: neither coded figures nor claims. */
  readonly f1: number | null;
  /** Coded figures. */
  readonly n: number;
  readonly claims: number;
  readonly matched: number;
}

/** The quotient, or null where the whole is 0. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The score of `matched` one-to-one pairs out of `n` coded figures and `claims` claims. Throws when there are more pairs than either. */
export function toScore(n: number, claims: number, matched: number): Score {
  if (matched > Math.min(n, claims)) {
    throw new Error(
      `evaluation: ${matched} pairs out of ${n} coded figures and ${claims} claims; mend the matching.`,
    );
  }
  return {
    p: share(matched, claims),
    r: share(matched, n),
    f1: share(2 * matched, n + claims),
    n,
    claims,
    matched,
  };
}
