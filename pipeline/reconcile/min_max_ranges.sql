-- grain: one key during one interval: the lowest and the highest number that statements name, and no best
-- Iraq Body Count, "Methodology": a minimum and a maximum are published, and no value between is chosen. The credible
-- are looked at; where nobody identified gives the key, all that is current. A bound counts as the first number that it
-- allows.
WITH current_statements AS (
  SELECT
    p.figure_id,
    p.known_from,
    p.known_to,
    s.statement_id,
    s.origin,
    s.value_low,
    s.value_high,
    greatest(least(s.value, s.value_high), s.value_low) AS named
  FROM knowledge_points AS p
  LEFT JOIN standings AS s
    ON s.figure_id = p.figure_id
    AND s.known_from = p.known_from
    AND NOT EXISTS (
      FROM supersessions AS x
      WHERE x.figure_id = s.figure_id AND x.known_from = s.known_from AND x.statement_id = s.statement_id
    )
),
looked_at AS (
  FROM current_statements
  QUALIFY origin IS NOT NULL OR count(origin) OVER (PARTITION BY figure_id, known_from) = 0
)
SELECT
  figure_id,
  known_from,
  known_to,
  'min_max' AS rule,
  min(named) AS low,
  max(named) AS high,
  CASE
    WHEN count(statement_id) = 0 THEN 'no_best'
    WHEN count(origin) = 0 THEN 'unattributed'
    WHEN max(coalesce(value_low, '-infinity'::DOUBLE)) > min(coalesce(value_high, 'infinity'::DOUBLE)) THEN 'contested'
    WHEN count(DISTINCT origin) > 1 THEN 'agreed'
    ELSE 'single_statement'
  END AS status
FROM looked_at
GROUP BY figure_id, known_from, known_to
