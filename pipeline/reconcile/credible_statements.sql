-- grain: one statement in play that is current and has an identified origin, at one key during one interval
SELECT
  s.*,
  falls.statement_id IS NULL AS may_be_chosen,
  -- Of "more than 250" 251: the number that a rule gives which chooses the statement.
  greatest(least(s.value, s.value_high), s.value_low) AS first_allowed,
  -- Independent statements of the same value: one an origin.
  count(DISTINCT s.origin) OVER (PARTITION BY s.figure_id, s.known_from, s.value) AS origins_of_value
FROM standings AS s
ANTI JOIN supersessions USING (figure_id, known_from, statement_id)
LEFT JOIN falls USING (figure_id, known_from, statement_id)
WHERE s.origin IS NOT NULL
