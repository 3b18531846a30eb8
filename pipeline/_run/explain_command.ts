// `cjng explain`: one figure as a person wants to read it: the disagreement, the words behind it, then why this number.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { explainFigure } from '../_edge/explain_figure.ts';
import { type ExitCode, exitCodes, UsageError } from './exit_codes.ts';
import { type ExplainLanguage, explainLanguages } from './explain_phrases.ts';
import { explainText } from './explain_text.ts';
import { projectRoot } from './layout.ts';
import { readMoment } from './read_moment.ts';

export interface ExplainOptions {
  readonly release: string;
  readonly asOf?: string;
  readonly json?: boolean;
  /** Of the text: `en` (the default) or `es`. */
  readonly language?: string;
}

const isLanguage = (name: string): name is ExplainLanguage =>
  (explainLanguages as readonly string[]).includes(name);

/**
 * Prints what a release says of a figure key (`indicator/definition/group/place/municipality/scope/incident`), now or
 * as known at `asOf`. Exit code 1 where nothing was known of it. Throws a UsageError for a release, a figure, a time or a
 * language that there is not.
 */
export async function runExplain(
  figureId: string,
  options: ExplainOptions,
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<ExitCode> {
  const language = options.language ?? 'en';
  if (!isLanguage(language))
    throw new UsageError(`--language is "${language}"; there are ${explainLanguages.join(' and ')}.`);
  const directory = resolve(options.release);
  if (!existsSync(directory))
    throw new UsageError(`there is no release at ${options.release}; name one with --release.`);
  const moment = options.asOf ?? null;
  const at = moment === null ? null : readMoment(moment);
  const figure = await explainFigure(projectRoot, directory, figureId, at);
  const { nearest, ...found } = figure;
  if (nearest.length > 0)
    throw new UsageError(`there is no figure ${figureId}. Alike are:\n  ${nearest.join('\n  ')}`);
  print(
    options.json
      ? `${JSON.stringify({ figure_id: figureId, as_of: moment, ...found }, null, 2)}\n`
      : explainText(language)(figureId, at, figure),
  );
  return figure.estimate === null ? exitCodes.checkFailed : exitCodes.done;
}
