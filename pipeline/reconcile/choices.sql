-- grain: the value that one rule chooses for one key during one interval of knowledge
-- Every rule chooses from the same statements: those that are current and have an identified origin. `min_max` chooses
-- none (min_max_ranges.sql).
FROM chosen_by_project
UNION ALL BY NAME
FROM chosen_by_majority
UNION ALL BY NAME
FROM chosen_by_median
UNION ALL BY NAME
FROM chosen_by_most_conservative
UNION ALL BY NAME
FROM chosen_by_lowest_of_equals
UNION ALL BY NAME
FROM chosen_by_source_accuracy
