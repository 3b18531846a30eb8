// The two per-report stages in the runner: extract and normalise, each only for documents it has not seen in this form.
import { join } from 'node:path';
import type { Language } from '../../schemas/language.ts';
import type { CaptureRow, ParagraphRow, Snapshot } from '../../schemas/stages.ts';
import { tables } from '../../schemas/tables.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import { openDatabase } from '../_edge/duckdb.ts';
import { sha256 } from '../_edge/hash.ts';
import { readPagePhrases } from '../_edge/read_page_phrases.ts';
import { addBatch, keptKeys, readKept, type StageResult } from '../_edge/stage_store.ts';
import { extract } from '../extract/extract.ts';
import { prepareExtraction } from '../extract/knowledge.ts';
import { normalise } from '../normalise/normalise.ts';
import { prepareKnowledge } from '../normalise/prepare_knowledge.ts';
import type { Acquired } from './acquire_inputs.ts';
import type { CodeVersions } from './code_versions.ts';
import { type Layout, projectRoot } from './layout.ts';
import type { Progress } from './progress.ts';

export const extractTables = [
  tables.extracted_captures,
  tables.paragraphs,
  tables.text_fingerprints,
  tables.issues,
];
export const normaliseTables = [
  tables.normalised_claims,
  tables.evidence,
  tables.claim_places,
  tables.issues,
];

export interface ReadReports {
  readonly extractFolder: string;
  readonly extractKeys: readonly string[];
  /** How many documents extract read anew in this run. */
  readonly extracted: number;
  readonly normaliseFolder: string;
  readonly normaliseKeys: readonly string[];
  readonly normalised: number;
}

/** Documents read before their results are written, so that a kill loses at most these. */
const documentsPerBatch = 2000;

function extractKey(snapshot: Snapshot, version: string): string {
  const { text: _, ...known } = snapshot;
  return sha256(`${version}\n${JSON.stringify(known)}`);
}

interface Options {
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  readonly languages: ReadonlyMap<string, Language>;
  readonly versions: CodeVersions;
  readonly acquired: Acquired;
  readonly progress: Progress;
  readonly upTo: 'extract' | 'normalise';
}

/** Those of `keys` that `folder` holds no result for. */
async function missingKeys(folder: string, keys: readonly string[]): Promise<Set<string>> {
  const database = await openDatabase({ threads: 1 });
  try {
    const kept = await keptKeys(database, folder);
    return new Set(keys.filter((key) => !kept.has(key)));
  } finally {
    database.close();
  }
}

function inParts<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

async function extractMissing(
  folder: string,
  snapshots: ReadonlyMap<string, Snapshot>,
  options: Options,
): Promise<number> {
  const missing = await missingKeys(folder, [...snapshots.keys()]);
  if (missing.size === 0) return 0;
  // Imported here, since its model takes half a second to load.
  const { detectLanguage } = await import('../_edge/detect_language.ts');
  const known = prepareExtraction({
    sources: options.vocabulary.sources,
    phrases: readPagePhrases(projectRoot),
    detectLanguage,
  });
  let done = 0;
  for (const keys of inParts([...missing], documentsPerBatch)) {
    const results = keys.map((inputKey) => {
      options.progress.update('extract: documents', done++, missing.size);
      const { capture, fingerprints, paragraphs, issues } = extract(snapshots.get(inputKey)!, known, sha256);
      const rows = {
        extracted_captures: capture ? [capture] : [],
        text_fingerprints: fingerprints ? [fingerprints] : [],
        paragraphs,
        issues,
      };
      return { inputKey, rows };
    });
    await addBatch(folder, extractTables, results);
  }
  return missing.size;
}

/** Normalise reads what extract kept, so its keys are those of extract under the version of its own code. */
function normaliseKey(extractKeyOfIt: string, version: string): string {
  return sha256(`${version}\n${extractKeyOfIt}`);
}

async function normaliseMissing(
  folder: string,
  extractFolder: string,
  extractKeys: readonly string[],
  options: Options,
): Promise<number> {
  const { versions, vocabulary, languages, progress } = options;
  const keyOf = new Map(extractKeys.map((key) => [normaliseKey(key, versions.normalise), key]));
  const missing = await missingKeys(folder, [...keyOf.keys()]);
  if (missing.size === 0) return 0;
  const knowledge = prepareKnowledge(vocabulary, languages, versions.normalise.slice(0, 12));
  let done = 0;
  for (const keys of inParts([...missing], documentsPerBatch)) {
    const extracted = await readKept(
      extractFolder,
      [tables.extracted_captures, tables.paragraphs],
      keys.map((key) => keyOf.get(key)!),
    );
    const results = keys.map((inputKey): StageResult => {
      progress.update('normalise: reports', done++, missing.size);
      const rows = extracted.get(keyOf.get(inputKey)!);
      const capture = rows?.extracted_captures?.[0] as CaptureRow | undefined;
      if (capture === undefined) return { inputKey, rows: {} };
      const made = normalise(capture, (rows?.paragraphs ?? []) as ParagraphRow[], knowledge, sha256);
      const { claims, evidence, claimPlaces, issues } = made;
      return { inputKey, rows: { normalised_claims: claims, evidence, claim_places: claimPlaces, issues } };
    });
    await addBatch(folder, normaliseTables, results);
  }
  return missing.size;
}

/** Brings extract, and normalise where asked, up to date for everything acquired. */
export async function readReports(options: Options): Promise<ReadReports> {
  const { layout, versions, acquired, upTo } = options;
  const extractFolder = join(layout.stages, 'extract', versions.extract.slice(0, 16));
  const normaliseFolder = join(layout.stages, 'normalise', versions.normalise.slice(0, 16));
  const snapshots = new Map(
    acquired.snapshots.map((snapshot) => [extractKey(snapshot, versions.extract), snapshot]),
  );
  const extractKeys = [...snapshots.keys()];
  const extracted = await extractMissing(extractFolder, snapshots, options);
  const stores = { extractFolder, extractKeys, extracted, normaliseFolder };
  if (upTo === 'extract') return { ...stores, normaliseKeys: [], normalised: 0 };
  const normalised = await normaliseMissing(normaliseFolder, extractFolder, extractKeys, options);
  return {
    ...stores,
    normaliseKeys: extractKeys.map((key) => normaliseKey(key, versions.normalise)),
    normalised,
  };
}
