-- grain: one item; the lower median of what its sources give
-- The robust baseline for numbers in Li, Li, Gao, Zhao, Fan and Han, "Resolving Conflicts in Heterogeneous Data by Truth
-- Discovery and Source Reliability Estimation" (SIGMOD 2014).
WITH ranked AS (
  SELECT
    v.item,
    v.candidate,
    row_number() OVER (PARTITION BY v.item ORDER BY v.candidate_number, v.candidate, v.source) AS rank,
    count(*) OVER (PARTITION BY v.item) AS n
  FROM votes AS v
)
SELECT r.item, r.candidate AS value, s.low, s.high, s.source_count, s.item_source_count
FROM ranked AS r
JOIN support AS s USING (item, candidate)
WHERE r.rank = (r.n + 1) // 2
