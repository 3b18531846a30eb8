// What the stages hand to each other in memory. A stage imports these types and nothing of another stage.
import type { Row } from './columns.ts';
import type { claim_places, evidence } from './tables/claims.ts';
import type { issues, paragraphs } from './tables/inputs.ts';
import type { extracted_captures, normalised_claims, text_fingerprints } from './tables/stage_tables.ts';

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. Injected, since the pure folders know no Node. */
export type Sha256 = (text: string) => string;

export type CaptureRow = Row<typeof extracted_captures>;
export type ParagraphRow = Row<typeof paragraphs>;
export type FingerprintRow = Row<typeof text_fingerprints>;
export type ClaimRow = Row<typeof normalised_claims>;
export type EvidenceRow = Row<typeof evidence>;
export type ClaimPlaceRow = Row<typeof claim_places>;
export type IssueRow = Row<typeof issues>;

/** A file as the edge read it: its text decoded, or the reason (a code of `issue_reason`) why it has none. */
export type FileRead =
  | {
      /** Relative name for people, the same on every machine; unique among the files of one reading. */
      readonly fileName: string;
      readonly contentSha256: string;
      readonly byteCount: number;
      readonly text: string;
    }
  | { readonly fileName: string; readonly reason: string; readonly detail: string };

/** One version of one document as acquire hands it over: text already decoded, nothing yet understood. */
export interface Snapshot {
  /** SHA-256 of the bytes as read. */
  readonly contentSha256: string;
  readonly byteCount: number;
  readonly text: string;
  readonly format: 'html' | 'markdown' | 'text';
  readonly captureKind: 'abstract' | 'page' | 'archive' | 'file';
  /** Name for people, e.g. in issues; relative, never a path of a machine. */
  readonly fileName: string;
  /** Folder under sources/ that it lies in; null for what was dropped in or found. */
  readonly sourceId: string | null;
  /** Address it was fetched from; null where only the document itself can state one. */
  readonly url: string | null;
  /** ISO 8601 in UTC; null where nobody recorded it. */
  readonly retrievedAt: string | null;
}

/**
 * What extract makes of a snapshot. `capture` is null when nothing could be made of it; `issues` then says why.
 * `fingerprints` is null where there is no capture, or too little text to tell a copy by.
 */
export interface Extraction {
  readonly capture: CaptureRow | null;
  readonly fingerprints: FingerprintRow | null;
  readonly paragraphs: readonly ParagraphRow[];
  readonly issues: readonly IssueRow[];
}

/** What normalise makes of one capture. */
export interface Normalisation {
  readonly claims: readonly ClaimRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly claimPlaces: readonly ClaimPlaceRow[];
  readonly issues: readonly IssueRow[];
}
