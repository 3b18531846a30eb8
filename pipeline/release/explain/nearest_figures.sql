-- grain: one figure that has an estimate and whose key is spelt like the one asked for, the ten likest
SELECT figure_id, max(statement_count) AS statement_count
FROM estimates
WHERE rule = 'project' AND known_to IS NULL
GROUP BY figure_id
ORDER BY jaro_winkler_similarity(figure_id, getvariable('figure_id')) DESC, figure_id
LIMIT 10
