-- grain: one key that nobody states and that follows from figures beside it, in its parts
SELECT
  d.figure_id,
  any_value(f.indicator ORDER BY f.figure_id) AS indicator,
  split_part(d.figure_id, '/', 2) AS definition,
  if(split_part(d.figure_id, '/', 3) = '-', 'n/a', split_part(d.figure_id, '/', 3)) AS group_code,
  split_part(d.figure_id, '/', 4) AS place,
  any_value(f.municipality ORDER BY f.figure_id) FILTER (d.dimension <> 'place') AS municipality,
  any_value(f.municipality_code ORDER BY f.figure_id) FILTER (d.dimension <> 'place') AS municipality_code,
  split_part(d.figure_id, '/', 6) AS scope,
  any_value(f.incident_id ORDER BY f.figure_id) AS incident_id
FROM derived_bounds AS d
JOIN figures AS f ON f.figure_id = d.input_figure_ids[1]
WHERE d.figure_id NOT IN (SELECT figure_id FROM figures)
GROUP BY d.figure_id
