-- grain: one row; how much was fused, and what could not be taken as it was given
SELECT
  (SELECT count(*) FROM fused) AS item_count,
  (SELECT count(DISTINCT source) FROM votes) AS source_count,
  (
    SELECT count(*) FROM fusion_input WHERE source IS NULL OR item IS NULL OR value IS NULL
  ) AS rows_left_out,
  -- Texts among numbers are candidates of their own and stand outside of the range.
  (
    SELECT count(*) FROM (
      SELECT item FROM support GROUP BY item HAVING count(candidate_number) BETWEEN 1 AND count(*) - 1
    )
  ) AS mixed_item_count
