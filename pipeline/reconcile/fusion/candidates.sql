-- grain: one value of one item, with the candidate it counts for
-- Numbers within the tolerance of the next lower one are one candidate, named by the number that most sources give,
-- among equals by the lowest. Texts are candidates as they are.
WITH counted AS (
  SELECT item, value, number, count(*) AS source_count
  FROM said
  GROUP BY item, value, number
),
stepped AS (
  SELECT
    *,
    number IS NULL
      OR lag(number) OVER by_number IS NULL
      OR number - lag(number) OVER by_number > getvariable('tolerance') * abs(number) AS opens
  FROM counted
  WINDOW by_number AS (PARTITION BY item ORDER BY number, value)
),
grouped AS (
  SELECT *, count_if(opens) OVER (PARTITION BY item ORDER BY number, value) AS candidate_rank
  FROM stepped
)
SELECT
  item,
  value,
  first_value(value) OVER by_support AS candidate,
  first_value(number) OVER by_support AS candidate_number
FROM grouped
WINDOW by_support AS (
  PARTITION BY item, candidate_rank ORDER BY source_count DESC, number, value
)
