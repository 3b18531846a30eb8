-- grain: one source, with the share of its values that are likely true
-- The mean of a Beta(1, 1) prior and what it gave on items that others gave too: alone nothing can be told of a value.
SELECT
  v.source,
  least(greatest(
    (1 + coalesce(sum(p.probability::DECIMAL(18, 9)) FILTER (s.item_source_count > 1), 0)::DOUBLE)
      / (2 + count(*) FILTER (s.item_source_count > 1)),
    0.01
  ), 0.99) AS accuracy
FROM votes AS v
JOIN support AS s USING (item, candidate)
JOIN probabilities AS p USING (item, candidate)
GROUP BY v.source
