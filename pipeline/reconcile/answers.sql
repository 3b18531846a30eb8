-- grain: one key under one rule during one interval: what statements answer, and, before anybody states it, what follows
FROM estimate_intervals
UNION ALL BY NAME
SELECT * EXCLUDE (identities) FROM derived_intervals
