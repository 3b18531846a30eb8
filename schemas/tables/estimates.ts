// The tables that reconciliation makes: statements, alignments, estimates and the part each claim plays in them.
import { defineTable, optional, required } from '../columns.ts';
import { figureKeyColumns } from './claims.ts';

/** The interval of knowledge that a row holds for. */
const knowledgeInterval = {
  known_from: required('timestamp', 'derived', 'Start of the interval, inclusive.'),
  known_to: optional('timestamp', 'derived', 'End of the interval, exclusive. Null: still holds.'),
};

export const statements = defineTable({
  name: 'statements',
  grain: 'one public utterance of one figure',
  primaryKey: ['statement_id'],
  orderBy: ['indicator', 'place', 'group_code', 'known_from', 'statement_id'],
  published: true,
  columns: {
    statement_id: required('text', 'identifier', 'Hash of origin, key, day and value.'),
    ...figureKeyColumns,
    origin: optional(
      'text',
      'derived',
      'source_id of who gave the figure first, as far as reports say. Null: nobody is identified.',
      { references: 'sources.source_id' },
    ),
    speaker: optional(
      'text',
      'stated',
      'Who spoke, in the fullest form a report gives. Null: nobody is named.',
      { freeText: true },
    ),
    said_on: optional(
      'date',
      'derived',
      'Day of the utterance in central Mexico, by the first report of it that states its day. Null: not known.',
    ),
    value: required('number', 'derived', 'The number named.', { unit: 'unit of the claim' }),
    value_low: optional(
      'number',
      'derived',
      'Lower bound, as most publishers that relay it give it. Null: unbounded.',
      {
        unit: 'unit of the claim',
      },
    ),
    value_high: optional(
      'number',
      'derived',
      'Upper bound, as most publishers that relay it give it. Null: unbounded.',
      {
        unit: 'unit of the claim',
      },
    ),
    qualifier: required(
      'code',
      'judged',
      'Hedge of the original, as most publishers that relay it give it.',
      { codes: 'qualifier' },
    ),
    first_claim_id: required('text', 'identifier', 'The claim that made it known.', {
      references: 'claims.claim_id',
    }),
    known_from: required('timestamp', 'derived', 'When the first claim of it was known.'),
    claim_count: required('integer', 'derived', 'Claims that relay it, the first included.', {
      unit: 'claims',
    }),
    report_count: required('integer', 'derived', 'Reports that relay it.', { unit: 'reports' }),
  },
});

export const relays = defineTable({
  name: 'relays',
  grain: 'one claim as part of its statement',
  primaryKey: ['claim_id'],
  orderBy: ['statement_id', 'known_from', 'claim_id'],
  published: true,
  columns: {
    claim_id: required('text', 'identifier', 'The claim.', { references: 'claims.claim_id' }),
    statement_id: required('text', 'identifier', 'The statement it relays.', {
      references: 'statements.statement_id',
    }),
    basis: required('code', 'derived', 'Why it was put there.', { codes: 'relay_basis' }),
    copied_claim_id: optional(
      'text',
      'derived',
      'The claim whose text it copies, or whose value or change it shares. Null: it was put there for another reason.',
      { references: 'claims.claim_id' },
    ),
    bound_change: required('code', 'derived', "What it does to the origin's bounds.", {
      codes: 'relay_change',
    }),
    place_change: required('code', 'derived', "What it does to the origin's place.", {
      codes: 'relay_change',
    }),
    definition_change: required('code', 'derived', "What it does to the origin's definition.", {
      codes: 'relay_change',
    }),
    scope_change: required(
      'code',
      'derived',
      'What it does to the part of the crisis that the origin spoke of.',
      {
        codes: 'relay_change',
      },
    ),
    differs_from_origin: required(
      'boolean',
      'derived',
      'Does it change bound, place, definition or scope? As four columns say; that it misread is for a person to rule.',
    ),
    known_from: required('timestamp', 'derived', 'When the claim was known.'),
  },
});

export const alignments = defineTable({
  name: 'alignments',
  grain: 'one claim placed under a key other than its own',
  primaryKey: ['claim_id'],
  orderBy: ['claim_id'],
  published: true,
  columns: {
    claim_id: required('text', 'identifier', 'The claim; its own key stays as the report states it.', {
      references: 'claims.claim_id',
    }),
    statement_id: required('text', 'identifier', 'The statement it relays, which says where it belongs.', {
      references: 'statements.statement_id',
    }),
    own_figure_id: required('text', 'identifier', 'The key that the report states.'),
    figure_id: required('text', 'identifier', 'The key it is placed under.'),
    reason: required('code', 'derived', 'Why it is placed there.', { codes: 'alignment_reason' }),
    known_from: required('timestamp', 'derived', 'From when both are known.'),
  },
});

