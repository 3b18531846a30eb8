// What a run tells a person at its end: what was read, what it came to, what is contested, where the release lies.
import type { Acquired } from './acquire_inputs.ts';
import { countResults, type ResultCounts } from './count_results.ts';
import type { Layout } from './layout.ts';
import type { Released } from './make_release.ts';
import type { ReadReports } from './read_reports.ts';
import type { Reconciled } from './reconcile_claims.ts';

export interface RunSummary {
  readonly output: string;
  readonly documents: { readonly [kind: string]: number };
  readonly documents_not_read: number;
  readonly extracted: number | null;
  readonly normalised: number | null;
  readonly reconciled: boolean | null;
  readonly results: ResultCounts | null;
  readonly release: Released | null;
}

interface Done {
  readonly layout: Layout;
  readonly acquired: Acquired;
  readonly read?: ReadReports;
  readonly reconciled?: Reconciled;
  readonly released?: Released;
}

/** The summary of a run, as far as it went. */
export async function summarise({ layout, acquired, read, reconciled, released }: Done): Promise<RunSummary> {
  const documents: { [kind: string]: number } = {};
  for (const { captureKind } of acquired.snapshots)
    documents[captureKind] = (documents[captureKind] ?? 0) + 1;
  return {
    output: layout.output,
    documents,
    documents_not_read: acquired.issues.filter((issue) => issue.severity === 'error').length,
    extracted: read?.extracted ?? null,
    normalised: read?.normalised ?? null,
    reconciled: reconciled?.ran ?? null,
    results: reconciled ? await countResults(reconciled) : null,
    release: released ?? null,
  };
}

const documentKinds: { readonly [kind: string]: string } = {
  abstract: 'abstracts of the bundled corpus',
  file: 'files you added',
  page: 'captured pages',
  archive: 'archived pages',
};

function whole(value: number | null, unbounded: string): string {
  return value === null ? unbounded : value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

function workDone({ extracted, normalised, reconciled }: RunSummary): string {
  if (extracted === 0 && !normalised && !reconciled)
    return 'Nothing changed since the last run: no stage had work to do.';
  const parts = [
    extracted === null ? null : `${extracted} extracted`,
    normalised === null ? null : `${normalised} normalised`,
    reconciled === null ? null : reconciled ? 'all claims reconciled' : 'nothing to reconcile anew',
  ];
  return `Work in this run: ${parts.filter((part) => part !== null).join(', ')}.`;
}

function contestedLines(results: ResultCounts): string[] {
  if (results.most_contested.length === 0) return [];
  const lines = results.most_contested.map((figure) => {
    const range = `${whole(figure.low, 'unbounded')} to ${whole(figure.high, 'unbounded')}`;
    return `  ${figure.label}: best ${whole(figure.best, 'none')}, ${range}, ${figure.statement_count} statements`;
  });
  return ['', 'Most contested:', ...lines];
}

/** The summary as plain text. */
export function formatSummary(summary: RunSummary): string {
  const { documents, results, release } = summary;
  const read = Object.entries(documents).map(([kind, count]) => `  ${count} ${documentKinds[kind] ?? kind}`);
  const lines = ['Read:', ...read];
  if (summary.documents_not_read > 0)
    lines.push(`  ${summary.documents_not_read} could not be read (table issues)`);
  if (summary.extracted !== null) lines.push('', workDone(summary));
  if (results) {
    const languages = results.reports_by_language
      .map((row) => `${row.count} ${row.language ?? 'unknown'}`)
      .join(', ');
    lines.push(
      '',
      `${results.reports} reports (${languages})`,
      `${results.claims} claims, behind them ${results.statements} statements`,
      `${results.estimates} figures estimated, ${results.contested} of them contested`,
      `${results.issues} issues: what could not be understood or was set aside`,
      ...contestedLines(results),
    );
  }
  if (release) {
    lines.push(
      '',
      release.written
        ? `Release ${release.version}`
        : `Release ${release.version} stands as it is; nothing new to publish.`,
    );
    lines.push(`  ${release.directory}`);
  }
  return `${lines.join('\n')}\n`;
}
