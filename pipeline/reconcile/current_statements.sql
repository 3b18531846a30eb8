-- grain: one standing during one interval in which it is current: nothing takes its place
WITH out_of_date AS (
  -- Before its first moment it was not there, so that its first moment may begin an interval, too.
  SELECT standing_id, NULL AS known_from, known_from AS known_to FROM standings
  UNION ALL
  SELECT standing_id, known_from, known_to FROM supersessions
),
between_them AS (
  SELECT
    standing_id,
    known_to AS current_from,
    lead(known_from) OVER (PARTITION BY standing_id ORDER BY known_from NULLS FIRST) AS out_of_date_from
  FROM out_of_date
)
SELECT
  s.* REPLACE (b.current_from AS known_from, coalesce(b.out_of_date_from, s.known_to) AS known_to)
FROM between_them AS b
JOIN standings AS s USING (standing_id)
WHERE
  b.current_from IS NOT NULL
  AND coalesce(b.current_from < coalesce(b.out_of_date_from, s.known_to), true)
