// Runs normalise on a text as if it were one capture, and writes its claims short, for tests to compare.
import { createHash } from 'node:crypto';
import { normalise } from '../../pipeline/normalise/normalise.ts';
import type { CaptureRow, ClaimRow, Normalisation, ParagraphRow } from '../../schemas/stages.ts';
import { knowledge } from './build_knowledge.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export interface TextOptions {
  readonly language: string;
  /** Country of the publisher; null: not known. */
  readonly country?: string | null;
  readonly captureKind?: CaptureRow['capture_kind'];
  readonly roles?: readonly ParagraphRow['role'][];
  /** ISO day; null: undated. Two days after the raid where nothing is said. */
  readonly publishedOn?: string | null;
}

export function captureOf({
  language,
  country = 'US',
  captureKind = 'abstract',
  publishedOn = '2026-02-24',
}: TextOptions): CaptureRow {
  return {
    capture_id: 'capture',
    report_id: 'report',
    source_id: 'x-test',
    source_name: null,
    url: null,
    language,
    capture_kind: captureKind,
    retrieved_at: null,
    content_sha256: sha256('test'),
    byte_count: 1,
    published_at: null,
    published_local: null,
    published_on: publishedOn,
    published_basis: 'none',
    published_inferred_on: null,
    country,
    via: null,
  };
}

/** Each line of the text is one paragraph. */
export function normaliseText(text: string, options: TextOptions): Normalisation {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const paragraphs = lines.map(
    (line, i): ParagraphRow => ({
      capture_id: 'capture',
      paragraph: i + 1,
      role: options.roles?.[i] ?? 'body',
      text: line,
    }),
  );
  return normalise(captureOf(options), paragraphs, knowledge, sha256);
}

/** "deaths at_least 25 national_guard MX-JAL retaliation", with a definition, a town, a whole and a speaker where there are any. */
export function describe(claim: ClaimRow, all: readonly ClaimRow[]): string {
  const whole = all.find(({ claim_id }) => claim_id === claim.part_of);
  const value = claim.qualifier === 'range' ? `${claim.value}-${claim.value_high}` : `${claim.value}`;
  return [
    claim.indicator + (claim.definition === 'all' ? '' : `[${claim.definition}]`),
    claim.qualifier,
    value,
    claim.group_code,
    claim.place + (claim.municipality === null ? '' : ` (${claim.municipality})`),
    claim.scope,
    ...(claim.status === 'reported' ? [] : [claim.status]),
    ...(whole === undefined ? [] : [`part of ${whole.value}`]),
    ...(claim.speaker === null ? [] : [`said by ${claim.speaker}`]),
  ].join(' ');
}

export function describeAll({ claims }: Normalisation): string[] {
  return claims.map((claim) => describe(claim, claims)).sort();
}
