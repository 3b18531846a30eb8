-- grain: one key during one interval: the lowest and the highest number that statements name, and no best
-- Iraq Body Count, "Methods", section 3 (iraqbodycount.org/about/methods/3): a minimum and a maximum are published, and
-- no value between is chosen. The credible are looked at; where nobody identified gives the key, all that is current. A
-- bound counts as the first number that it allows.
WITH looked_at AS (
  SELECT
    s.figure_id,
    s.known_from,
    s.origin IS NOT NULL AS is_credible,
    min(s.origin) <> max(s.origin) AS has_several_origins,
    min(greatest(least(s.value, s.value_high), s.value_low)) AS low,
    max(greatest(least(s.value, s.value_high), s.value_low)) AS high,
    max(coalesce(s.value_low, '-infinity'::DOUBLE)) > min(coalesce(s.value_high, 'infinity'::DOUBLE)) AS exclude_each_other
  FROM current_then AS s
  GROUP BY s.figure_id, s.known_from, is_credible
)
SELECT
  p.figure_id,
  p.known_from,
  p.known_to,
  'min_max' AS rule,
  coalesce(credible.low, unnamed.low) AS low,
  coalesce(credible.high, unnamed.high) AS high,
  CASE
    WHEN credible.figure_id IS NULL AND unnamed.figure_id IS NULL THEN 'no_best'
    WHEN credible.figure_id IS NULL THEN 'unattributed'
    WHEN credible.exclude_each_other THEN 'contested'
    WHEN credible.has_several_origins THEN 'agreed'
    ELSE 'single_statement'
  END AS status
FROM knowledge_points AS p
LEFT JOIN (FROM looked_at WHERE is_credible) AS credible USING (figure_id, known_from)
LEFT JOIN (FROM looked_at WHERE NOT is_credible) AS unnamed USING (figure_id, known_from)
