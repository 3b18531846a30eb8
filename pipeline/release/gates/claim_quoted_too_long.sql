-- grain: one claim with more than 25 words of quotation, each different quotation counted once (LICENSE).
-- Our own summaries are under the data licence and not counted. A word is what stands between white space.
WITH quotations AS (
  SELECT DISTINCT claim_id, quotation
  FROM evidence
  WHERE quotation IS NOT NULL AND evidence_kind = 'source_text'
)
SELECT 'claims' AS table_name, claim_id AS row_key
FROM quotations
GROUP BY claim_id
HAVING sum(len(string_split_regex(trim(quotation), '\s+'))) > 25
ORDER BY row_key
