-- grain: one item; its range and no choice (Iraq Body Count: minimum and maximum)
SELECT
  item,
  NULL::VARCHAR AS value,
  any_value(low) AS low,
  any_value(high) AS high,
  NULL::BIGINT AS source_count,
  any_value(item_source_count) AS item_source_count
FROM support
GROUP BY item
