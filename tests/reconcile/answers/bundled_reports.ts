// Reads the bundled corpus with the program's own stages: each report by its file name, with the claims it states.
import { detectLanguage } from '../../../pipeline/_edge/detect_language.ts';
import { sha256 } from '../../../pipeline/_edge/hash.ts';
import { listBundled } from '../../../pipeline/_edge/list_bundled.ts';
import { readDocument } from '../../../pipeline/_edge/read_files.ts';
import { readPagePhrases } from '../../../pipeline/_edge/read_page_phrases.ts';
import { readLanguages } from '../../../pipeline/_edge/read_vocabulary.ts';
import { acquire } from '../../../pipeline/acquire/acquire.ts';
import { extract } from '../../../pipeline/extract/extract.ts';
import { prepareExtraction } from '../../../pipeline/extract/knowledge.ts';
import { normalise } from '../../../pipeline/normalise/normalise.ts';
import { prepareKnowledge } from '../../../pipeline/normalise/prepare_knowledge.ts';
import type { CaptureRow, ClaimRow } from '../../../schemas/stages.ts';
import type { Vocabulary } from '../../../schemas/vocabulary.ts';
import { root } from '../reconciled.ts';

export interface BundledReport {
  readonly capture: CaptureRow;
  /** As the extraction rules read them. */
  readonly readClaims: readonly ClaimRow[];
}

/** Every bundled report by its id (`2026-02-23-milenio-0a1b2c`). */
export function readBundledReports(vocabulary: Vocabulary): ReadonlyMap<string, BundledReport> {
  const known = prepareExtraction({
    sources: vocabulary.sources,
    phrases: readPagePhrases(root),
    detectLanguage,
  });
  const knowledge = prepareKnowledge(vocabulary, readLanguages(root), 'answers');
  const reports = new Map<string, BundledReport>();
  for (const bundled of listBundled(root)) {
    const file = readDocument(bundled);
    const { snapshots } = acquire([{ file, sourceId: bundled.sourceId, captureKind: 'abstract' }], sha256);
    const { capture, paragraphs } = extract(snapshots[0]!, known, sha256);
    if (capture === null) throw new Error(`${bundled.fileName} cannot be read. Mend it.`);
    const id = bundled.fileName.slice(bundled.fileName.lastIndexOf('/') + 1, -'.md'.length);
    const { claims } = normalise(capture, paragraphs, knowledge, sha256);
    reports.set(id, { capture, readClaims: claims });
  }
  return reports;
}
