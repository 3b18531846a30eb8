// Identifiers, each the head of a hash, so that the same input has the same name on every machine and in every release.
import type { Sha256 } from './stages.ts';

/** Hexadecimal digits kept of a SHA-256: 80 bits, so that a clash among 10 million rows is one in 10 billion. */
const idLength = 20;

/** Joins parts that may hold any text but this control character, which no text of ours keeps. */
const partSeparator = '\u001f';

/** Name of a document: of its canonical address (schemas/canonical_url.ts), or of its content where it has none (null). */
export function reportId(canonicalUrl: string | null, contentSha256: string, sha256: Sha256): string {
  return (canonicalUrl === null ? contentSha256 : sha256(canonicalUrl)).slice(0, idLength);
}

/** Name of one version of a document. */
export function captureId(report: string, contentSha256: string, sha256: Sha256): string {
  return sha256([report, contentSha256].join(partSeparator)).slice(0, idLength);
}

/** Name of an issue: stage, reason, subject and position (null where it has none), so that re-runs agree. */
export function issueId(
  issue: {
    readonly stage: string;
    readonly reason: string;
    readonly subject: string;
    readonly paragraph: number | null;
    readonly char_start: number | null;
  },
  sha256: Sha256,
): string {
  const { stage, reason, subject, paragraph, char_start } = issue;
  return sha256([stage, reason, subject, paragraph ?? '', char_start ?? ''].join(partSeparator)).slice(
    0,
    idLength,
  );
}

/** What makes a claim the same claim in every run: never where in the text it stands. */
export interface ClaimIdentity {
  readonly report_id: string;
  readonly indicator: string;
  readonly definition: string;
  readonly group_code: string;
  readonly place: string;
  readonly municipality_code: string | null;
  readonly municipality: string | null;
  readonly scope: string;
  readonly incident_id: string | null;
  readonly value: number;
  readonly value_low: number | null;
  readonly value_high: number | null;
  readonly counting: string;
  readonly as_of_basis: string | null;
  readonly speaker: string | null;
}

/** Name of a claim: its report, key, bounds, counting, as-of and speaker as canonical JSON (an array in this order). */
export function claimId(claim: ClaimIdentity, sha256: Sha256): string {
  const canonical = JSON.stringify([
    claim.report_id,
    claim.indicator,
    claim.definition,
    claim.group_code,
    claim.place,
    claim.municipality_code ?? claim.municipality,
    claim.scope,
    claim.incident_id,
    claim.value,
    claim.value_low,
    claim.value_high,
    claim.counting,
    claim.as_of_basis,
    claim.speaker,
  ]);
  return sha256(canonical).slice(0, idLength);
}

/** Name of a place where a claim is stated: claim, version of the report, and position. */
export function evidenceId(
  claim: string,
  capture: string,
  paragraph: number,
  charStart: number,
  charEnd: number,
  sha256: Sha256,
): string {
  return sha256([claim, capture, paragraph, charStart, charEnd].join(partSeparator)).slice(0, idLength);
}
