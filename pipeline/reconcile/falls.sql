-- grain: one standing during one interval in which it is lower than another and counts up to a later moment, without a
-- recorded correction
-- A cumulative figure cannot fall by itself: until a ruling records the correction, such a statement widens the range
-- and is not chosen.
WITH below_another AS (
  SELECT
    lower_one.standing_id,
    greatest(lower_one.known_from, higher_one.known_from) AS known_from,
    least(lower_one.known_to, higher_one.known_to) AS known_to
  FROM standings AS lower_one
  JOIN standings AS higher_one
    ON higher_one.figure_id = lower_one.figure_id
    AND higher_one.value > lower_one.value
    AND higher_one.origin IS NOT NULL
    AND (higher_one.rank <= lower_one.rank OR higher_one.origin = lower_one.origin)
    AND lower_one.as_of > higher_one.counts_up_to
    AND (higher_one.known_to IS NULL OR lower_one.known_from < higher_one.known_to)
    AND (lower_one.known_to IS NULL OR higher_one.known_from < lower_one.known_to)
  WHERE
    lower_one.nature = 'cumulative'
    AND lower_one.origin IS NOT NULL
    AND NOT EXISTS (
      FROM recorded_corrections AS c
      WHERE c.figure_id = lower_one.figure_id AND c.statement_id = lower_one.statement_id
    )
),
turns AS (
  SELECT
    *,
    -- It goes on where another higher one stands before the last has gone.
    coalesce(
      known_from > max(coalesce(known_to, 'infinity'::TIMESTAMPTZ)) OVER (
        PARTITION BY standing_id ORDER BY known_from, known_to NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ),
      true
    ) AS begins
  FROM below_another
),
numbered AS (
  SELECT
    *,
    count(*) FILTER (begins) OVER (
      PARTITION BY standing_id ORDER BY known_from, known_to NULLS LAST ROWS UNBOUNDED PRECEDING
    ) AS spell
  FROM turns
)
SELECT standing_id, min(known_from) AS known_from, if(bool_or(known_to IS NULL), NULL, max(known_to)) AS known_to
FROM numbered
GROUP BY standing_id, spell
