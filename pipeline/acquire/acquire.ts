// Acquire: documents as read become snapshots, each content once; what could not be read becomes an issue.
import { type IssueFound, makeIssues } from '../../schemas/issue_rows.ts';
import type { FileRead, IssueRow, Sha256, Snapshot } from '../../schemas/stages.ts';

/** A document with where it came from. `sourceId` is the folder under sources/ it lies in; null for one dropped in. */
export interface Found {
  readonly file: FileRead;
  readonly sourceId: string | null;
  readonly captureKind: Snapshot['captureKind'];
}

export interface Acquisition {
  readonly snapshots: readonly Snapshot[];
  readonly issues: readonly IssueRow[];
}

/** Left out because the user asked for nothing of the kind; worth a note and no more. */
const notes: ReadonlySet<string> = new Set(['file_kind_unknown', 'duplicate_content']);

/** What a document is written in, by its name; HTML saved under another name is known by its first element. */
export function formatOf(fileName: string, text: string): Snapshot['format'] {
  if (
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
      text.slice(0, 4096),
    )
  ) {
    return 'html';
  }
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === 'html' || ending === 'htm') return /<[a-z][^<]{0,2000}>/i.test(text) ? 'html' : 'text';
  return ending === 'md' || ending === 'markdown' ? 'markdown' : 'text';
}

/**
 * Snapshots of what was found, in the order found. Of inputs with the same bytes the first is kept, and a
 * `duplicate_content` note names the others.
 */
export function acquire(found: Iterable<Found>, sha256: Sha256): Acquisition {
  const snapshots = new Map<string, Snapshot>();
  const issues: IssueFound[] = [];
  const raise = (subject: string, reason: string, detail: string) =>
    issues.push({
      stage: 'acquire',
      severity: notes.has(reason) ? 'note' : 'error',
      reason,
      subject,
      detail,
    });
  for (const { file, sourceId, captureKind } of found) {
    if ('reason' in file) {
      raise(file.fileName, file.reason, file.detail);
      continue;
    }
    const earlier = snapshots.get(file.contentSha256);
    if (earlier) {
      raise(file.fileName, 'duplicate_content', `Same bytes as ${earlier.fileName}; read once.`);
      continue;
    }
    snapshots.set(file.contentSha256, {
      contentSha256: file.contentSha256,
      byteCount: file.byteCount,
      text: file.text,
      format: formatOf(file.fileName, file.text),
      captureKind,
      fileName: file.fileName,
      sourceId,
      url: null,
      retrievedAt: null,
    });
  }
  return { snapshots: [...snapshots.values()], issues: makeIssues(issues, sha256) };
}
