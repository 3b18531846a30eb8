-- grain: one interval of knowledge of one key during which the same statements are in play, read the same way
-- It also ends where a second publisher confirms a statement, since what stands in one undated report carries less.
WITH points AS (
  SELECT figure_id, known_from FROM readings
  UNION
  SELECT figure_id, known_to FROM readings WHERE known_to IS NOT NULL
  UNION
  SELECT r.figure_id, c.known_from
  FROM readings AS r
  JOIN corroborations AS c
    ON c.statement_id = r.statement_id
    AND c.known_from > r.known_from
    AND (r.known_to IS NULL OR c.known_from < r.known_to)
)
SELECT
  figure_id,
  known_from,
  lead(known_from) OVER (PARTITION BY figure_id ORDER BY known_from) AS known_to
FROM points
