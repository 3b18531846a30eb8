-- grain: one item; the value most likely true by how accurate its sources are on other items, copies discounted
-- Dong, Berti-Équille and Srivastava, "Integrating Conflicting Data: The Role of Source Dependence" (VLDB 2009).
SELECT s.item, s.candidate AS value, s.low, s.high, s.source_count, s.item_source_count
FROM support AS s
JOIN probabilities AS p USING (item, candidate)
QUALIFY
  row_number() OVER (
    PARTITION BY s.item ORDER BY p.probability::DECIMAL(18, 9) DESC, s.candidate_number, s.candidate
  ) = 1
