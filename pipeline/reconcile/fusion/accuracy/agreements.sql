-- grain: one pair of sources that share errors, with how often they agree and differ on items of both
WITH both_give AS (
  SELECT
    e.source, e.other_source, e.shared_error_count,
    one.candidate = other.candidate AS agrees
  FROM shared_errors AS e
  JOIN votes AS one ON one.source = e.source
  JOIN votes AS other ON other.source = e.other_source AND other.item = one.item
)
SELECT
  source,
  other_source,
  shared_error_count,
  count_if(agrees) - shared_error_count AS shared_truth_count,
  count_if(NOT agrees) AS difference_count
FROM both_give
GROUP BY source, other_source, shared_error_count
