-- grain: one origin giving one value at one key, with the utterance that it is part of
-- "25 guards" and "25 guards in Jalisco", said by one office, are one utterance that reports place differently. What an
-- origin gives at a key joins the first utterance known by then whose key does not contradict its own, nor the first two
-- keys that joined it before ("one death in Jalisco" does not join "one death" that was one in Michoacán). Keys stay as
-- reports state them; only who is independent of whom is decided here.
WITH earlier AS (
  SELECT later_one.statement_id, later_one.known_from, e.statement_id AS earlier_id, e.known_from AS earlier_from
  FROM origin_statements AS later_one
  JOIN compatible_keys AS k USING (figure_id)
  JOIN origin_statements AS e
    ON e.figure_id = k.other_figure_id
    AND e.origin = later_one.origin
    AND e.said_value = later_one.said_value
    AND e.another_day = later_one.another_day
    AND (e.known_from, e.statement_id) < (later_one.known_from, later_one.statement_id)
),
joining AS (
  -- What has nothing earlier begins an utterance.
  SELECT statement_id, known_from, arg_min(earlier_id, (earlier_from, earlier_id)) AS utterance_id
  FROM earlier
  WHERE earlier_id NOT IN (SELECT statement_id FROM earlier)
  GROUP BY statement_id, known_from
),
with_first AS (
  SELECT
    *,
    first_value(statement_id) OVER (PARTITION BY utterance_id ORDER BY known_from, statement_id) AS first_joined_id
  FROM joining
),
agreeing_with_first AS (
  FROM with_first AS j
  WHERE
    statement_id = first_joined_id
    OR EXISTS (FROM earlier AS e WHERE e.statement_id = j.statement_id AND e.earlier_id = j.first_joined_id)
),
with_second AS (
  SELECT
    *,
    nth_value(statement_id, 2) OVER (
      PARTITION BY utterance_id
      ORDER BY known_from, statement_id
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS second_joined_id
  FROM agreeing_with_first
),
agreeing AS (
  FROM with_second AS j
  WHERE
    second_joined_id IS NULL
    OR statement_id = second_joined_id
    OR EXISTS (FROM earlier AS e WHERE e.statement_id = j.statement_id AND e.earlier_id = j.second_joined_id)
)
SELECT o.statement_id, coalesce(a.utterance_id, o.statement_id) AS utterance_id
FROM origin_statements AS o
LEFT JOIN agreeing AS a USING (statement_id)
