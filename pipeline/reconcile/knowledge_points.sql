-- grain: one interval of knowledge of one key during which the same statements are in play, read the same way
WITH points AS (
  SELECT figure_id, known_from FROM readings
  UNION
  SELECT figure_id, known_to FROM readings WHERE known_to IS NOT NULL
)
SELECT
  figure_id,
  known_from,
  lead(known_from) OVER (PARTITION BY figure_id ORDER BY known_from) AS known_to
FROM points
