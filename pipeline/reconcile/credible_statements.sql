-- grain: one statement in play that is current and has an identified origin, at one key during one interval
WITH values_given AS (
  -- Independent statements of the same value: one an origin.
  SELECT figure_id, known_from, value, count(DISTINCT origin) AS origins_of_value
  FROM current_then
  GROUP BY figure_id, known_from, value
)
SELECT
  s.*,
  falls.standing_id IS NULL AS may_be_chosen,
  -- Of "more than 250" 251: the number that a rule gives which chooses the statement.
  greatest(least(s.value, s.value_high), s.value_low) AS first_allowed,
  v.origins_of_value
FROM current_then AS s
JOIN values_given AS v ON v.figure_id = s.figure_id AND v.known_from = s.known_from AND v.value = s.value
LEFT JOIN falls
  ON falls.standing_id = s.standing_id
  AND falls.known_from <= s.known_from
  AND s.known_from < coalesce(falls.known_to, 'infinity'::TIMESTAMPTZ)
WHERE s.origin IS NOT NULL
