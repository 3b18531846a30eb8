-- grain: one statement with the groups that make it up, as its reports list them
-- Only lists that add up to the figure tell what it is made of.
WITH lists AS (
  SELECT
    l.whole_claim_id AS claim_id,
    list(DISTINCT p.group_code) FILTER (p.group_code <> w.group_code) AS group_codes
  FROM listed_parts AS l
  JOIN claims AS w ON w.claim_id = l.whole_claim_id
  JOIN claims AS p ON p.claim_id = l.part_claim_id
  WHERE l.is_widest
  GROUP BY l.whole_claim_id
  HAVING sum(l.value) = any_value(w.value) AND len(group_codes) >= 2
)
SELECT m.statement_id, list_sort(list_distinct(flatten(list(lists.group_codes)))) AS group_codes
FROM placed_claims AS m
JOIN lists USING (claim_id)
GROUP BY m.statement_id
