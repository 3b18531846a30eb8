-- grain: one statement in play at one key during one unbroken interval in which most of its relays give it the same bounds
-- Relays add and drop hedges ("at least 25" of an exact 25): the statement is read as most of its known relays have it;
-- among equals, as those that quote a number without a hedge, then as the first had it. Copied texts do not count, where
-- their original does.
WITH relayed AS (
  SELECT
    p.figure_id,
    p.statement_id,
    c.value_low,
    c.value_high,
    concat(coalesce(c.value_low::VARCHAR, '-'), '..', coalesce(c.value_high::VARCHAR, '-')) AS bounds,
    -- 0: a copy.
    (NOT n.is_copy)::INTEGER AS weight,
    p.known_from,
    p.known_to
  FROM placements AS p
  JOIN claims AS c USING (claim_id)
  JOIN newsrooms AS n USING (report_id)
  WHERE p.standing = 'in_play'
),
steps AS (
  SELECT * EXCLUDE (known_from, known_to), known_from AS moment, 1 AS step FROM relayed
  UNION ALL
  SELECT * EXCLUDE (weight, known_from, known_to), -weight AS weight, known_to, -1 FROM relayed WHERE known_to IS NOT NULL
),
running AS (
  SELECT
    figure_id, statement_id, bounds, value_low, value_high, moment,
    sum(sum(step)) OVER by_time AS relays_now,
    sum(sum(weight)) OVER by_time AS newsrooms_now,
    first_value(moment) OVER by_time AS first_given
  FROM steps
  GROUP BY figure_id, statement_id, bounds, value_low, value_high, moment
  WINDOW by_time AS (PARTITION BY figure_id, statement_id, bounds ORDER BY moment)
),
readings_at_moments AS (
  SELECT m.figure_id, m.statement_id, m.moment, r.bounds
  FROM (SELECT DISTINCT figure_id, statement_id, moment FROM steps) AS m
  JOIN (SELECT DISTINCT figure_id, statement_id, bounds FROM steps) AS r USING (figure_id, statement_id)
),
most_given AS (
  SELECT
    given.figure_id, given.statement_id, given.moment, running.relays_now,
    if(running.relays_now > 0, running.bounds, NULL) AS bounds,
    running.value_low, running.value_high
  FROM readings_at_moments AS given
  ASOF JOIN running
    ON running.figure_id = given.figure_id
    AND running.statement_id = given.statement_id
    AND running.bounds = given.bounds
    AND running.moment <= given.moment
  QUALIFY
    row_number() OVER (
      PARTITION BY given.figure_id, given.statement_id, given.moment
      ORDER BY
        running.relays_now > 0 DESC,
        running.newsrooms_now DESC,
        coalesce(running.value_low = running.value_high, false) DESC,
        running.first_given,
        running.bounds
    ) = 1
),
turns AS (
  SELECT *
  FROM most_given
  QUALIFY bounds IS DISTINCT FROM lag(bounds) OVER (PARTITION BY figure_id, statement_id ORDER BY moment)
)
SELECT
  figure_id,
  statement_id,
  value_low,
  value_high,
  moment AS known_from,
  lead(moment) OVER (PARTITION BY figure_id, statement_id ORDER BY moment) AS known_to
FROM turns
QUALIFY bounds IS NOT NULL
