-- grain: one row per contested figure that holds now, the five with most independent statements, then the widest range
SELECT
  figure_id,
  concat_ws(', ',
    indicator,
    CASE WHEN definition <> 'all' THEN definition END,
    CASE WHEN group_code <> 'n/a' THEN group_code END,
    place,
    municipality,
    scope) AS label,
  best, low, high, statement_count
FROM estimates
WHERE rule = 'project' AND known_to IS NULL AND status = 'contested'
ORDER BY statement_count DESC, claim_count DESC, figure_id
LIMIT 5
