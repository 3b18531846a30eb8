-- grain: one candidate of one item, with how likely it is to be true
-- Each vote adds the logarithm of its odds, ln(n A / (1 - A)) for n false values to choose from, times its own share.
-- Sums are of decimals, so that the number of threads changes nothing.
WITH scored AS (
  SELECT
    item,
    candidate,
    sum((weight * ln(getvariable('false_values') * accuracy / (1 - accuracy)))::DECIMAL(18, 9))::DOUBLE AS score
  FROM vote_weights
  GROUP BY item, candidate
),
relative AS (
  SELECT item, candidate, exp(score - max(score) OVER (PARTITION BY item)) AS odds
  FROM scored
)
SELECT
  item,
  candidate,
  odds / sum(odds::DECIMAL(18, 12)) OVER (PARTITION BY item)::DOUBLE AS probability,
  count(*) OVER (PARTITION BY item) AS candidate_count
FROM relative
