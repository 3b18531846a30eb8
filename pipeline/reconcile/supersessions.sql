-- grain: one standing during one interval in which it is not current for the same reason
-- Of several that replace it, the one known first is named. What begins after that one and is known later changes
-- nothing any more, which leaves few to compare.
WITH taken AS (
  FROM replacements
  UNION ALL BY NAME
  FROM outgrown_wholes
),
known_first AS (
  SELECT r.standing_id, min(r.by_standing_id) AS by_standing_id, arg_min(r.known_from, (r.by_standing_id, r.known_from)) AS known_from
  FROM taken AS r
  JOIN standings AS s USING (standing_id)
  WHERE r.known_to IS NOT DISTINCT FROM s.known_to
  GROUP BY r.standing_id
),
that_count AS (
  SELECT r.*
  FROM taken AS r
  LEFT JOIN known_first AS f USING (standing_id)
  WHERE f.standing_id IS NULL OR r.known_from < f.known_from OR r.by_standing_id <= f.by_standing_id
),
moments AS (
  SELECT standing_id, known_from FROM that_count
  UNION
  SELECT standing_id, known_to FROM that_count WHERE known_to IS NOT NULL
),
intervals AS (
  SELECT standing_id, known_from, lead(known_from) OVER (PARTITION BY standing_id ORDER BY known_from) AS known_to
  FROM moments
)
SELECT
  i.standing_id,
  arg_min(r.reason, r.by_standing_id) AS reason,
  i.known_from,
  i.known_to
FROM intervals AS i
JOIN that_count AS r
  ON r.standing_id = i.standing_id
  AND r.known_from <= i.known_from
  AND (r.known_to IS NULL OR i.known_from < r.known_to)
GROUP BY i.standing_id, i.known_from, i.known_to
