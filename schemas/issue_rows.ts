// How an issue is raised: in full where it is met, with its identifier worked out in one place.
import { issueId } from './identity.ts';
import type { IssueRow, Sha256 } from './stages.ts';

/** What whoever meets an issue says of it. `subject` is a file name, a report_id, a source_id or a claim_id. */
export interface IssueFound {
  readonly stage: 'acquire' | 'extract' | 'normalise' | 'reconcile' | 'release';
  readonly severity: 'error' | 'warning' | 'note';
  /** A code of the set `issue_reason`. */
  readonly reason: string;
  readonly subject: string;
  readonly reportId?: string | null;
  readonly paragraph?: number | null;
  readonly charStart?: number | null;
  /** One sentence: what, and what to do where something can be done. */
  readonly detail: string;
}

/**
 * Rows of issues, in the order found. Several of one reason, subject and place become one row with all details,
 * since they share an identifier.
 */
export function makeIssues(found: readonly IssueFound[], sha256: Sha256): IssueRow[] {
  const rows = new Map<string, IssueRow>();
  for (const issue of found) {
    const place = { paragraph: issue.paragraph ?? null, char_start: issue.charStart ?? null };
    const id = issueId(
      { stage: issue.stage, reason: issue.reason, subject: issue.subject, ...place },
      sha256,
    );
    const earlier = rows.get(id);
    if (earlier) {
      if (!earlier.detail.includes(issue.detail)) earlier.detail += ` ${issue.detail}`;
      continue;
    }
    rows.set(id, {
      issue_id: id,
      stage: issue.stage,
      severity: issue.severity,
      reason: issue.reason,
      subject: issue.subject,
      report_id: issue.reportId ?? null,
      ...place,
      detail: issue.detail,
    });
  }
  return [...rows.values()];
}
