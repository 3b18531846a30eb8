// Extract: one document as read becomes a capture (who published it, when, in which language) and its paragraphs.
import { canonicalUrl, parseUrl, readableUrl } from '../../schemas/canonical_url.ts';
import { captureId, reportId } from '../../schemas/identity.ts';
import { makeIssues } from '../../schemas/issue_rows.ts';
import type { SourceDescription } from '../../schemas/source_description.ts';
import type { Extraction, FingerprintRow, Sha256, Snapshot } from '../../schemas/stages.ts';
import { type Block, linkLength } from './blocks.ts';
import type { DocumentRead } from './document.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { inferDate } from './infer_date.ts';
import { inferPublisher } from './infer_publisher.ts';
import type { ExtractionKnowledge } from './knowledge.ts';
import { tellLanguage } from './language.ts';
import { readPage } from './page/read_page.ts';
import { partParagraph } from './part_paragraphs.ts';
import { sourceOfHost, sourceOfName, undescribedId } from './publishers.ts';
import { readMarkedText } from './read_marked_text.ts';
import { settleDate } from './settle_dates.ts';

type Raise = (severity: 'error' | 'warning' | 'note', reason: string, detail: string) => void;

function readDocument(snapshot: Snapshot, knowledge: ExtractionKnowledge): DocumentRead {
  return snapshot.format === 'html'
    ? readPage(snapshot.text, snapshot.url, knowledge)
    : readMarkedText(snapshot.text, snapshot.format);
}

interface PublisherSettled {
  readonly sourceId: string;
  readonly sourceName: string | null;
}

/** Folder, stated id, stated name, host, then what the text says: the first that leads to a described source. */
function settlePublisher(
  snapshot: Snapshot,
  document: DocumentRead,
  url: string | null,
  blocks: readonly Block[],
  knowledge: ExtractionKnowledge,
  raise: Raise,
): PublisherSettled {
  const { publishers } = knowledge;
  const byId = document.sourceId === null ? undefined : publishers.byId.get(document.sourceId);
  const byName = document.publisher === null ? null : sourceOfName(document.publisher, publishers);
  const host = url === null ? null : (parseUrl(url)?.host ?? null);
  const byHost = host === null ? null : sourceOfHost(host, publishers);
  const stated: SourceDescription | null = byId ?? byName ?? byHost;
  if (snapshot.sourceId !== null) {
    if (stated !== null && stated.source_id !== snapshot.sourceId) {
      raise(
        'warning',
        'source_mismatch',
        `It lies in the folder of ${snapshot.sourceId} and names ${stated.source_id}; the folder holds.`,
      );
    }
    return { sourceId: snapshot.sourceId, sourceName: document.publisher };
  }
  if (stated !== null) return { sourceId: stated.source_id, sourceName: document.publisher ?? stated.name };
  const inferred = inferPublisher(blocks, knowledge);
  const name =
    document.publisher ?? (document.sourceId === null ? null : document.sourceId) ?? inferred?.name ?? host;
  if (document.publisher === null && inferred?.source) {
    return { sourceId: inferred.source.source_id, sourceName: inferred.name };
  }
  if (name === null) {
    raise(
      'warning',
      'source_not_stated',
      'Neither the file nor its text names the publisher; add front matter with publisher or url.',
    );
    return { sourceId: 'x-unknown', sourceName: null };
  }
  raise(
    'note',
    'source_not_described',
    `No folder under sources/ describes "${name.slice(0, 100)}"; add one to give it a kind and a country.`,
  );
  return { sourceId: undescribedId(name), sourceName: document.publisher ?? inferred?.name ?? null };
}

/** Wires credited: as stated, and in the dateline; never the publisher itself. */
function creditedWires(
  document: DocumentRead,
  credit: string | null,
  sourceId: string,
  knowledge: ExtractionKnowledge,
): string | null {
  const source = credit === null ? null : sourceOfName(credit, knowledge.publishers);
  const names = document.via.length > 0 || source === null ? document.via : [source.name];
  const others = names.filter((name) => sourceOfName(name, knowledge.publishers)?.source_id !== sourceId);
  return others.length === 0 ? null : [...new Set(others)].join(';');
}

