-- grain: one key under one rule during one interval: best, range and status
-- The range spans the credible statements. A bound that allows best keeps its open end open; one that excludes best is
-- a conflict and widens the range to its finite end. Where no origin is identified, the range spans what is stated.
-- For `min_max`, which has no best, see min_max_ranges.sql.
WITH weighed AS (
  SELECT
    p.figure_id,
    p.known_from,
    p.known_to,
    r.rule,
    v.best,
    v.open_end,
    v.deciding_statement_id,
    s.statement_id,
    s.origin,
    so.relays,
    s.value_low,
    s.value_high,
    coalesce(v.best >= coalesce(s.value_low, v.best) AND v.best <= coalesce(s.value_high, v.best), true) AS allows_best
  FROM knowledge_points AS p
  CROSS JOIN (SELECT code AS rule FROM codes WHERE code_set = 'rule' AND code <> 'min_max') AS r
  LEFT JOIN chosen_values AS v ON v.figure_id = p.figure_id AND v.known_from = p.known_from AND v.rule = r.rule
  -- With a best, the credible; without one, all that is current.
  LEFT JOIN standings AS s
    ON s.figure_id = p.figure_id
    AND s.known_from = p.known_from
    AND (v.best IS NULL OR s.origin IS NOT NULL)
    AND NOT EXISTS (
      FROM supersessions AS x
      WHERE x.figure_id = s.figure_id AND x.known_from = s.known_from AND x.statement_id = s.statement_id
    )
  LEFT JOIN sources AS so ON so.source_id = s.origin
),
ends AS (
  SELECT
    *,
    if(allows_best, coalesce(value_low, '-infinity'::DOUBLE), coalesce(value_low, value_high)) AS low_end,
    if(allows_best, coalesce(value_high, 'infinity'::DOUBLE), coalesce(value_high, value_low)) AS high_end
  FROM weighed
),
spanned AS (
  SELECT
    figure_id,
    known_from,
    known_to,
    rule,
    best,
    open_end,
    if(isfinite(min(low_end)), min(low_end), NULL) AS low,
    if(isfinite(max(high_end)), max(high_end), NULL) AS high,
    count(statement_id) AS statement_count,
    bool_and(allows_best) AS all_allow_best,
    list(DISTINCT origin) FILTER (origin IS NOT NULL) AS origins,
    -- A body and those whose counts it gives out (a cabinet and its ministries) are one voice.
    flatten(list(DISTINCT string_split(relays, ';')) FILTER (relays IS NOT NULL)) AS relayed,
    deciding_statement_id
  FROM ends
  GROUP BY figure_id, known_from, known_to, rule, best, open_end, deciding_statement_id
)
SELECT
  figure_id,
  known_from,
  known_to,
  rule,
  best,
  open_end,
  low,
  high,
  CASE
    WHEN statement_count = 0 THEN 'no_best'
    WHEN best IS NULL THEN 'unattributed'
    WHEN NOT all_allow_best THEN 'contested'
    WHEN len(origins) > 2 OR (len(origins) = 2 AND NOT coalesce(list_has_any(origins, relayed), false)) THEN 'agreed'
    ELSE 'single_statement'
  END AS status,
  deciding_statement_id
FROM spanned
