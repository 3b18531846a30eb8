-- grain: one item; the lowest value given (ACLED codebook: the most conservative report)
SELECT item, candidate AS value, low, high, source_count, item_source_count
FROM support
QUALIFY row_number() OVER (PARTITION BY item ORDER BY candidate_number, candidate) = 1
