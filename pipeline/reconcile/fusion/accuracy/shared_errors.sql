-- grain: one pair of sources that share values which are likely false
-- A value that very many give is no rare error, and pairs of all who give it would tell nothing of any.
WITH doubtful AS (
  SELECT v.source, v.item, v.candidate
  FROM votes AS v
  JOIN probabilities AS p USING (item, candidate)
  WHERE p.probability < 0.5
  QUALIFY count(*) OVER (PARTITION BY v.item, v.candidate) BETWEEN 2 AND 40
)
SELECT one.source, other.source AS other_source, count(*) AS shared_error_count
FROM doubtful AS one
JOIN doubtful AS other USING (item, candidate)
WHERE one.source < other.source
GROUP BY one.source, other.source
HAVING count(*) >= 2
