-- grain: one source that gives one candidate of one item
SELECT DISTINCT s.source, s.item, c.candidate, c.candidate_number
FROM said AS s
JOIN candidates AS c USING (item, value)
