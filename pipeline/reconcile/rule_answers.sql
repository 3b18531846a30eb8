-- grain: one key under one rule during one interval of knowledge, with the interval in which its answer stays the same
WITH answered AS (
  FROM ranges
  UNION ALL BY NAME
  FROM min_max_ranges
),
turns AS (
  SELECT
    *,
    (best, open_end, low, high, status, deciding_statement_id) AS answer,
    (
      lag(figure_id) OVER by_time IS NULL
      OR answer IS DISTINCT FROM lag((best, open_end, low, high, status, deciding_statement_id)) OVER by_time
    ) AS begins
  FROM answered
  WINDOW by_time AS (PARTITION BY figure_id, rule ORDER BY known_from)
),
numbered AS (
  SELECT
    * EXCLUDE (answer, begins),
    count(*) FILTER (begins) OVER (PARTITION BY figure_id, rule ORDER BY known_from) AS spell
  FROM turns
)
SELECT
  * EXCLUDE (spell),
  min(known_from) OVER same_answer AS answer_from,
  nullif(max(coalesce(known_to, 'infinity'::TIMESTAMPTZ)) OVER same_answer, 'infinity'::TIMESTAMPTZ) AS answer_to
FROM numbered
WINDOW same_answer AS (PARTITION BY figure_id, rule, spell)
