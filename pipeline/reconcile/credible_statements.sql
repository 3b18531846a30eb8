-- grain: one statement in play that is current and has an identified origin, at one key during one interval
SELECT
  p.figure_id,
  p.known_from,
  p.known_to,
  s.* EXCLUDE (figure_id, known_from, known_to, may_replace_from),
  falls.standing_id IS NULL AS may_be_chosen,
  -- Of "more than 250" 251: the number that a rule gives which chooses the statement.
  greatest(least(s.value, s.value_high), s.value_low) AS first_allowed,
  -- Independent statements of the same value: one an origin.
  count(DISTINCT s.origin) OVER (PARTITION BY p.figure_id, p.known_from, s.value) AS origins_of_value
FROM knowledge_points AS p
JOIN current_statements AS s
  ON s.figure_id = p.figure_id
  AND s.known_from <= p.known_from
  AND (s.known_to IS NULL OR p.known_from < s.known_to)
LEFT JOIN falls
  ON falls.standing_id = s.standing_id
  AND falls.known_from <= p.known_from
  AND (falls.known_to IS NULL OR p.known_from < falls.known_to)
WHERE s.origin IS NOT NULL
