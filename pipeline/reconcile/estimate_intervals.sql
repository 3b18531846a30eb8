-- grain: one key under one rule during one interval in which neither the answer nor the counts behind it change
WITH answers AS (
  FROM ranges
  UNION ALL BY NAME
  FROM min_max_ranges
),
counted AS (
  -- Each moment with the interval of knowledge in which it lies.
  SELECT n.*, p.known_from AS point_from
  FROM counts_over_time AS n
  ASOF LEFT JOIN knowledge_points AS p ON p.figure_id = n.figure_id AND p.known_from <= n.known_from
),
answered AS (
  SELECT
    n.figure_id,
    rules.rule,
    r.best,
    r.open_end,
    r.low,
    r.high,
    -- Before any statement is in play, and after the last is dropped, the rule has nothing to choose from.
    coalesce(r.status, 'no_best') AS status,
    n.claim_count,
    n.report_count,
    n.statement_count,
    r.deciding_statement_id,
    coalesce(present.known_from, n.known_from) AS known_from,
    n.known_to
  FROM counted AS n
  CROSS JOIN (SELECT code AS rule FROM codes WHERE code_set = 'rule') AS rules
  LEFT JOIN present ON rules.rule = 'source_accuracy'
  LEFT JOIN answers AS r
    ON r.figure_id = n.figure_id
    AND r.rule = rules.rule
    AND r.known_from = n.point_from
  -- Known for the present only: from when the last of the inputs is known.
  WHERE rules.rule <> 'source_accuracy' OR (n.known_to IS NULL AND present.known_from IS NOT NULL)
),
turns AS (
  SELECT
    *,
    (best, open_end, low, high, status, claim_count, report_count, statement_count, deciding_statement_id) AS answer,
    answer IS DISTINCT FROM lag(answer) OVER (PARTITION BY figure_id, rule ORDER BY known_from) AS begins
  FROM answered
)
SELECT
  * EXCLUDE (answer, begins, known_to),
  lead(known_from) OVER (PARTITION BY figure_id, rule ORDER BY known_from) AS known_to
FROM turns
WHERE begins
