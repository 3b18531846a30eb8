-- grain: one key under one rule during one interval: best, range and status
-- The range spans the credible statements. A bound that allows best keeps its open end open; one that excludes best is
-- a conflict and widens the range to its finite end. Where no origin is identified, the range spans what is stated.
-- For `min_max`, which has no best, see min_max_ranges.sql.
WITH asked AS (
  SELECT p.figure_id, p.known_from, p.known_to, r.rule, v.best, v.open_end, v.deciding_statement_id
  FROM knowledge_points AS p
  CROSS JOIN (SELECT code AS rule FROM codes WHERE code_set = 'rule' AND code <> 'min_max') AS r
  LEFT JOIN chosen_values AS v ON v.figure_id = p.figure_id AND v.known_from = p.known_from AND v.rule = r.rule
  -- This one answers for the present only.
  WHERE r.rule <> 'source_accuracy' OR p.known_to IS NULL
),
weighed AS (
  -- Rules that choose the same have the same range. With a best, the credible; without one, all that is current.
  SELECT
    a.figure_id,
    a.known_from,
    a.best,
    s.origin,
    so.relays,
    s.value_low,
    s.value_high,
    coalesce(a.best >= coalesce(s.value_low, a.best) AND a.best <= coalesce(s.value_high, a.best), true) AS allows_best
  FROM (SELECT DISTINCT figure_id, known_from, best FROM asked) AS a
  JOIN current_then AS s
    ON s.figure_id = a.figure_id
    AND s.known_from = a.known_from
    AND (a.best IS NULL OR s.origin IS NOT NULL)
  LEFT JOIN sources AS so ON so.source_id = s.origin
),
spans AS (
  SELECT
    figure_id,
    known_from,
    best,
    min(if(allows_best, coalesce(value_low, '-infinity'::DOUBLE), coalesce(value_low, value_high))) AS low_end,
    max(if(allows_best, coalesce(value_high, 'infinity'::DOUBLE), coalesce(value_high, value_low))) AS high_end,
    bool_and(allows_best) AS all_allow_best,
    list(DISTINCT origin) FILTER (origin IS NOT NULL) AS origins,
    -- A body and those whose counts it gives out (a cabinet and its ministries) are one voice.
    flatten(list(DISTINCT string_split(relays, ';')) FILTER (relays IS NOT NULL)) AS relayed
  FROM weighed
  GROUP BY figure_id, known_from, best
)
SELECT
  a.figure_id,
  a.known_from,
  a.known_to,
  a.rule,
  a.best,
  a.open_end,
  if(isfinite(s.low_end), s.low_end, NULL) AS low,
  if(isfinite(s.high_end), s.high_end, NULL) AS high,
  CASE
    WHEN s.figure_id IS NULL THEN 'no_best'
    WHEN a.best IS NULL THEN 'unattributed'
    WHEN NOT s.all_allow_best THEN 'contested'
    WHEN len(s.origins) > 2 OR (len(s.origins) = 2 AND NOT coalesce(list_has_any(s.origins, s.relayed), false)) THEN 'agreed'
    ELSE 'single_statement'
  END AS status,
  a.deciding_statement_id
FROM asked AS a
LEFT JOIN spans AS s
  ON s.figure_id = a.figure_id
  AND s.known_from = a.known_from
  AND s.best IS NOT DISTINCT FROM a.best
