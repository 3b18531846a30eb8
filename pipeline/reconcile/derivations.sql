-- grain: one figure that a derived estimate follows from
SELECT
  figure_id,
  known_from,
  unnest(input_figure_ids) AS input_figure_id,
  array_to_string(identities, ';') AS identities
FROM answers
WHERE len(input_figure_ids) > 0
