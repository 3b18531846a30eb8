-- grain: one choice, with the best value inside the bounds that its own statement gives
-- "More than 250" chooses 251, the lowest number it allows; `open_end` says that it is open upwards.
SELECT
  c.figure_id,
  c.known_from,
  c.rule,
  s.statement_id AS deciding_statement_id,
  greatest(least(c.value, s.value_high), s.value_low) AS best,
  CASE WHEN s.value_high IS NULL THEN 'upwards' WHEN s.value_low IS NULL THEN 'downwards' END AS open_end
FROM choices AS c
JOIN standings AS s ON s.standing_id = c.deciding_standing_id
