-- grain: one evidence row whose quotation is not published: beyond 25 words of its claim or 90 of its report (LICENSE)
-- Each different quotation counts once. What was known first is kept; our own summaries are under the data licence and not counted.
-- A claim may be stated at several places of a report and in several of its versions, which only here are seen together.
WITH quoted AS (
  SELECT
    evidence.evidence_id,
    evidence.claim_id,
    claims.report_id,
    evidence.quotation,
    len(string_split_regex(trim(evidence.quotation), '\s+')) AS words,
    row_number() OVER (
      ORDER BY captures.known_at, captures.version, evidence.paragraph, evidence.char_start, evidence.evidence_id
    ) AS position
  FROM evidence
  INNER JOIN claims ON claims.claim_id = evidence.claim_id
  INNER JOIN captures ON captures.capture_id = evidence.capture_id
  WHERE evidence.quotation IS NOT NULL AND evidence.evidence_kind = 'source_text'
),
of_claims AS (
  SELECT
    claim_id,
    report_id,
    quotation,
    min(position) AS position,
    min(words) AS words,
    sum(min(words)) OVER (PARTITION BY claim_id ORDER BY min(position)) AS words_of_claim
  FROM quoted
  GROUP BY claim_id, report_id, quotation
),
of_reports AS (
  SELECT
    report_id,
    quotation,
    sum(min(words)) OVER (PARTITION BY report_id ORDER BY min(position)) AS words_of_report
  FROM of_claims
  WHERE words_of_claim <= 25
  GROUP BY report_id, quotation
)
SELECT quoted.evidence_id
FROM quoted
INNER JOIN of_claims ON of_claims.claim_id = quoted.claim_id AND of_claims.quotation = quoted.quotation
LEFT JOIN of_reports ON of_reports.report_id = quoted.report_id AND of_reports.quotation = quoted.quotation
WHERE of_claims.words_of_claim > 25 OR of_reports.words_of_report IS NULL OR of_reports.words_of_report > 90
ORDER BY quoted.evidence_id
