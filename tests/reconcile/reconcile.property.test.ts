// What must hold of pipeline/reconcile whatever the reports say, on random worlds of a few reports.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  duplicatesChangeNothing,
  knowledgeOnlyGrows,
  laterRelaysChangeCountsOnly,
  orderChangesNothing,
  type Property,
  tableRules,
} from './properties.ts';
import type { Defect } from './reconciled.ts';

/** A run of the whole folder takes about a second. */
const timeout = 180_000;

const check = ({ inputs, holds }: Property, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(inputs, (input) => holds(input)),
    // A failing world is shown as it was found: to make it smaller would take minutes.
    { numRuns, endOnFailure: true },
  );

describe('in every world', () => {
  test('the rules of the tables hold', { timeout }, () => check(tableRules(), 12));

  test('neither the order of the input nor the number of threads changes anything', { timeout }, () =>
    check(orderChangesNothing, 6),
  );

  test('an exact duplicate of a report changes no answer and adds no statement', { timeout }, () =>
    check(duplicatesChangeNothing, 6),
  );

  test('a later relay of a known statement changes counts only', { timeout }, () =>
    check(laterRelaysChangeCountsOnly, 6),
  );

  test('what is known at a moment is known later', { timeout }, () => check(knowledgeOnlyGrows, 6));
});

const defects: readonly (readonly [string, Property, Defect])[] = [
  [
    'low <= best <= high, where low is the highest of the lows',
    tableRules(['low <= best <= high']),
    { table: 'ranges', from: 'min(if(allows_best', to: 'max(if(allows_best' },
  ],
  [
    'a best cites a statement, where a rule names none',
    tableRules(['a best cites a statement known by then, and nothing else does']),
    { table: 'ranges', from: 'a.deciding_statement_id', to: 'NULL::VARCHAR AS deciding_statement_id' },
  ],
  [
    'a best rests on claims, where parts are given to superseded statements alone',
    tableRules(['every best is derived or rests on claims known then']),
    { table: 'statement_parts', from: 'FROM numbered', to: "FROM numbered WHERE part = 'superseded'" },
  ],
  [
    'each claim has one part, where superseded statements get none',
    tableRules(['each claim has one part in its key at any moment']),
    { table: 'statement_parts', from: 'FROM numbered', to: "FROM numbered WHERE part <> 'superseded'" },
  ],
  [
    'order changes nothing, where claims are numbered as they come',
    orderChangesNothing,
    {
      table: 'claims',
      from: 'EXCLUDE (capture_id)',
      to: 'EXCLUDE (capture_id) REPLACE (as_first_stated.rowid::VARCHAR AS value_text)',
    },
  ],
  [
    'duplicates change nothing, where each claim that names nobody is a statement of its own',
    duplicatesChangeNothing,
    {
      table: 'statement_of_claim',
      from: "left(sha256(concat_ws('|', '', figure_id, said_value)), 20)",
      to: "left(sha256(concat_ws('|', '', figure_id, said_value, claim_id)), 20)",
    },
  ],
  [
    'relays change counts only, where a statement is as new as its last relay',
    laterRelaysChangeCountsOnly,
    {
      table: 'statements',
      from: 'min(known_from) AS known_from',
      to: 'max(known_from) AS known_from',
    },
  ],
  [
    'knowledge only grows, where a claim that was dropped was never there',
    knowledgeOnlyGrows,
    {
      table: 'claims',
      from: 'AND dropped.version = spans.last_version + 1',
      to: 'AND dropped.version = spans.last_version + 1\nWHERE dropped.known_at IS NULL',
    },
  ],
];

describe('each property can fail', () => {
  test.each(defects)('%s', { timeout }, async (_, { inputs, holds }, defect) => {
    const { failed, errorInstance } = await fc.check(
      fc.asyncProperty(inputs, (input) => holds(input, defect)),
      { numRuns: 12, seed: 7, endOnFailure: true },
    );
    expect(failed).toBe(true);
    // It is the property that fails, not the statement.
    expect(String(errorInstance)).not.toMatch(/\.sql/);
  });
});
