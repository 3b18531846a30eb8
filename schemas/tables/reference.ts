// The tables that explain the codes of all others: labels, definitions and counting rules, and the places of Mexico.
import { defineTable, optional, required } from '../columns.ts';

export const code_labels = defineTable({
  name: 'code_labels',
  grain: 'one code of one code set',
  primaryKey: ['code_set', 'applies_to', 'code'],
  orderBy: ['code_set', 'applies_to', 'list_order', 'code'],
  published: true,
  columns: {
    code_set: required('text', 'judged', 'The code set; the codebook names it beside each column.'),
    applies_to: required('text', 'judged', 'Indicator that a definition belongs to; `*` for every one.'),
    code: required('text', 'judged', 'The code.'),
    list_order: required('integer', 'derived', 'Position in its code set, from 1.', { unit: 'rank' }),
    label_en: required('text', 'judged', 'Label in English.'),
    label_es: required('text', 'judged', 'Label in Spanish.'),
    description_en: optional('text', 'judged', 'What falls under it. Null: the label says it.'),
    counting_rule_en: optional('text', 'judged', 'What an indicator counts. Null: not an indicator.'),
    unit: optional('code', 'judged', 'Unit of an indicator. Null: not an indicator.', { codes: 'unit' }),
    nature: optional(
      'text',
      'judged',
      'cumulative, snapshot or flow, for an indicator. Null: not an indicator.',
    ),
    parent: optional(
      'text',
      'judged',
      'The wider group that a group is part of. Null: none, or not a group.',
    ),
    relation: optional(
      'text',
      'judged',
      'How a definition stands to the whole: whole, subset, snapshot or increment. Null: not a definition.',
    ),
  },
});

export const extraction_rules = defineTable({
  name: 'extraction_rules',
  grain: 'one rule that makes claims, with how often its claims were right',
  primaryKey: ['rule'],
  orderBy: ['rule'],
  published: true,
  columns: {
    rule: required('text', 'identifier', 'Name of the rule, as `claims.rules` has it.'),
    step: required(
      'text',
      'judged',
      'What the rule decides: number, noun, happening, list, place and so on.',
    ),
    description_en: required('text', 'judged', 'What the rule does.'),
    claim_count: required(
      'integer',
      'derived',
      'Claims that it had a hand in on the reports set aside, which no rule was tuned on.',
      { unit: 'claims' },
    ),
    value_precision: optional(
      'number',
      'derived',
      'Share of them that are right in indicator and value. Null: it made none there.',
      { unit: 'share' },
    ),
    key_precision: optional(
      'number',
      'derived',
      'Share of them that are right in bound, definition, group, place and scope too. Null: it made none there.',
      { unit: 'share' },
    ),
  },
});

export const places = defineTable({
  name: 'places',
  grain: 'the nation, one state or one municipality',
  primaryKey: ['place_code'],
  orderBy: ['place_code'],
  published: true,
  columns: {
    place_code: required(
      'text',
      'identifier',
      '`MX`, ISO 3166-2:MX of a state, or INEGI code of a municipality (cvegeo, 5 digits).',
    ),
    kind: required('code', 'judged', 'What it is.', { codes: 'place_kind' }),
    part_of: optional('text', 'identifier', 'The place it lies in. Null: the nation.', {
      references: 'places.place_code',
    }),
    name: required('text', 'stated', 'Its name, as INEGI spells it.'),
    other_names: optional('text', 'judged', 'Other names that reports use, joined by `;`. Null: none.'),
    inegi_code: optional('text', 'identifier', 'INEGI code. Null: the nation.'),
    seat: optional('text', 'stated', 'Its capital or seat. Null: not in the catalogue.'),
    population_2020: optional(
      'integer',
      'stated',
      'Inhabitants by the census of 2020. Null: summed from its municipalities by whoever needs it.',
      { unit: 'people' },
    ),
    seat_lat: optional('number', 'stated', 'Latitude of the seat, WGS 84. Null: not a municipality.', {
      unit: 'degrees',
    }),
    seat_lon: optional('number', 'stated', 'Longitude of the seat, WGS 84. Null: not a municipality.', {
      unit: 'degrees',
    }),
  },
});

export const headlines = defineTable({
  name: 'headlines',
  grain: 'one figure that is shown first',
  primaryKey: ['headline_rank'],
  orderBy: ['headline_rank'],
  published: false,
  columns: {
    headline_rank: required('integer', 'judged', 'Place in the list, from 1.', { unit: 'rank' }),
    indicator: required('code', 'judged', 'What is counted.', { codes: 'indicator' }),
    definition: required('code', 'judged', 'Which definition.', { codes: 'definition' }),
    group_code: required('code', 'judged', 'Of whom.', { codes: 'group' }),
    place: required('code', 'judged', 'Where.'),
    scope: required('code', 'judged', 'Which part of the crisis.', { codes: 'scope' }),
    label_en: required('text', 'judged', 'The figure in English words.'),
    label_es: required('text', 'judged', 'The figure in Spanish words.'),
  },
});

export const release_comparison = defineTable({
  name: 'release_comparison',
  grain: 'the one comparison of this release with the previous one',
  primaryKey: ['code_changed'],
  orderBy: ['code_changed'],
  published: false,
  columns: {
    code_changed: required('boolean', 'derived', 'Is the code, or the data under schemas/, another one?'),
  },
});
