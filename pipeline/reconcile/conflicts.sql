-- grain: two statements in play at one key at the same time with different values, as last judged
-- Two that are both out of date for the sake of a third are judged as they stood while both were current.
WITH met AS (
  -- One takes the other's place, or both are current.
  SELECT
    least(standing_id, by_standing_id) AS standing_id,
    greatest(standing_id, by_standing_id) AS other_standing_id,
    reason AS replaced_because,
    standing_id < by_standing_id AS earlier_replaced,
    known_from,
    known_to
  FROM replacements
  UNION ALL
  SELECT
    a.standing_id,
    b.standing_id,
    NULL,
    NULL,
    greatest(a.known_from, b.known_from),
    least(a.known_to, b.known_to)
  FROM current_statements AS a
  JOIN current_statements AS b
    ON b.figure_id = a.figure_id
    AND b.value <> a.value
    AND a.standing_id < b.standing_id
    AND (a.known_to IS NULL OR b.known_from < a.known_to)
    AND (b.known_to IS NULL OR a.known_from < b.known_to)
),
described AS (
  SELECT
    a.figure_id,
    a.statement_id,
    b.statement_id AS other_statement_id,
    m.replaced_because,
    m.earlier_replaced,
    m.known_to,
    min(m.known_from) OVER (PARTITION BY a.figure_id, a.statement_id, b.statement_id) AS known_from,
    a.origin IS NULL OR b.origin IS NULL AS one_names_nobody,
    a.rank <> b.rank AS ranks_differ,
    coalesce(a.value_low <= b.value_high, true) AND coalesce(b.value_low <= a.value_high, true) AS bounds_overlap
  FROM met AS m
  JOIN standings AS a ON a.standing_id = m.standing_id
  JOIN standings AS b ON b.standing_id = m.other_standing_id
),
last_judged AS (
  FROM described
  QUALIFY
    row_number() OVER (
      PARTITION BY figure_id, statement_id, other_statement_id
      ORDER BY known_to DESC NULLS FIRST, earlier_replaced DESC NULLS LAST
    ) = 1
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
