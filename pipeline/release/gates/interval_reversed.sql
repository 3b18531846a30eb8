-- grain: one row whose interval of knowledge ends before it begins.
WITH held AS (
  SELECT 'claims' AS table_name, claim_id AS row_key, known_from, known_to FROM claims
  UNION ALL
  SELECT 'estimates', figure_id || '|' || rule || '|' || known_from, known_from, known_to FROM estimates
  UNION ALL
  SELECT 'claim_parts', figure_id || '|' || claim_id || '|' || known_from, known_from, known_to FROM claim_parts
)
SELECT table_name, row_key
FROM held
WHERE known_to <= known_from
ORDER BY table_name, row_key
