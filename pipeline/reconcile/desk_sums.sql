-- grain: one claim that names nobody and is the sum of two or more figures of its own report
-- Of how it came about the report says nothing; that it adds up is the evidence that a newsroom may have added.
SELECT
  l.whole_claim_id AS claim_id,
  string_agg(l.part_claim_id, ';' ORDER BY l.part_claim_id) AS part_claim_ids
FROM listed_parts AS l
JOIN claims AS c ON c.claim_id = l.whole_claim_id
WHERE l.is_widest AND l.whole_claim_id NOT IN (SELECT claim_id FROM own_sayings)
GROUP BY l.whole_claim_id
HAVING count(*) >= 2 AND sum(l.value) = any_value(c.value)
