-- grain: one figure key that some claim states or that follows from figures beside it
SELECT * EXCLUDE (nature) FROM figures
UNION ALL BY NAME
FROM derived_figures
