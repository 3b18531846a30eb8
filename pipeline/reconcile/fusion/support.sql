-- grain: one candidate of one item, with how many sources give it and how far the item's values span
SELECT
  item,
  candidate,
  candidate_number,
  count(*) AS source_count,
  sum(count(*)) OVER of_item AS item_source_count,
  count(*) OVER of_item AS candidate_count,
  min(candidate_number) OVER of_item AS low,
  max(candidate_number) OVER of_item AS high
FROM votes
GROUP BY item, candidate, candidate_number
WINDOW of_item AS (PARTITION BY item)
