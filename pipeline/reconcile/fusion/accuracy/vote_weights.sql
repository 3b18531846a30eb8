-- grain: one vote, with the share of it that is the source's own
-- Dong, Berti-Équille and Srivastava, "Integrating Conflicting Data: The Role of Source Dependence" (VLDB 2009): of
-- sources that give one value, each counts less for every more accurate one that it may have copied.
WITH ranked AS (
  SELECT
    v.item, v.candidate, v.source, a.accuracy,
    row_number() OVER (PARTITION BY v.item, v.candidate ORDER BY a.accuracy DESC, v.source) AS rank
  FROM votes AS v
  JOIN accuracies AS a USING (source)
),
copies AS (
  SELECT
    later.item, later.candidate, later.source,
    sum(ln(1 - getvariable('copy_rate') * d.probability)::DECIMAL(18, 9)) AS log_weight
  FROM ranked AS later
  JOIN dependences AS d ON d.source = later.source
  JOIN ranked AS earlier
    ON earlier.item = later.item
    AND earlier.candidate = later.candidate
    AND earlier.source = d.other_source
    AND earlier.rank < later.rank
  GROUP BY later.item, later.candidate, later.source
)
SELECT r.item, r.candidate, r.source, r.accuracy, coalesce(exp(c.log_weight::DOUBLE), 1) AS weight
FROM ranked AS r
LEFT JOIN copies AS c USING (item, candidate, source)
