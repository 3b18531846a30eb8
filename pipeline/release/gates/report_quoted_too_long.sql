-- grain: one report with more than 90 words of quotation, each different quotation counted once (LICENSE).
-- Our own summaries are under the data licence and not counted. A word is what stands between white space.
WITH quotations AS (
  SELECT DISTINCT claims.report_id, evidence.quotation
  FROM evidence
  INNER JOIN claims ON claims.claim_id = evidence.claim_id
  WHERE evidence.quotation IS NOT NULL AND evidence.evidence_kind = 'source_text'
)
SELECT 'reports' AS table_name, report_id AS row_key
FROM quotations
GROUP BY report_id
HAVING sum(len(string_split_regex(trim(quotation), '\s+'))) > 90
ORDER BY row_key
