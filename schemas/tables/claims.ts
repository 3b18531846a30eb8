// The tables about what reports state: claims, the words that state them, the places of joint claims.
import { defineTable, optional, required } from '../columns.ts';

/** Columns of a figure key: what a number counts, of whom, where, in which scope. Shared by claims and estimates. */
export const figureKeyColumns = {
  indicator: required('code', 'judged', 'What is counted.', { codes: 'indicator' }),
  definition: required('code', 'judged', "Which of the indicator's definitions; `all` by default.", {
    codes: 'definition',
  }),
  group_code: required('code', 'judged', 'Of whom; `n/a` for things.', { codes: 'group' }),
  place: required(
    'code',
    'judged',
    'ISO 3166-2:MX code of the state, `MX` for the nation or where no place is stated; joint places joined by `+`, sorted.',
  ),
  municipality: optional(
    'text',
    'judged',
    'Name of the municipality, as INEGI spells it. Null: none stated, or several.',
  ),
  municipality_code: optional(
    'code',
    'derived',
    'INEGI code of the municipality (cvegeo, 5 digits). Null: no municipality.',
  ),
  incident_id: optional('text', 'identifier', 'The one event that the figure is of. Null: not of one event.'),
  scope: required('code', 'judged', 'Which part of the crisis.', { codes: 'scope' }),
} as const;

export const claims = defineTable({
  name: 'claims',
  grain: 'one figure stated by one report',
  primaryKey: ['claim_id'],
  orderBy: ['indicator', 'place', 'group_code', 'known_from', 'claim_id'],
  published: true,
  columns: {
    claim_id: required(
      'text',
      'identifier',
      'Hash of report, key, bounds, counting, as-of and speaker; never of positions in a text.',
    ),
    report_id: required('text', 'identifier', 'The report that states it.', {
      references: 'reports.report_id',
    }),
    ...figureKeyColumns,
    value_text: required('text', 'stated', 'The number as written.', { freeText: true }),
    value: required('number', 'derived', 'The number named; the lower one of a range.', {
      unit: 'unit of the claim',
    }),
    value_low: optional('number', 'derived', 'Lower bound. Null: unbounded.', { unit: 'unit of the claim' }),
    value_high: optional('number', 'derived', 'Upper bound. Null: unbounded.', { unit: 'unit of the claim' }),
    unit: required('code', 'derived', 'Unit of the values.', { codes: 'unit' }),
    qualifier: required('code', 'judged', 'How the number is hedged.', { codes: 'qualifier' }),
    counting: required('code', 'judged', 'Total, increment, snapshot or subset.', { codes: 'counting' }),
    part_of: optional(
      'text',
      'identifier',
      'claim_id of the whole that this is stated to be a part of. Null: of none.',
    ),
    as_of: optional(
      'timestamp',
      'stated',
      'Moment up to which the report says that the figure counts; the end of it where only a day is said. Null: not said.',
    ),
    as_of_basis: optional(
      'text',
      'stated',
      'The as-of as read: a day (YYYY-MM-DD) or local time in central Mexico (YYYY-MM-DDTHH:MM). Null: not said.',
    ),
    speaker: optional(
      'text',
      'stated',
      'Office-holder or body that the report says gave the figure. Null: it names nobody.',
      { freeText: true },
    ),
    speaker_role: optional(
      'text',
      'judged',
      'Role in which the office-holder spoke. Null: no person, or not known.',
      { freeText: true },
    ),
    speaker_id: optional(
      'text',
      'judged',
      'source_id of the speaker or of the body that the speaker speaks for. Null: no speaker.',
      { references: 'sources.source_id' },
    ),
    via: optional(
      'text',
      'stated',
      'Wires and outlets through which the figure came, nearest last, joined by `;`. Null: none named.',
      { freeText: true },
    ),
    status: required('code', 'judged', 'How the report itself treats the figure.', { codes: 'claim_status' }),
    rules: required('text', 'derived', 'Names of the extraction rules that made the claim, joined by `;`.'),
    review: required('code', 'judged', 'Was it seen by a person?', { codes: 'review' }),
    known_from: required(
      'timestamp',
      'derived',
      'From when the claim is known: known_at of the first version of the report that states it.',
    ),
    known_to: optional(
      'timestamp',
      'derived',
      'When a later version of the report dropped it. Null: the last version states it.',
    ),
  },
});

export const evidence = defineTable({
  name: 'evidence',
  grain: 'one place where a claim is stated',
  primaryKey: ['evidence_id'],
  orderBy: ['claim_id', 'capture_id', 'paragraph', 'char_start', 'evidence_id'],
  published: true,
  columns: {
    evidence_id: required('text', 'identifier', 'Hash of claim, capture and position.'),
    claim_id: required('text', 'identifier', 'The claim.', { references: 'claims.claim_id' }),
    capture_id: required('text', 'identifier', 'The version of the report.', {
      references: 'captures.capture_id',
    }),
    evidence_kind: required('code', 'derived', 'Whose words these are.', { codes: 'evidence_kind' }),
    paragraph: required('integer', 'derived', 'Paragraph of the main text, from 1.', { unit: 'rank' }),
    char_start: required('integer', 'derived', 'Code points of the paragraph before the quotation.', {
      unit: 'code points',
    }),
    char_end: required('integer', 'derived', 'Code points of the paragraph up to its end.', {
      unit: 'code points',
    }),
    quote_sha256: required('text', 'identifier', 'SHA-256 of the quotation in UTF-8, in hexadecimal.'),
    quotation: optional(
      'text',
      'stated',
      'The words, at most 25 a claim and 90 a report. Null: beyond that, or a person other than an office-holder may be named in them; find them at their offsets.',
      { freeText: true },
    ),
    value_text: required('text', 'stated', 'The number as written here.', { freeText: true }),
    rule: required('text', 'derived', 'The extraction rule that found it.'),
    extractor_version: required(
      'text',
      'derived',
      'Version of the extraction code and lexicons: a hash of them.',
    ),
  },
});

export const claim_places = defineTable({
  name: 'claim_places',
  grain: 'one place of a claim that joins several',
  primaryKey: ['claim_id', 'place'],
  orderBy: ['claim_id', 'place'],
  published: true,
  columns: {
    claim_id: required('text', 'identifier', 'The claim.', { references: 'claims.claim_id' }),
    place: required('code', 'judged', 'ISO 3166-2:MX code of one of its places.'),
  },
});
