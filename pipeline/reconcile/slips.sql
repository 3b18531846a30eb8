-- grain: one claim of an identified origin whose key is a slip, with the statement that says where it belongs
-- Two slips are found by the words of the origin's other reports: scope "overall" where they told the raid from what
-- followed, and definition `all` where they gave a narrower one ("on federal highways"). The other report gives the
-- same number, or the number that a rounded one stands for ("almost 60" of 62), and is told within three days of the
-- slip, or no day is known of one of the two. An office says a thing once; a wire writes anew each day, so what it
-- tells apart later says nothing of what it meant before. A report that gives both keys tells them apart itself.
-- Slips of place are found in fuller_statements.sql.
WITH relayed AS (
  SELECT
    o.statement_id, o.origin, o.origin_basis, o.base_key, o.figure_id, o.definition, o.scope, o.said_value,
    s.claim_id, s.report_id, s.known_from,
    c.qualifier, c.value, c.value_low, c.value_high,
    if(r.known_basis IN ('stated_instant', 'end_of_stated_day'), s.known_from::DATE, NULL) AS known_day
  FROM (SELECT * EXCLUDE (claim_ids, known_from), unnest(claim_ids) AS claim_id FROM origin_statements) AS o
  JOIN sayings AS s USING (claim_id)
  JOIN claims AS c USING (claim_id)
  JOIN reports AS r ON r.report_id = s.report_id
),
told_on_days AS (
  SELECT
    statement_id, origin, base_key, figure_id, definition, scope, known_day,
    said_value,
    qualifier = 'about' AS is_rounded,
    if(is_rounded, value_low, NULL) AS rounds_from,
    if(is_rounded, value_high, NULL) AS rounds_to,
    qualifier = 'exact' AS is_exact,
    any_value(value ORDER BY known_from, claim_id) AS value,
    min(known_from) AS known_from
  FROM relayed
  GROUP BY ALL
),
met AS (
  SELECT
    slip.statement_id,
    slip.known_day,
    slip.rounds_from,
    slip.rounds_to,
    fuller.statement_id AS fuller_statement_id,
    fuller.figure_id AS fuller_figure_id,
    CASE
      WHEN fuller.scope = slip.scope THEN 'definition_of_origin'
      WHEN fuller.definition = slip.definition THEN 'scope_of_origin'
      ELSE 'several_of_origin'
    END AS reason,
    min(fuller.known_from) AS fuller_known_from
  FROM told_on_days AS slip
  JOIN told_on_days AS fuller
    ON fuller.origin = slip.origin
    AND fuller.base_key = slip.base_key
    AND fuller.figure_id <> slip.figure_id
    AND (fuller.scope = slip.scope OR slip.scope = 'overall')
    AND (fuller.definition = slip.definition OR slip.definition = 'all')
    AND (
      fuller.said_value = slip.said_value
      OR (fuller.is_exact AND fuller.value BETWEEN slip.rounds_from AND slip.rounds_to)
    )
    AND coalesce(abs(date_diff('day', fuller.known_day, slip.known_day)) <= 3, true)
  GROUP BY ALL
),
by_words AS (
  SELECT r.claim_id, m.fuller_statement_id, m.fuller_figure_id, m.fuller_known_from, m.reason
  FROM relayed AS r
  JOIN met AS m
    ON m.statement_id = r.statement_id
    AND m.known_day IS NOT DISTINCT FROM r.known_day
    AND m.rounds_from IS NOT DISTINCT FROM if(r.qualifier = 'about', r.value_low, NULL)
    AND m.rounds_to IS NOT DISTINCT FROM if(r.qualifier = 'about', r.value_high, NULL)
  ANTI JOIN relayed AS beside
    ON beside.report_id = r.report_id
    AND beside.origin = r.origin
    AND beside.figure_id = m.fuller_figure_id
    AND beside.said_value = r.said_value
    AND beside.known_from <= r.known_from
  WHERE r.origin_basis = 'speaker' OR m.fuller_known_from <= r.known_from
)
FROM (
  FROM by_words
  UNION ALL BY NAME
  SELECT r.claim_id, f.fuller_statement_id, f.fuller_figure_id, f.fuller_known_from, f.reason
  FROM fuller_statements AS f
  JOIN relayed AS r USING (statement_id)
)
QUALIFY
  row_number() OVER (PARTITION BY claim_id ORDER BY fuller_known_from, fuller_statement_id) = 1
