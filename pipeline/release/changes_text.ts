// CHANGES.md: what differs from the previous release, for people. The full list is the table `changes`.
import { dataset } from '../../schemas/dataset.ts';
import type { PlainRow } from '../../schemas/plain_row.ts';

/** Estimates shown in the text; the rest is in the table. */
const shownEstimates = 100;

const cell = (value: PlainRow[string]) => (value === null ? '–' : String(value).replaceAll('|', '\\|'));

function tableOf(header: readonly string[], rows: readonly (readonly PlainRow[string][])[]): string {
  const lines = rows.map((row) => `| ${row.map(cell).join(' | ')} |`);
  return [`| ${header.join(' | ')} |`, `|${'---|'.repeat(header.length)}`, ...lines].join('\n');
}

/**
 * The text of CHANGES.md. `counted` are rows of facts/changes_counted.sql, `estimates` of facts/estimates_changed.sql;
 * `causeLabel` gives a cause in words. `previousVersion` null: there is none.
 */
export function changesText(options: {
  readonly version: string;
  readonly date: string;
  readonly previousVersion: string | null;
  readonly counted: readonly PlainRow[];
  readonly estimates: readonly PlainRow[];
  readonly causeLabel: (cause: string) => string;
}): string {
  const title = `# Changes in ${dataset.titleEn} ${options.version}\n\nDate of the inputs: ${options.date}.\n\n`;
  if (options.previousVersion === null) {
    return `${title}This is the first release: there is none to compare it with, and the table \`changes\` is empty.\n`;
  }
  const intro = `${title}Compared with ${options.previousVersion}. Every changed row, with cause and old and new value, is in \`data/changes.csv\`.\n\n`;
  if (options.counted.length === 0)
    return `${intro}No row of claims, statements, estimates or reports differs.\n`;
  const counts = tableOf(
    ['table', 'change', 'cause', 'rows'],
    options.counted.map((row) => [
      row.table_name ?? null,
      row.change ?? null,
      options.causeLabel(String(row.cause)),
      row.row_count ?? null,
    ]),
  );
  if (options.estimates.length === 0) return `${intro}${counts}\n\nNo current estimate changed.\n`;
  const shown = options.estimates.slice(0, shownEstimates);
  const moved = tableOf(
    ['figure', 'change', 'before', 'now', 'cause'],
    shown.map((row) => [
      row.headline_en === null ? `\`${row.row_key}\`` : `**${row.headline_en}** \`${row.row_key}\``,
      row.change ?? null,
      row.old_value ?? null,
      row.new_value ?? null,
      options.causeLabel(String(row.cause)),
    ]),
  );
  const rest = options.estimates.length - shown.length;
  const more = rest > 0 ? `\n\n${rest} more are in the table.` : '';
  return `${intro}${counts}\n\n## Current estimates that changed\n\nBest value [low, high] and status; headline figures first.\n\n${moved}${more}\n`;
}
