-- grain: one estimate, with the moment from which its answer has held and the last change that has a date of its own
-- What reports without a date say is known from when they were read, which may be long after. At such moments more is
-- counted, and the best value mostly stays as it was: people ask since when that holds.
WITH undated AS (
  SELECT known_at
  FROM captures
  GROUP BY known_at
  HAVING bool_and(known_basis IN ('retrieval', 'build'))
),
compared AS (
  SELECT
    a.figure_id,
    a.rule,
    a.known_from,
    u.known_at IS NULL AS is_dated,
    -- Where nothing is best, and where the best follows from other figures, the range is the answer.
    (
      best, deciding_statement_id,
      if(best IS NULL OR status = 'derived', (status, low, high), NULL)
    ) AS answer,
    answer IS DISTINCT FROM lag(answer) OVER (PARTITION BY a.figure_id, a.rule ORDER BY a.known_from) AS begins
  FROM answers AS a
  LEFT JOIN undated AS u ON u.known_at = a.known_from
)
SELECT
  figure_id,
  rule,
  known_from,
  is_dated,
  max(known_from) FILTER (begins) OVER so_far AS best_from,
  coalesce(max(known_from) FILTER (begins AND is_dated) OVER so_far = best_from, false) AS best_is_dated,
  max(known_from) FILTER (is_dated) OVER so_far AS last_dated_from
FROM compared
WINDOW so_far AS (PARTITION BY figure_id, rule ORDER BY known_from)
