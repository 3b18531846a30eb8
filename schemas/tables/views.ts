// The small ready tables of a release, for dashboards and first looks; each is made by one statement over the published tables.
import { defineTable, optional, required } from '../columns.ts';
import { claims } from './claims.ts';
import { estimates } from './estimates.ts';

const headlineColumns = {
  headline_rank: required('integer', 'judged', 'Place in the list of headline figures, from 1.', {
    unit: 'rank',
  }),
  headline_en: required('text', 'judged', 'The figure in English words.'),
  headline_es: required('text', 'judged', 'The figure in Spanish words.'),
  figure_id: estimates.columns.figure_id,
  indicator: estimates.columns.indicator,
  place: estimates.columns.place,
  unit: required('code', 'judged', 'Unit of the values.', { codes: 'unit' }),
  best: estimates.columns.best,
  low: estimates.columns.low,
  high: estimates.columns.high,
  status: estimates.columns.status,
  status_en: required('text', 'judged', 'The status in English words.'),
  status_es: required('text', 'judged', 'The status in Spanish words.'),
  claim_count: estimates.columns.claim_count,
  report_count: estimates.columns.report_count,
  statement_count: estimates.columns.statement_count,
  known_from: estimates.columns.known_from,
  best_from: estimates.columns.best_from,
  last_dated_from: estimates.columns.last_dated_from,
} as const;

export const headline = defineTable({
  name: 'headline',
  grain: "one headline figure as the project's rule now has it",
  primaryKey: ['headline_rank'],
  orderBy: ['headline_rank'],
  published: false,
  columns: {
    ...headlineColumns,
    explanation_en: estimates.columns.explanation_en,
    explanation_es: estimates.columns.explanation_es,
  },
});

export const headline_over_time = defineTable({
  name: 'headline_over_time',
  grain: "one headline figure during one interval of knowledge, under the project's rule",
  primaryKey: ['headline_rank', 'known_from'],
  orderBy: ['headline_rank', 'known_from'],
  published: false,
  columns: { ...headlineColumns, known_to: estimates.columns.known_to },
});

export const states_now = defineTable({
  name: 'states_now',
  grain: "one figure of one state as the project's rule now has it",
  primaryKey: ['figure_id'],
  orderBy: ['place', 'indicator', 'group_code', 'figure_id'],
  published: false,
  columns: {
    figure_id: estimates.columns.figure_id,
    place: estimates.columns.place,
    place_name: required('text', 'judged', 'Name of the state.'),
    indicator: estimates.columns.indicator,
    indicator_en: required('text', 'judged', 'The indicator in English words.'),
    indicator_es: required('text', 'judged', 'The indicator in Spanish words.'),
    definition: estimates.columns.definition,
    group_code: estimates.columns.group_code,
    group_en: required('text', 'judged', 'The group in English words.'),
    group_es: required('text', 'judged', 'The group in Spanish words.'),
    scope: estimates.columns.scope,
    best: estimates.columns.best,
    low: estimates.columns.low,
    high: estimates.columns.high,
    status: estimates.columns.status,
    claim_count: estimates.columns.claim_count,
    known_from: estimates.columns.known_from,
  },
});

export const claims_readable = defineTable({
  name: 'claims_readable',
  grain: 'one claim with its publisher, address and labels',
  primaryKey: ['claim_id'],
  orderBy: ['indicator', 'place', 'group_code', 'known_from', 'claim_id'],
  published: false,
  columns: {
    claim_id: claims.columns.claim_id,
    indicator: claims.columns.indicator,
    indicator_en: required('text', 'judged', 'The indicator in English words.'),
    indicator_es: required('text', 'judged', 'The indicator in Spanish words.'),
    definition: claims.columns.definition,
    group_code: claims.columns.group_code,
    group_en: required('text', 'judged', 'The group in English words.'),
    group_es: required('text', 'judged', 'The group in Spanish words.'),
    place: claims.columns.place,
    municipality: claims.columns.municipality,
    scope: claims.columns.scope,
    qualifier: claims.columns.qualifier,
    value: claims.columns.value,
    value_low: claims.columns.value_low,
    value_high: claims.columns.value_high,
    unit: claims.columns.unit,
    counting: claims.columns.counting,
    speaker: claims.columns.speaker,
    publisher: required('text', 'judged', 'Name of the publisher.'),
    report_id: claims.columns.report_id,
    url: optional('text', 'stated', 'Address of the report. Null: a file that states none.'),
    published_on: optional('date', 'stated', 'Stated day of publication. Null: not stated.'),
    known_from: claims.columns.known_from,
    known_to: claims.columns.known_to,
  },
});

/** The views of a release, in listing order. */
export const views = { headline, headline_over_time, states_now, claims_readable } as const;
