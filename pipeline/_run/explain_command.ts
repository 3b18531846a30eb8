// `cjng explain`: one figure as a person wants to read it: the disagreement, the words behind it, then why this number.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PlainRow } from '../../schemas/plain_row.ts';
import { explainFigure } from '../_edge/explain_figure.ts';
import { type ExitCode, exitCodes, UsageError } from './exit_codes.ts';
import { projectRoot } from './layout.ts';
import { readMoment } from './read_moment.ts';

export interface ExplainOptions {
  readonly release: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

const hedges: Readonly<Record<string, string>> = {
  exact: '',
  at_least: 'at least ',
  more_than: 'more than ',
  about: 'about ',
  up_to: 'up to ',
  fewer_than: 'fewer than ',
};

const minute = (time: unknown) => `${String(time).slice(0, 16).replace('T', ' ')} UTC`;

function describeClaim(row: PlainRow): string {
  const value = row.qualifier === 'range' ? `${row.value} to ${row.value_high}` : row.value;
  const said = row.speaker === null ? 'nobody is named' : `said by ${row.speaker}`;
  const via = row.via === null ? '' : `, through ${row.via}`;
  const asOf = row.as_of_basis === null ? '' : `, as of ${row.as_of_basis}`;
  const relays = Number(row.statement_claims ?? 1) > 1 ? `, one of ${row.statement_claims} relays` : '';
  const differs = row.differs_from_origin === true ? ', differs from the first report' : '';
  const words = row.quotation ?? `… ${row.value_text} … (words withheld)`;
  return [
    `    ${hedges[String(row.qualifier)] ?? ''}${value}  ${row.publisher}, known from ${minute(row.known_from)}`,
    `      ${said}${via}${asOf}${relays}${differs}; ${row.reason}`,
    row.is_abstract === true ? `      our summary, not the outlet's words: ${words}` : `      “${words}”`,
    ...(row.url === null ? [] : [`      ${row.url}`]),
  ].join('\n');
}

function describeRange({ low, high }: PlainRow): string {
  if (low === null && high === null) return 'open on both sides';
  return `${low ?? 'open'} to ${high ?? 'open'}`;
}

/**
 * Prints what a release says of a figure key (`indicator/definition/group/place/municipality/scope/incident`), now or
 * as known at `asOf`. Exit code 1 where nothing was known of it. Throws a UsageError for a release, a figure or a time
 * that there is not.
 */
export async function runExplain(
  figureId: string,
  options: ExplainOptions,
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<ExitCode> {
  const directory = resolve(options.release);
  if (!existsSync(directory))
    throw new UsageError(`there is no release at ${options.release}; name one with --release.`);
  const moment = options.asOf ?? null;
  const { estimate, claims, nearest } = await explainFigure(
    projectRoot,
    directory,
    figureId,
    moment === null ? null : readMoment(moment),
  );
  if (nearest.length > 0)
    throw new UsageError(`there is no figure ${figureId}. Alike are:\n  ${nearest.join('\n  ')}`);
  if (options.json) {
    print(`${JSON.stringify({ figure_id: figureId, as_of: moment, estimate, claims }, null, 2)}\n`);
    return estimate === null ? exitCodes.checkFailed : exitCodes.done;
  }
  const lines = [figureId + (moment === null ? '' : `, as known at ${moment}`), ''];
  const parts = [...new Set(claims.map(({ part }) => String(part)))];
  for (const part of parts) {
    const own = claims.filter((claim) => claim.part === part);
    const statements = new Set(own.map(({ statement_id }) => statement_id)).size;
    lines.push(`  ${part}: ${own.length} claims, ${statements} statements`);
    lines.push(...own.map(describeClaim), '');
  }
  if (estimate === null) {
    lines.push('  Nothing was known of it at that moment.');
    print(`${lines.join('\n')}\n`);
    return exitCodes.checkFailed;
  }
  lines.push(
    `  Range ${describeRange(estimate)}; best ${estimate.best ?? 'none'}; ${estimate.status}.`,
    `  ${estimate.explanation_en}`,
  );
  print(`${lines.join('\n')}\n`);
  return exitCodes.done;
}
