// `cjng evaluate`: scores extraction alone, each text a file of its own, against reports coded by hand.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import { type FileListed, listFiles, readDocument } from '../_edge/read_files.ts';
import { readVocabulary } from '../_edge/read_vocabulary.ts';
import { evaluate } from '../_evaluate/evaluate.ts';
import { formatEvaluation } from '../_evaluate/format_evaluation.ts';
import { type GoldReport, readGold } from '../_evaluate/read_gold.ts';
import { type ScoredClaim, toScoredClaims } from '../_evaluate/scored_claims.ts';
import { collectSpeakerNames } from '../_evaluate/speaker_names.ts';
import { claimFromTexts, type Unread } from './evaluate_texts.ts';
import { type ExitCode, exitCodes, UsageError } from './exit_codes.ts';
import { projectRoot } from './layout.ts';
import { createTextReader } from './text_reader.ts';

export interface EvaluateOptions {
  /** JSON lines file of coded reports. */
  readonly gold: string;
  /** Folder of their texts, at any depth. */
  readonly texts: string;
  /** List what was missed, wrongly found or differs. */
  readonly misses?: boolean;
  /** Score the reports of this language only. */
  readonly language?: string;
  readonly json?: boolean;
}

function readGoldFile(path: string, indicators: Iterable<string>): GoldReport[] {
  if (!existsSync(path))
    throw new UsageError(`there is no file ${path}; name the coded reports with --gold.`);
  return readGold(readFileSync(path, 'utf8'), basename(path), indicators);
}

/** Only reports of `language`; all where it is undefined. Throws when there are none. */
function inLanguage(gold: readonly GoldReport[], language: string | undefined): readonly GoldReport[] {
  if (language === undefined) return gold;
  const wanted = gold.filter((report) => report.language === language);
  if (wanted.length > 0) return wanted;
  const languages = [...new Set(gold.map((report) => report.language))].sort();
  throw new UsageError(`no coded report is in ${language}; there are ${languages.join(', ')}.`);
}

/** Claims of a text as they are scored. The function throws why a text cannot be read. */
function createClaimMaker(
  vocabulary: Vocabulary,
  detectLanguage: (text: string) => string | null,
): (file: FileListed) => readonly ScoredClaim[] {
  const readText = createTextReader(vocabulary, detectLanguage);
  return (file) => toScoredClaims(readText(readDocument(file)).normalisation);
}

function formatUnread(unread: readonly Unread[]): string {
  if (unread.length === 0) return '';
  return `\nNot read, so all missed:\n${unread.map(({ id, reason }) => `  ${id}: ${reason}\n`).join('')}`;
}

/**
 * Prints the scores of extraction and normalisation alone: no rulings, no corrections, no ids, nothing known of a text
 * but what it says. Throws a UsageError when there is no such gold file, folder or language, an Error naming the line
 * when the gold is not as it should be.
 */
export async function runEvaluate(
  options: EvaluateOptions,
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<ExitCode> {
  const vocabulary = readVocabulary(projectRoot);
  const indicators = vocabulary.indicators.map(({ code }) => code);
  const gold = inLanguage(readGoldFile(options.gold, indicators), options.language);
  if (!existsSync(options.texts))
    throw new UsageError(`there is no folder ${options.texts}; name it with --texts.`);
  // Imported here, since its model takes half a second to load.
  const { detectLanguage } = await import('../_edge/detect_language.ts');
  const { files } = listFiles([options.texts]);
  const { claimsByReport, unread } = claimFromTexts(
    gold,
    files,
    createClaimMaker(vocabulary, detectLanguage),
  );
  const speakerNames = collectSpeakerNames(vocabulary.sources);
  const evaluation = evaluate(gold, claimsByReport, { speakerNames, details: options.misses });
  print(
    options.json
      ? `${JSON.stringify({ ...evaluation, unread }, null, 2)}\n`
      : `${formatEvaluation(evaluation)}${formatUnread(unread)}`,
  );
  return exitCodes.done;
}
