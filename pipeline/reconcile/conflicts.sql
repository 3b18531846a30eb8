-- grain: two statements in play at one key at the same time with different values, as last judged
-- Two that are both out of date for the sake of a third are judged as they stood while both were current.
WITH met AS (
  SELECT
    a.figure_id,
    a.known_from AS judged_at,
    a.statement_id,
    b.statement_id AS other_statement_id,
    min(a.known_from) OVER (PARTITION BY a.figure_id, a.statement_id, b.statement_id) AS known_from,
    a.origin IS NULL OR b.origin IS NULL AS one_names_nobody,
    a.rank <> b.rank AS ranks_differ,
    coalesce(a.value_low <= b.value_high, true) AND coalesce(b.value_low <= a.value_high, true) AS bounds_overlap,
    coalesce(a_replaced.reason, b_replaced.reason) AS replaced_because
  FROM standings AS a
  JOIN standings AS b
    ON b.figure_id = a.figure_id
    AND b.known_from = a.known_from
    AND b.value <> a.value
    AND (b.said_from, b.statement_id) > (a.said_from, a.statement_id)
  LEFT JOIN replacements AS a_replaced
    ON a_replaced.figure_id = a.figure_id
    AND a_replaced.known_from = a.known_from
    AND a_replaced.statement_id = a.statement_id
    AND a_replaced.by_statement_id = b.statement_id
  LEFT JOIN replacements AS b_replaced
    ON b_replaced.figure_id = a.figure_id
    AND b_replaced.known_from = a.known_from
    AND b_replaced.statement_id = b.statement_id
    AND b_replaced.by_statement_id = a.statement_id
  LEFT JOIN supersessions AS a_old
    ON a_old.figure_id = a.figure_id AND a_old.known_from = a.known_from AND a_old.statement_id = a.statement_id
  LEFT JOIN supersessions AS b_old
    ON b_old.figure_id = a.figure_id AND b_old.known_from = a.known_from AND b_old.statement_id = b.statement_id
  WHERE
    a_replaced.reason IS NOT NULL
    OR b_replaced.reason IS NOT NULL
    OR (a_old.reason IS NULL AND b_old.reason IS NULL)
),
last_judged AS (
  FROM met
  QUALIFY
    row_number() OVER (PARTITION BY figure_id, statement_id, other_statement_id ORDER BY judged_at DESC) = 1
)
SELECT
  figure_id,
  statement_id,
  other_statement_id,
  CASE
    WHEN replaced_because = 'stale' THEN 'stale'
    WHEN replaced_because IS NOT NULL THEN 'revision'
    WHEN bounds_overlap THEN 'rounding'
    WHEN one_names_nobody THEN 'origin_unknown'
    ELSE 'true_dispute'
  END AS kind,
  CASE
    WHEN replaced_because = 'stale' THEN 'set_aside'
    WHEN replaced_because IS NOT NULL THEN 'later_chosen'
    WHEN one_names_nobody THEN 'set_aside'
    WHEN bounds_overlap OR NOT ranks_differ THEN 'both_in_range'
    ELSE 'authority_chosen'
  END AS resolution,
  known_from
FROM last_judged
