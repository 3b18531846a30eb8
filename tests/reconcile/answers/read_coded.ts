// Reads the coded figures of all bundled reports, seen and set aside, with what extraction is not scored on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGold } from '../../../pipeline/_evaluate/read_gold.ts';
import type { Vocabulary } from '../../../schemas/vocabulary.ts';
import { root } from '../reconciled.ts';
import type { CodedFigure } from './coded_claims.ts';

interface Uncompared {
  readonly incident?: boolean;
  readonly status: CodedFigure['status'];
}

/**
 * The coded figures of each report by its id. The set-aside reports are among them: the dataset is built from all
 * reports, and reconciliation is judged here, never extraction.
 */
export function readCoded(vocabulary: Vocabulary): ReadonlyMap<string, readonly CodedFigure[]> {
  const indicators = vocabulary.indicators.map(({ code }) => code);
  return new Map(
    ['seen', 'set_aside'].flatMap((name) => {
      const text = readFileSync(join(root, `tests/gold/${name}.jsonl`), 'utf8');
      const lines = text.split('\n').filter(Boolean);
      const raw = lines.map((line) => JSON.parse(line) as { figures: readonly Uncompared[] });
      return readGold(text, `${name}.jsonl`, indicators).map(
        ({ id, figures }, report) =>
          [
            id,
            figures.map((figure, i) => {
              const { incident = false, status } = raw[report]!.figures[i]!;
              return { ...figure, incident, status };
            }),
          ] as const,
      );
    }),
  );
}
