-- grain: the lowest value that any credible statement gives for one key during one interval
-- ACLED, "How does ACLED code fatalities?" and Codebook (2023), Fatalities: where reports differ, the most conservative
-- estimate available is used.
SELECT figure_id, known_from, 'most_conservative' AS rule, value, standing_id AS deciding_standing_id
FROM credible_statements
WHERE may_be_chosen
QUALIFY row_number() OVER (PARTITION BY figure_id, known_from ORDER BY first_allowed, standing_id) = 1
