// The tables that only stages hand to each other: what extract and normalise make of one capture, before SQL joins them.
import { defineTable, optional, required } from '../columns.ts';
import { claims } from './claims.ts';

export const extracted_captures = defineTable({
  name: 'extracted_captures',
  grain: 'one capture with the metadata that its text states',
  primaryKey: ['capture_id'],
  orderBy: ['capture_id'],
  published: false,
  columns: {
    capture_id: required('text', 'identifier', 'Hash of the report and of the content.'),
    report_id: required(
      'text',
      'identifier',
      'Hash of the canonical address; of the content for a file without one.',
    ),
    source_id: required(
      'text',
      'judged',
      'The publisher: an id under sources/, or `x-` and a slug of the name for one not described; `x-unknown` where none is named.',
    ),
    source_name: optional('text', 'stated', 'The publisher as the document names it. Null: not named.'),
    url: optional('text', 'stated', 'Address as stated, without trackers. Null: none stated.'),
    language: optional('code', 'derived', 'BCP 47 tag of the text. Null: could not be told.'),
    capture_kind: required('code', 'derived', 'What was read.', { codes: 'capture_kind' }),
    retrieved_at: optional('timestamp', 'stated', 'When it was read from its source. Null: not recorded.'),
    content_sha256: required('text', 'identifier', 'SHA-256 of the bytes.'),
    byte_count: required('integer', 'derived', 'Length in bytes.', { unit: 'bytes' }),
    published_at: optional(
      'timestamp',
      'stated',
      'Stated instant, where a zone is stated with it. Null: none.',
    ),
    published_local: optional(
      'text',
      'stated',
      "Stated local time without a zone (YYYY-MM-DDTHH:MM), to be read in the publisher's zone. Null: none.",
    ),
    published_on: optional('date', 'stated', 'Stated day. Null: none.'),
    published_basis: required('code', 'derived', 'What stated the date.', { codes: 'published_basis' }),
    published_inferred_on: optional(
      'date',
      'derived',
      'Day inferred from a dateline or the content. Null: none.',
    ),
    country: optional(
      'code',
      'stated',
      'Country of the publisher as the document states it. Null: not stated.',
    ),
    via: optional('text', 'stated', 'Wires and outlets credited, joined by `;`. Null: none.'),
  },
});

export const text_fingerprints = defineTable({
  name: 'text_fingerprints',
  grain: 'one capture with the fingerprints of its main text',
  primaryKey: ['capture_id'],
  orderBy: ['capture_id'],
  published: false,
  columns: {
    capture_id: required('text', 'identifier', 'The capture.'),
    fingerprints: required(
      'text',
      'derived',
      'Hashes of some of its sequences of five words, ascending, joined by `;`: texts that copy each other share many.',
    ),
  },
});

const { known_from: _from, known_to: _to, ...statedClaimColumns } = claims.columns;

export const normalised_claims = defineTable({
  name: 'normalised_claims',
  grain: 'one claim as one capture states it',
  primaryKey: ['claim_id', 'capture_id'],
  orderBy: ['claim_id', 'capture_id'],
  published: false,
  columns: {
    capture_id: required('text', 'identifier', 'The capture.'),
    ...statedClaimColumns,
  },
});

export const left_out = defineTable({
  name: 'left_out',
  grain: 'the one run of reconciliation: how much it leaves out as known after the moment of a vintage',
  primaryKey: ['capture_count'],
  orderBy: ['capture_count'],
  published: false,
  columns: {
    capture_count: required(
      'integer',
      'derived',
      'Versions of reports left out; 0 where there is no vintage.',
      {
        unit: 'captures',
      },
    ),
  },
});
