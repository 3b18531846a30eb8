// The tables about what was read: publishers and authorities, documents, their versions, their paragraphs.
import { defineTable, optional, required } from '../columns.ts';

export const sources = defineTable({
  name: 'sources',
  grain: 'one publisher, wire, authority or other speaker',
  primaryKey: ['source_id'],
  orderBy: ['source_id'],
  published: true,
  columns: {
    source_id: required('text', 'identifier', 'Name of the folder under sources/ that describes it.'),
    name: required('text', 'judged', 'Its own name.'),
    kind: required('code', 'judged', 'What it is.', { codes: 'source_kind' }),
    country: optional('code', 'judged', 'ISO 3166-1 alpha-2 code of where it sits. Null: not known.'),
    language: optional('code', 'judged', 'BCP 47 tag of the edition read. Null: not known, or an authority.'),
    homepage_url: optional('text', 'judged', 'Address of its home page. Null: none known.'),
    owner: optional(
      'text',
      'judged',
      'Company or body that owns it; persons and families are not named. Null: not known, or a person.',
      { freeText: true },
    ),
    relays: optional(
      'text',
      'judged',
      'source_id of each wire or outlet whose copy it republishes, joined by `;`. Null: none known.',
    ),
    party_to_deaths: required(
      'boolean',
      'judged',
      'Is it, or does it command, a force that killed or was killed in the events it counts?',
    ),
    level: optional(
      'code',
      'judged',
      'Level of government or sector of an authority. Null: not an authority.',
      { codes: 'authority_level' },
    ),
    jurisdiction: optional(
      'code',
      'judged',
      'ISO 3166 code of where an authority is competent. Null: not an authority, or nowhere in particular.',
    ),
    is_described: required(
      'boolean',
      'derived',
      'Is there a description of it under sources/? False: met in a dropped-in file only.',
    ),
  },
});

export const reports = defineTable({
  name: 'reports',
  grain: 'one document by one publisher',
  primaryKey: ['report_id'],
  orderBy: ['known_at', 'report_id'],
  published: true,
  columns: {
    report_id: required(
      'text',
      'identifier',
      'Hash of the canonical address; of the content for a file without one.',
    ),
    source_id: required('text', 'judged', 'Its publisher.', { references: 'sources.source_id' }),
    url: optional('text', 'stated', 'Address as stated, without trackers. Null: a file that states none.'),
    language: optional('code', 'derived', 'BCP 47 tag of the text. Null: could not be told.'),
    published_at: optional(
      'timestamp',
      'stated',
      'Stated instant of publication. Null: only a day, or nothing, is stated.',
    ),
    published_on: optional(
      'date',
      'stated',
      'Stated day of publication, in the zone it was stated in. Null: not stated.',
    ),
    published_basis: required('code', 'derived', 'What stated the date.', { codes: 'published_basis' }),
    published_inferred_on: optional(
      'date',
      'derived',
      'Day worked out from a dateline or from the content. Shown, never used. Null: none was needed or none found.',
    ),
    known_at: required(
      'timestamp',
      'derived',
      'The earliest moment from which the report is treated as known.',
    ),
    known_basis: required('code', 'derived', 'How known_at was settled.', { codes: 'known_basis' }),
    via: optional(
      'text',
      'stated',
      'Wires and outlets that the report credits for its content, joined by `;`. Null: none.',
      { freeText: true },
    ),
  },
});

export const captures = defineTable({
  name: 'captures',
  grain: 'one version of a report, as read',
  primaryKey: ['capture_id'],
  orderBy: ['report_id', 'version', 'capture_id'],
  published: true,
  columns: {
    capture_id: required('text', 'identifier', 'Hash of the report and of the content.'),
    report_id: required('text', 'identifier', 'The report.', { references: 'reports.report_id' }),
    version: required(
      'integer',
      'derived',
      'Rank of this version of the report, from 1, in the order they became known.',
      { unit: 'rank' },
    ),
    capture_kind: required('code', 'derived', 'What was read.', { codes: 'capture_kind' }),
    source_id: required('text', 'judged', 'Its publisher, as this version has it.', {
      references: 'sources.source_id',
    }),
    published_at: optional(
      'timestamp',
      'stated',
      'Instant of publication that this version states. Null: only a day, or nothing, is stated.',
    ),
    published_on: optional(
      'date',
      'stated',
      'Day of publication that this version states, in the zone it was stated in. Null: not stated.',
    ),
    via: optional(
      'text',
      'stated',
      'Wires and outlets that this version credits for its content, joined by `;`. Null: none.',
      { freeText: true },
    ),
    retrieved_at: optional('timestamp', 'stated', 'When it was read from its source. Null: not recorded.'),
    known_at: required('timestamp', 'derived', 'From when this version is treated as known.'),
    known_basis: required('code', 'derived', 'How known_at was settled.', { codes: 'known_basis' }),
    content_sha256: required('text', 'identifier', 'SHA-256 of the bytes read, in hexadecimal.'),
    byte_count: required('integer', 'derived', 'Length of what was read.', { unit: 'bytes' }),
  },
});

