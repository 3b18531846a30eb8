// A capture and paragraphs around texts of our own, as extract would hand them to normalise.
import type { CaptureRow, ParagraphRow } from '../../schemas/stages.ts';

/** The capture of a report in `language`, published on the day after the raid by nobody described. */
export const makeCapture = (language: string): CaptureRow => ({
  capture_id: 'made',
  report_id: 'made',
  source_id: 'x-unknown',
  source_name: null,
  url: null,
  language,
  capture_kind: 'file',
  retrieved_at: null,
  content_sha256: 'made',
  byte_count: 0,
  published_at: null,
  published_local: null,
  published_on: '2026-02-23',
  published_basis: 'none',
  published_inferred_on: null,
  country: language === 'es' ? 'MX' : 'US',
  via: null,
});

/** Body paragraphs of these texts, in order. */
export const makeParagraphs = (texts: readonly string[]): ParagraphRow[] =>
  texts.map(
    (text, index) => ({ capture_id: 'made', paragraph: index + 1, role: 'body', text }) as ParagraphRow,
  );
