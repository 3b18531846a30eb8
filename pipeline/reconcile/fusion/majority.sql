-- grain: one item; the value that most sources give, among equals the lowest
SELECT item, candidate AS value, low, high, source_count, item_source_count
FROM support
QUALIFY row_number() OVER (PARTITION BY item ORDER BY source_count DESC, candidate_number, candidate) = 1
