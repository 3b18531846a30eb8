-- grain: the lowest value among the statements of highest authority for one key during one interval
-- UCDP Georeferenced Event Dataset, Codebook 23.1 (Högbladh 2023), best estimate: the most reliable source decides, and
-- of equally reliable ones the lower figure.
SELECT figure_id, known_from, 'lowest_of_equals' AS rule, value, standing_id AS deciding_standing_id
FROM credible_statements
WHERE may_be_chosen
QUALIFY row_number() OVER (PARTITION BY figure_id, known_from ORDER BY rank, first_allowed, standing_id) = 1
