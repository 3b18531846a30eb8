-- grain: one item; the value that most sources give, among equals the lowest
-- Voting, the baseline of Li, Dong, Lyons, Meng and Srivastava, "Truth Finding on the Deep Web" (VLDB 2013).
SELECT item, candidate AS value, low, high, source_count, item_source_count
FROM support
QUALIFY row_number() OVER (PARTITION BY item ORDER BY source_count DESC, candidate_number, candidate) = 1