export const copied_texts = defineTable({
  name: 'copied_texts',
  grain: 'one report whose text copies that of a report known before it',
  primaryKey: ['report_id'],
  orderBy: ['copied_report_id', 'known_from', 'report_id'],
  published: true,
  columns: {
    report_id: required('text', 'identifier', 'The copy.', { references: 'reports.report_id' }),
    copied_report_id: required('text', 'identifier', 'The earlier report that it shares most with.', {
      references: 'reports.report_id',
    }),
    share: required('number', 'derived', "Share of the shorter text's fingerprints that both have.", {
      unit: 'share',
    }),
    known_from: required('timestamp', 'derived', 'From when both texts are known.'),
  },
});

export const paragraphs = defineTable({
  name: 'paragraphs',
  grain: 'one paragraph of the main text of a capture',
  primaryKey: ['capture_id', 'paragraph'],
  orderBy: ['capture_id', 'paragraph'],
  published: false,
  columns: {
    capture_id: required('text', 'identifier', 'The capture.', { references: 'captures.capture_id' }),
    paragraph: required('integer', 'derived', 'Position in the main text, from 1.', { unit: 'rank' }),
    role: required('code', 'derived', 'What the paragraph is.', { codes: 'paragraph_role' }),
    text: required('text', 'stated', 'Its text, white space collapsed.'),
  },
});

export const issues = defineTable({
  name: 'issues',
  grain: 'one thing that could not be understood or was set aside',
  primaryKey: ['issue_id'],
  orderBy: ['stage', 'severity', 'reason', 'issue_id'],
  published: true,
  columns: {
    issue_id: required('text', 'identifier', 'Hash of stage, reason, subject and position.'),
    stage: required('code', 'derived', 'The stage that met it.', { codes: 'stage' }),
    severity: required('code', 'derived', 'How much it matters.', { codes: 'severity' }),
    reason: required('code', 'derived', 'What the matter is.', { codes: 'issue_reason' }),
    subject: required(
      'text',
      'derived',
      'What it is about: a file name, a report_id, a source_id or a claim_id.',
    ),
    report_id: optional(
      'text',
      'identifier',
      'The report it was met in. Null: before a report was made of it.',
    ),
    paragraph: optional('integer', 'derived', 'Paragraph, from 1. Null: no one paragraph.', { unit: 'rank' }),
    char_start: optional(
      'integer',
      'derived',
      'Code points before it in the paragraph. Null: no one place.',
      { unit: 'code points' },
    ),
    detail: required('text', 'derived', 'One sentence: what, and what to do where something can be done.', {
      freeText: true,
    }),
  },
});

export const rulings = defineTable({
  name: 'rulings',
  grain: 'one judgement of a person about a claim or a figure',
  primaryKey: ['ruling_id'],
  orderBy: ['ruling_id'],
  published: true,
  columns: {
    ruling_id: required('text', 'identifier', 'Its name, never given to another.'),
    kind: required('code', 'judged', 'What it does.', { codes: 'ruling_kind' }),
    claim_id: optional('text', 'identifier', 'The claim that it is about. Null: it is about a figure.'),
    figure_id: optional(
      'text',
      'identifier',
      'The key of the figure that it is about. Null: it is about a claim.',
    ),
    expects: optional(
      'number',
      'judged',
      'The value that the claim has, or that the figure was corrected to; where that is no longer so the build stops. Null: any value.',
      { unit: 'unit of the indicator' },
    ),
    reason: required('text', 'judged', 'Why, in one sentence.', { freeText: true }),
    source_url: optional('text', 'stated', 'Address of what it rests on. Null: nothing that has one.'),
    decided_by: required('text', 'judged', 'Who decided, as a role.', { freeText: true }),
    decided_on: required('date', 'judged', 'When it was decided.'),
  },
});
