-- grain: one claim's part in one key during one interval of knowledge, under the project's rule
WITH in_play AS (
  SELECT
    p.figure_id,
    p.claim_id,
    s.part,
    s.reason,
    greatest(p.known_from, s.known_from) AS known_from,
    least(p.known_to, s.known_to) AS known_to
  FROM placements AS p
  JOIN statement_parts AS s
    ON s.figure_id = p.figure_id
    AND s.statement_id = p.statement_id
    AND (p.known_to IS NULL OR s.known_from < p.known_to)
    AND (s.known_to IS NULL OR p.known_from < s.known_to)
  WHERE p.standing = 'in_play'
)
FROM in_play
UNION ALL BY NAME
SELECT
  figure_id,
  claim_id,
  CASE
    WHEN standing = 'placed_elsewhere' THEN 'aligned'
    WHEN reason = 'report_says_older' THEN 'superseded'
    ELSE 'excluded'
  END AS part,
  reason,
  known_from,
  known_to
FROM placements
WHERE standing <> 'in_play'
