// The stage normalise: from the paragraphs of one capture to the claims that they state. Pure; one report at a time.
import { type IssueFound, makeIssues } from '../../schemas/issue_rows.ts';
import type { CaptureRow, Normalisation, ParagraphRow, Sha256 } from '../../schemas/stages.ts';
import { makeClaims } from './claims/make_claims.ts';
import { mergeFigures } from './claims/merge_figures.ts';
import type { Knowledge } from './prepare_knowledge.ts';
import { readFigures } from './read_figures.ts';

function issueOf(
  capture: CaptureRow,
  severity: IssueFound['severity'],
  reason: string,
  detail: string,
): IssueFound {
  return {
    stage: 'normalise',
    severity,
    reason,
    subject: capture.report_id,
    reportId: capture.report_id,
    detail,
  };
}

function noClaims(issues: readonly IssueFound[], sha256: Sha256): Normalisation {
  return { claims: [], evidence: [], claimPlaces: [], issues: makeIssues(issues, sha256) };
}

/**
 * The claims of one capture, with their evidence and what could not be understood. A language that has no complete
 * folder under schemas/languages/ yields no claim and one issue. Captions and words of other articles are not read.
 * Throws only where the project's own data contradict themselves.
 */
export function normalise(
  capture: CaptureRow,
  paragraphs: readonly ParagraphRow[],
  knowledge: Knowledge,
  sha256: Sha256,
): Normalisation {
  const code = capture.language?.split('-')[0]?.toLowerCase() ?? '';
  const language = knowledge.languages.get(code);
  if (language === undefined) {
    const detail =
      capture.language === null
        ? 'The language could not be told, so that no figure is read.'
        : `No complete folder under schemas/languages/ reads ${capture.language}; add schemas/languages/${code}/.`;
    return noClaims([issueOf(capture, 'warning', 'language_unsupported', detail)], sha256);
  }
  const { figures, unattached } = readFigures(capture, paragraphs, language, knowledge);
  const merged = mergeFigures(figures, knowledge.areGroupsNested);
  const made = makeClaims(merged, {
    capture,
    vocabulary: knowledge.vocabulary,
    knownNames: knowledge.knownNames,
    extractorVersion: knowledge.extractorVersion,
    sha256,
  });
  const issues: IssueFound[] = [...made.issues];
  for (const { paragraph, phrase } of unattached) {
    const { start, end } = phrase.number.number;
    issues.push({
      ...issueOf(
        capture,
        'note',
        'figure_unattached',
        `No rule tells what "${paragraph.text.slice(start, end)}" counts.`,
      ),
      paragraph: paragraph.paragraph,
      charStart: start,
    });
  }
  if (made.claims.length === 0)
    issues.push(
      issueOf(capture, 'note', 'no_figures', 'No figure of the vocabulary is stated, or none was found.'),
    );
  return { ...made, issues: makeIssues(issues, sha256) };
}
