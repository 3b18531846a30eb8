// Identifiers depend on what they name and on nothing else.
import { expect, test } from 'vitest';
import { sha256 } from '../../pipeline/_edge/hash.ts';
import { captureId, issueId, reportId } from '../../schemas/identity.ts';
import { makeIssues } from '../../schemas/issue_rows.ts';

const content = sha256('content');

test('a report is named by its address, or by its content where it has none', () => {
  expect(reportId('https://example.com/a', content, sha256)).toBe(
    sha256('https://example.com/a').slice(0, 20),
  );
  expect(reportId(null, content, sha256)).toBe(content.slice(0, 20));
});

test('each content of a report is a capture of its own', () => {
  const report = reportId('https://example.com/a', content, sha256);
  expect(captureId(report, content, sha256)).not.toBe(captureId(report, sha256('other'), sha256));
  expect(captureId(report, content, sha256)).toMatch(/^[0-9a-f]{20}$/);
});

test('an issue is named by stage, reason, subject and place', () => {
  const issue = { stage: 'extract', reason: 'a', subject: 'b', paragraph: null, char_start: null };
  expect(issueId(issue, sha256)).toBe(issueId({ ...issue }, sha256));
  for (const change of [
    { stage: 'acquire' },
    { reason: 'x' },
    { subject: 'x' },
    { paragraph: 1 },
    { char_start: 0 },
  ]) {
    expect(issueId({ ...issue, ...change }, sha256)).not.toBe(issueId(issue, sha256));
  }
});

test('two findings of one reason at one place are one row with both details', () => {
  const found = { stage: 'extract', severity: 'note', reason: 'a', subject: 'b' } as const;
  const rows = makeIssues(
    [
      { ...found, detail: 'One.' },
      { ...found, detail: 'Two.' },
      { ...found, detail: 'One.' },
    ],
    sha256,
  );
  expect(rows.map((row) => row.detail)).toEqual(['One. Two.']);
});
