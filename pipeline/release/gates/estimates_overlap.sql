-- grain: one estimate that still holds when the next one of its key and rule begins: an as-of query would find two.
WITH followed AS (
  SELECT
    figure_id,
    rule,
    known_from,
    known_to,
    lead(known_from) OVER (PARTITION BY figure_id, rule ORDER BY known_from) AS next_from
  FROM estimates
)
SELECT 'estimates' AS table_name, figure_id || '|' || rule || '|' || known_from AS row_key
FROM followed
WHERE next_from IS NOT NULL AND (known_to IS NULL OR known_to > next_from)
ORDER BY row_key