/** Is there a paragraph that could state a figure? Links and captions alone make no report. */
function hasMainText(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      (block.role === 'body' || block.role === 'list_item') && linkLength(block) < 0.6 * block.text.length,
  );
}

/** Of what is the report's own text; null where there is too little of it. */
function fingerprintRow(capture_id: string, blocks: readonly Block[]): FingerprintRow | null {
  const own = blocks.filter(({ role }) => role !== 'caption' && role !== 'other_article');
  const fingerprints = fingerprintsOf(own.map(({ text }) => text));
  return fingerprints.length === 0 ? null : { capture_id, fingerprints: fingerprints.join(';') };
}

/**
 * Reads one document. Pure: the same snapshot and knowledge give the same rows. What cannot be understood is in
 * `issues`; `capture` is null when there is no text to read.
 */
export function extract(snapshot: Snapshot, knowledge: ExtractionKnowledge, sha256: Sha256): Extraction {
  const document = readDocument(snapshot, knowledge);
  const url = readableUrl(snapshot.url ?? '') ?? readableUrl(document.url ?? '');
  const report_id = reportId(url === null ? null : canonicalUrl(url), snapshot.contentSha256, sha256);
  const capture_id = captureId(report_id, snapshot.contentSha256, sha256);
  const found: Parameters<typeof makeIssues>[0][number][] = [];
  const raise: Raise = (severity, reason, detail) =>
    found.push({
      stage: 'extract',
      severity,
      reason,
      subject: snapshot.fileName,
      reportId: report_id,
      detail,
    });
  for (const { reason, detail } of document.problems) raise('warning', reason, detail);
  if (document.url !== null && readableUrl(document.url) === null) {
    raise(
      'warning',
      'front_matter_broken',
      'The stated address is no http or https address; it is left out.',
    );
  }

  const blocks = document.blocks.flatMap((block) => partParagraph(block, knowledge));
  if (!hasMainText(blocks)) {
    raise('error', 'no_main_text', 'No paragraph of text was found in it; it is left out.');
    return { capture: null, fingerprints: null, paragraphs: [], issues: makeIssues(found, sha256) };
  }

  const retrieved_at = snapshot.retrievedAt ?? document.retrievedAt;
  const { settled, problems } = settleDate(document.published, retrieved_at);
  for (const problem of problems) raise('warning', 'date_unparsable', problem);
  const inferred = inferDate(blocks, retrieved_at?.slice(0, 10) ?? null);
  const published_inferred_on =
    settled.published_on === null ? (document.publishedInferredOn ?? inferred?.on ?? null) : null;
  if (settled.published_on === null) {
    if (published_inferred_on === null) raise('note', 'date_not_stated', 'No date of publication was found.');
    else
      raise(
        'note',
        'date_inferred',
        `The day ${published_inferred_on} was inferred; it is shown and not used.`,
      );
  }

  const credit = inferred?.credit ?? null;
  const publisher = settlePublisher(snapshot, document, url, blocks, knowledge, raise);
  const told = tellLanguage(
    blocks,
    { asserted: document.assertedLanguage, declared: document.declaredLanguage },
    knowledge.detectLanguage,
  );
  if (told.language === null)
    raise('warning', 'language_unknown', 'Too little text, or of no language known.');
  if (told.overruled !== null) {
    raise(
      'note',
      'language_conflict',
      `The page declares ${told.overruled}; its text is in ${told.language}.`,
    );
  }
  return {
    capture: {
      capture_id,
      report_id,
      source_id: publisher.sourceId,
      source_name: publisher.sourceName,
      url,
      language: told.language,
      capture_kind: snapshot.captureKind,
      retrieved_at,
      content_sha256: snapshot.contentSha256,
      byte_count: snapshot.byteCount,
      ...settled,
      published_inferred_on,
      country: document.country,
      via: creditedWires(document, credit, publisher.sourceId, knowledge),
    },
    fingerprints: fingerprintRow(capture_id, blocks),
    paragraphs: blocks.map(({ role, text }, at) => ({ capture_id, paragraph: at + 1, role, text })),
    issues: makeIssues(found, sha256),
  };
}