export const likely_dates = defineTable({
  name: 'likely_dates',
  grain: 'one report that states no date, with the days between which it was likely published',
  primaryKey: ['report_id'],
  orderBy: ['report_id'],
  published: true,
  columns: {
    report_id: required('text', 'identifier', 'The report.', { references: 'reports.report_id' }),
    likely_from: optional(
      'date',
      'derived',
      'Likely not before this day: that of the latest statement it repeats. Shown, never used. Null: nothing tells.',
    ),
    repeated_statement_id: optional('text', 'derived', 'That statement. Null: likely_from is null.', {
      references: 'statements.statement_id',
    }),
    likely_to: optional(
      'date',
      'derived',
      'Likely not after this day: that of the earliest statement it does not know, which took the place of one it gives. Shown, never used. Null: nothing tells.',
    ),
    ignored_statement_id: optional('text', 'derived', 'That statement. Null: likely_to is null.', {
      references: 'statements.statement_id',
    }),
  },
});

export const estimates = defineTable({
  name: 'estimates',
  grain: 'one figure key under one rule during one interval of knowledge',
  primaryKey: ['figure_id', 'rule', 'known_from'],
  orderBy: ['indicator', 'place', 'group_code', 'figure_id', 'rule', 'known_from'],
  published: true,
  // The history of the other rules is several times as long as all else that holds and is of use to programs only.
  rowsInText: [
    { column: 'rule', is: 'project' },
    { column: 'known_to', is: null },
  ],
  columns: {
    figure_id: required(
      'text',
      'identifier',
      'The key, readable: indicator/definition/group/place/municipality code/scope/incident, `-` for none.',
    ),
    ...figureKeyColumns,
    rule: required('code', 'judged', 'The rule that chose.', { codes: 'rule' }),
    best: optional(
      'number',
      'derived',
      'The value that the rule chooses. Null: it chooses none; see status.',
      { unit: 'unit of the indicator' },
    ),
    low: optional('number', 'derived', 'Lowest value that a credible claim allows. Null: unbounded.', {
      unit: 'unit of the indicator',
    }),
    high: optional('number', 'derived', 'Highest value that a credible claim allows. Null: unbounded.', {
      unit: 'unit of the indicator',
    }),
    status: required('code', 'derived', 'How firm it is.', { codes: 'estimate_status' }),
    claim_count: required('integer', 'derived', 'Claims known about the key, of every part.', {
      unit: 'claims',
    }),
    report_count: required('integer', 'derived', 'Reports that state those claims.', { unit: 'reports' }),
    statement_count: required('integer', 'derived', 'Independent statements behind those claims.', {
      unit: 'statements',
    }),
    deciding_statement_id: optional(
      'text',
      'identifier',
      'The statement whose value is best. Null: no best, or one that follows from other figures (derivations).',
      { references: 'statements.statement_id' },
    ),
    ...knowledgeInterval,
    best_from: required(
      'timestamp',
      'derived',
      'From when this best value has held without a break, while more was counted beside it; where there is no best, this status and range.',
    ),
    last_dated_from: optional(
      'timestamp',
      'derived',
      'The last moment up to known_from at which something with a date of its own changed the row; where earlier than known_from, reports without a date were added since. Null: nothing here has a date.',
    ),
    time_value: optional(
      'date',
      'derived',
      'Day in UTC up to which best counts: of the stated as-of of the first report of the deciding statement, else of when it was known. Null: no best.',
    ),
    issue: required(
      'date',
      'derived',
      "Day in UTC on which this answer was first given: that of known_from. As in Delphi's epidata.",
    ),
    lag: optional('integer', 'derived', "issue less time_value. As in Delphi's epidata. Null: no best.", {
      unit: 'days',
    }),
    explanation_en: required('text', 'derived', 'Why this value, in one English sentence made from the row.'),
    explanation_es: required('text', 'derived', 'The same in Spanish.'),
  },
});

export const claim_parts = defineTable({
  name: 'claim_parts',
  grain: "one claim's part in one key during one interval of knowledge, under the project's rule",
  primaryKey: ['figure_id', 'claim_id', 'known_from'],
  orderBy: ['figure_id', 'known_from', 'claim_id'],
  published: true,
  columns: {
    figure_id: required('text', 'identifier', 'The key.'),
    claim_id: required('text', 'identifier', 'The claim.', { references: 'claims.claim_id' }),
    part: required('code', 'derived', 'What the claim does for the estimate.', { codes: 'claim_part' }),
    reason: required('code', 'derived', 'Why it plays that part.', { codes: 'part_reason' }),
    ...knowledgeInterval,
  },
});

