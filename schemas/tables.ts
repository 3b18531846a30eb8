// Every table of the project, in the order in which they are made and listed.
import type { Table } from './columns.ts';
import { claim_places, claims, evidence } from './tables/claims.ts';
import {
  alignments,
  changes,
  checks,
  claim_parts,
  conflicts,
  derivations,
  estimates,
  likely_dates,
  relays,
  statements,
} from './tables/estimates.ts';
import { captures, copied_texts, issues, paragraphs, reports, rulings, sources } from './tables/inputs.ts';
import { code_labels, extraction_rules, headlines, places, release_comparison } from './tables/reference.ts';
import { extracted_captures, left_out, normalised_claims, text_fingerprints } from './tables/stage_tables.ts';

export const tables = {
  extracted_captures,
  paragraphs,
  text_fingerprints,
  normalised_claims,
  left_out,
  sources,
  reports,
  captures,
  copied_texts,
  claims,
  evidence,
  claim_places,
  statements,
  relays,
  alignments,
  likely_dates,
  estimates,
  claim_parts,
  conflicts,
  checks,
  derivations,
  rulings,
  changes,
  issues,
  headlines,
  release_comparison,
  code_labels,
  extraction_rules,
  places,
} as const;

export type TableName = keyof typeof tables;

/** The tables that a release carries, in listing order. */
export const publishedTables: readonly Table[] = Object.values(tables).filter((table) => table.published);
