-- grain: one row whose place, or one of whose joined places, is not in `places`.
WITH placed AS (
  SELECT 'claims' AS table_name, claim_id AS row_key, unnest(string_split(place, '+')) AS place FROM claims
  UNION ALL
  SELECT 'claim_places', claim_id || '|' || place, place FROM claim_places
  UNION ALL
  SELECT 'statements', statement_id, unnest(string_split(place, '+')) FROM statements
  UNION ALL
  SELECT 'estimates', figure_id || '|' || rule || '|' || known_from, unnest(string_split(place, '+')) FROM estimates
)
SELECT DISTINCT table_name, row_key
FROM placed
WHERE place NOT IN (SELECT place_code FROM places WHERE kind IN ('nation', 'state'))
ORDER BY table_name, row_key
