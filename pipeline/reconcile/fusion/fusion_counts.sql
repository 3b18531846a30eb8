-- grain: one row; how many items were fused, of how many sources
SELECT
  (SELECT count(*) FROM fused) AS item_count,
  (SELECT count(DISTINCT source) FROM votes) AS source_count