export const conflicts = defineTable({
  name: 'conflicts',
  grain: 'two claims that disagree at one key in one way',
  primaryKey: ['figure_id', 'claim_id', 'other_claim_id', 'kind'],
  orderBy: ['figure_id', 'kind', 'known_from', 'claim_id', 'other_claim_id'],
  published: true,
  columns: {
    figure_id: required('text', 'identifier', 'The key.'),
    kind: required('code', 'derived', 'What the difference is.', { codes: 'conflict_kind' }),
    claim_id: required(
      'text',
      'identifier',
      'The first claim of the statement known first; of a slip, the claim that is one.',
      {
        references: 'claims.claim_id',
      },
    ),
    other_claim_id: required(
      'text',
      'identifier',
      'The first claim of the other statement, or the relay that differs.',
      {
        references: 'claims.claim_id',
      },
    ),
    statement_id: optional('text', 'identifier', 'The statement of the claim. Null: it is set aside.', {
      references: 'statements.statement_id',
    }),
    other_statement_id: required(
      'text',
      'identifier',
      'The statement of the other claim; the same for a relay that differs.',
      {
        references: 'statements.statement_id',
      },
    ),
    evidence: required('code', 'derived', 'What shows that it is of this kind.', {
      codes: 'conflict_evidence',
    }),
    evidence_ids: optional(
      'text',
      'derived',
      'What the evidence rests on beyond the two claims, joined by `;`: claims (a sum), figure keys (a slip), groups (components). Null: nothing.',
    ),
    resolution: required('code', 'derived', "What the project's rule does about it.", {
      codes: 'conflict_resolution',
    }),
    known_from: required('timestamp', 'derived', 'From when both are known.'),
  },
});

const sumColumn = (what: string) =>
  optional('number', 'derived', `${what} Null: unbounded.`, { unit: 'unit of the indicator' });

export const checks = defineTable({
  name: 'checks',
  grain: 'one sum of figures tested during one interval of knowledge',
  primaryKey: ['identity', 'whole_figure_id', 'known_from'],
  orderBy: ['identity', 'whole_figure_id', 'known_from'],
  published: true,
  columns: {
    identity: required('code', 'judged', 'Which parts make which whole.', { codes: 'identity' }),
    whole_figure_id: required('text', 'identifier', 'Key of the whole.'),
    part_figure_ids: required('text', 'identifier', 'Keys of the parts that are stated, joined by `;`.'),
    part_count: required('integer', 'derived', 'How many parts are stated.', { unit: 'figures' }),
    whole_best: required('number', 'derived', "Best value of the whole by the project's rule.", {
      unit: 'unit of the indicator',
    }),
    whole_low: sumColumn('Low of the whole.'),
    whole_high: sumColumn('High of the whole.'),
    parts_best: required('number', 'derived', 'Sum of the best values of the parts.', {
      unit: 'unit of the indicator',
    }),
    parts_low: required('number', 'derived', 'Sum of their lows, a missing one counted as 0.', {
      unit: 'unit of the indicator',
    }),
    parts_high: sumColumn('Sum of their highs.'),
    difference: required('number', 'derived', 'whole_best less parts_best.', {
      unit: 'unit of the indicator',
    }),
    verdict: required('code', 'derived', 'What came of it.', { codes: 'check_verdict' }),
    ...knowledgeInterval,
  },
});

export const derivations = defineTable({
  name: 'derivations',
  grain: 'one figure that a derived estimate follows from',
  primaryKey: ['figure_id', 'known_from', 'input_figure_id'],
  orderBy: ['figure_id', 'known_from', 'input_figure_id'],
  published: true,
  columns: {
    figure_id: required('text', 'identifier', 'Key of the derived estimate.'),
    known_from: required('timestamp', 'derived', 'known_from of the derived estimate.'),
    input_figure_id: required('text', 'identifier', 'Key of a figure that it follows from.'),
    identities: required('text', 'judged', 'Codes of the sums used (code set identity), joined by `;`.'),
  },
});

export const changes = defineTable({
  name: 'changes',
  grain: 'one row that differs from the previous release',
  primaryKey: ['table_name', 'row_key', 'change'],
  orderBy: ['table_name', 'change', 'row_key'],
  published: true,
  columns: {
    table_name: required('code', 'derived', 'The table.'),
    row_key: required('text', 'identifier', 'Its key; columns joined by `|`.'),
    change: required('code', 'derived', 'What happened.', { codes: 'change' }),
    cause: required('code', 'derived', 'What made it change.', { codes: 'change_cause' }),
    report_id: optional(
      'text',
      'identifier',
      'The report that the change comes from. Null: not of one report.',
    ),
    old_value: optional('text', 'derived', 'What stood there. Null: nothing did.', { freeText: true }),
    new_value: optional('text', 'derived', 'What stands there now. Null: nothing does.', { freeText: true }),
    replaced_by: optional(
      'text',
      'derived',
      'Key of the row that stands for a removed one. Null: none does.',
    ),
  },
});
