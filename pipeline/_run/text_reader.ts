// Reads one document alone, with nothing known of it but what it holds: for `cjng read` and `cjng evaluate`.
import type { CaptureRow, FileRead, Normalisation } from '../../schemas/stages.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import { sha256 } from '../_edge/hash.ts';
import { readPagePhrases } from '../_edge/read_page_phrases.ts';
import { readLanguages } from '../_edge/read_vocabulary.ts';
import { acquire } from '../acquire/acquire.ts';
import { extract } from '../extract/extract.ts';
import { prepareExtraction } from '../extract/knowledge.ts';
import { normalise } from '../normalise/normalise.ts';
import { prepareKnowledge } from '../normalise/prepare_knowledge.ts';
import { projectRoot } from './layout.ts';

export interface TextRead {
  readonly capture: CaptureRow;
  readonly normalisation: Normalisation;
}

/**
 * A function from a document to the claims it states: no rulings, no corrections, nothing from other reports. The
 * function throws one sentence that says why where a document cannot be read.
 */
export function createTextReader(
  vocabulary: Vocabulary,
  detectLanguage: (text: string) => string | null,
): (read: FileRead) => TextRead {
  const phrases = readPagePhrases(projectRoot);
  const extraction = prepareExtraction({ sources: vocabulary.sources, phrases, detectLanguage });
  // The version only marks evidence, which is neither scored nor published from here.
  const knowledge = prepareKnowledge(vocabulary, readLanguages(projectRoot), 'read_alone');
  return (read) => {
    if ('reason' in read) throw new Error(read.detail);
    const { snapshots } = acquire([{ file: read, sourceId: null, captureKind: 'file' }], sha256);
    const { capture, paragraphs, issues } = extract(snapshots[0]!, extraction, sha256);
    if (capture === null) throw new Error(issues.map(({ detail }) => detail).join(' '));
    return { capture, normalisation: normalise(capture, paragraphs, knowledge, sha256) };
  };
}
