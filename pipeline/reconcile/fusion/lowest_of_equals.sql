-- grain: one item; the lowest of the values that no other has more sources than
-- UCDP GED codebook: where sources of equal standing differ, the lower figure is the best estimate. Without a table of
-- authority all sources stand equal, and a value given twice stands as one given once.
SELECT item, candidate AS value, low, high, source_count, item_source_count
FROM support
QUALIFY
  row_number() OVER (
    PARTITION BY item
    ORDER BY least(source_count, 2) DESC, candidate_number, candidate
  ) = 1
