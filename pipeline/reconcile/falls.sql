-- grain: one statement that is lower than another and counts up to a later moment, without a recorded correction
-- A cumulative figure cannot fall by itself: until a ruling records the correction, such a statement widens the range
-- and is not chosen.
SELECT DISTINCT lower_one.figure_id, lower_one.known_from, lower_one.statement_id
FROM standings AS lower_one
JOIN standings AS higher_one
  ON higher_one.figure_id = lower_one.figure_id
  AND higher_one.known_from = lower_one.known_from
  AND higher_one.value > lower_one.value
  AND higher_one.origin IS NOT NULL
  AND (higher_one.rank <= lower_one.rank OR higher_one.origin = lower_one.origin)
  AND lower_one.as_of > higher_one.counts_up_to
WHERE
  lower_one.nature = 'cumulative'
  AND lower_one.origin IS NOT NULL
  AND NOT EXISTS (
    FROM recorded_corrections AS c
    WHERE c.figure_id = lower_one.figure_id AND c.statement_id = lower_one.statement_id
  )
