-- grain: one row whose value lies outside its own bounds. A missing bound is unbounded.
WITH bounded AS (
  SELECT 'claims' AS table_name, claim_id AS row_key, NULL AS value, value_low AS low, value_high AS high
  FROM claims
  UNION ALL
  SELECT 'statements', statement_id, NULL, value_low, value_high FROM statements
  UNION ALL
  SELECT 'estimates', figure_id || '|' || rule || '|' || known_from, best, low, high FROM estimates
)
SELECT table_name, row_key
FROM bounded
WHERE low > high OR value < low OR value > high
ORDER BY table_name, row_key
