// Reads the answer sheet: what a conflict researcher answers to each figure key, at a moment of knowledge or now.
import { join } from 'node:path';
import { readCsv } from '../../../pipeline/_edge/read_vocabulary.ts';

/** One row of the sheet. Null `knownAt`: everything is known; null `best`, `low`, `high`: none, or open. */
export interface Answer {
  readonly figureId: string;
  readonly knownAt: string | null;
  readonly best: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  /** Sorted. */
  readonly conflictKinds: readonly string[];
}

const numberOrNull = (text: string | undefined) => (text ? Number(text) : null);

/** The rows of `answers.csv`, in its order. */
export function readAnswers(): Answer[] {
  return readCsv(join(import.meta.dirname, 'answers.csv')).map((row) => ({
    figureId: row.figure_id!,
    knownAt: row.known_at || null,
    best: numberOrNull(row.best),
    low: numberOrNull(row.low),
    high: numberOrNull(row.high),
    status: row.status!,
    conflictKinds: (row.conflict_kinds || '').split(';').filter(Boolean).sort(),
  }));
}
