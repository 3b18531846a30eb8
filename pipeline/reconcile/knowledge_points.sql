-- grain: one interval of knowledge of one key during which the same statements are current and may be chosen
WITH points AS (
  SELECT figure_id, known_from FROM current_statements
  UNION
  SELECT figure_id, known_to FROM current_statements WHERE known_to IS NOT NULL
  UNION
  SELECT figure_id, falls.known_from FROM falls JOIN standings USING (standing_id)
  UNION
  SELECT figure_id, falls.known_to FROM falls JOIN standings USING (standing_id) WHERE falls.known_to IS NOT NULL
)
SELECT
  figure_id,
  known_from,
  lead(known_from) OVER by_time AS known_to,
  row_number() OVER by_time AS point_number
FROM points
WINDOW by_time AS (PARTITION BY figure_id ORDER BY known_from)
