// `cjng read`: shows which figures are read from documents, with the words and the rules that made each.
import { existsSync, readFileSync } from 'node:fs';
import type { ClaimRow, EvidenceRow, FileRead, IssueRow } from '../../schemas/stages.ts';
import { decodeText } from '../_edge/decode_text.ts';
import { sha256 } from '../_edge/hash.ts';
import { readFiles } from '../_edge/read_files.ts';
import { readVocabulary } from '../_edge/read_vocabulary.ts';
import { type ExitCode, exitCodes, UsageError } from './exit_codes.ts';
import { projectRoot } from './layout.ts';
import { createTextReader, type TextRead } from './text_reader.ts';

export interface ReadOptions {
  readonly json?: boolean;
}

/** What was read of one document; `reason` where it could not be. */
type DocumentRead = { readonly file: string } & (TextRead | { readonly reason: string });

function readStandardInput(): FileRead {
  const bytes = readFileSync(0);
  const decoded = decodeText(bytes);
  if ('reason' in decoded) return { fileName: 'standard input', ...decoded };
  // The name says what it is: a page begins with a mark, anything else is read as text.
  const isPage = /^\s*</.test(decoded.text);
  return {
    fileName: isPage ? 'standard-input.html' : 'standard-input.md',
    contentSha256: sha256(bytes),
    byteCount: bytes.length,
    text: decoded.text,
  };
}

function* readPaths(paths: readonly string[]): Generator<FileRead> {
  for (const path of paths) {
    if (path === '-') yield readStandardInput();
    else if (existsSync(path)) yield* readFiles([path]);
    else throw new UsageError(`there is no file or folder ${path}.`);
  }
}

function describeClaim(claim: ClaimRow, evidence: readonly EvidenceRow[]): string {
  const { qualifier, value, value_high } = claim;
  const bounds = qualifier === 'range' ? `${value} to ${value_high}` : String(value);
  const where = claim.municipality === null ? claim.place : `${claim.place} (${claim.municipality})`;
  const definition = claim.definition === 'all' ? '' : ` [${claim.definition}]`;
  const lines = [
    `  ${claim.indicator}${definition} ${qualifier} ${bounds}, ${claim.group_code}, ${where}, ${claim.scope}`,
  ];
  const said = [claim.speaker, claim.via === null ? null : `through ${claim.via}`].filter(
    (one) => one !== null,
  );
  if (said.length > 0) lines.push(`      said by: ${said.join(', ')}`);
  if (claim.as_of_basis !== null) lines.push(`      as of:   ${claim.as_of_basis}`);
  if (claim.status !== 'reported') lines.push(`      status:  ${claim.status}`);
  for (const { paragraph, quotation, value_text } of evidence)
    lines.push(`      words:   ${quotation ?? `(withheld) … ${value_text} …`} [paragraph ${paragraph}]`);
  lines.push(`      rules:   ${claim.rules.replaceAll(';', ' ')}`);
  return lines.join('\n');
}

function groupByClaim(evidence: readonly EvidenceRow[]): Map<string, EvidenceRow[]> {
  const byClaim = new Map<string, EvidenceRow[]>();
  for (const row of evidence) {
    const rows = byClaim.get(row.claim_id);
    if (rows === undefined) byClaim.set(row.claim_id, [row]);
    else rows.push(row);
  }
  return byClaim;
}

function describeIssue({ reason, detail }: IssueRow): string {
  return `  not read: ${reason}: ${detail}`;
}

function describeDocument(read: DocumentRead): string {
  if ('reason' in read) return `${read.file}\n  not read: ${read.reason}\n`;
  const { claims, evidence, issues } = read.normalisation;
  const { language, published_on, source_id } = read.capture;
  const byClaim = groupByClaim(evidence);
  return [
    `${read.file}: ${language ?? 'language unknown'}, published ${published_on ?? 'undated'}, ${source_id}; ${claims.length} figures`,
    ...claims.map((claim) => describeClaim(claim, byClaim.get(claim.claim_id) ?? [])),
    ...issues.map(describeIssue),
    '',
  ].join('\n');
}

/**
 * Prints the figures of each document under `paths` (`-`: standard input), as a person reads them or, with `json`,
 * one JSON object a document. A document that cannot be read is said to be so and stops nothing. Throws a UsageError
 * where a path does not exist.
 */
export async function runRead(
  paths: readonly string[],
  options: ReadOptions,
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<ExitCode> {
  // Imported here, since its model takes half a second to load.
  const { detectLanguage } = await import('../_edge/detect_language.ts');
  const readText = createTextReader(readVocabulary(projectRoot), detectLanguage);
  for (const document of readPaths(paths)) {
    let read: DocumentRead;
    try {
      read = { file: document.fileName, ...readText(document) };
    } catch (error) {
      read = {
        file: document.fileName,
        reason: error instanceof Error ? error.message : String(error),
      };
    }
    print(options.json ? `${JSON.stringify(read)}\n` : describeDocument(read));
  }
  return exitCodes.done;
}
