-- grain: the lower median of the values that independent origins give for one key during one interval
-- The robust baseline for numbers in Li, Li, Gao, Zhao, Fan and Han, "Resolving Conflicts in Heterogeneous Data by Truth
-- Discovery and Source Reliability Estimation" (SIGMOD 2014). An origin counts once for each value it gives.
WITH votes AS (
  SELECT *
  FROM credible_statements
  WHERE may_be_chosen
  QUALIFY
    row_number() OVER (PARTITION BY figure_id, known_from, value, origin ORDER BY standing_id) = 1
),
ranked AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY figure_id, known_from ORDER BY first_allowed, standing_id) AS place,
    count(*) OVER (PARTITION BY figure_id, known_from) AS vote_count,
    min(standing_id) OVER (PARTITION BY figure_id, known_from, value) AS first_of_value
  FROM votes
)
SELECT figure_id, known_from, 'median' AS rule, value, first_of_value AS deciding_standing_id
FROM ranked
WHERE place = (vote_count + 1) // 2
