-- grain: one row whose municipality code is not in `places`, lies in another state, or has another name there.
WITH located AS (
  SELECT 'claims' AS table_name, claim_id AS row_key, place, municipality, municipality_code FROM claims
  UNION ALL
  SELECT 'statements', statement_id, place, municipality, municipality_code FROM statements
  UNION ALL
  SELECT 'estimates', figure_id || '|' || rule || '|' || known_from, place, municipality, municipality_code
  FROM estimates
)
SELECT table_name, row_key
FROM located
LEFT JOIN places ON places.place_code = located.municipality_code
WHERE
  municipality_code IS NOT NULL
  AND (
    places.place_code IS NULL
    OR places.kind <> 'municipality'
    OR places.part_of <> located.place
    OR places.name IS DISTINCT FROM located.municipality
  )
ORDER BY table_name, row_key
