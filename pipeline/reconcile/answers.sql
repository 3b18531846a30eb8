-- grain: one key under one rule during one interval: what statements answer, or what follows from figures beside it
-- Before anybody states the key, bounds follow (derived_intervals.sql). Where whoever states it is not identified, and
-- authorities give all its parts, the sum of these is the project's answer, and contested, since nobody gave it.
WITH unattributed AS (
  FROM stated_answers
  WHERE rule = 'project' AND status = 'unattributed'
),
cuts AS (
  SELECT figure_id, known_from AS spell_from, known_from AS moment
  FROM unattributed
  UNION
  SELECT u.figure_id, u.known_from, moment
  FROM unattributed AS u
  JOIN (
    SELECT figure_id, known_from AS moment FROM official_sums
    UNION
    SELECT figure_id, known_to FROM official_sums WHERE known_to IS NOT NULL
  ) AS o
    ON o.figure_id = u.figure_id AND o.moment > u.known_from AND (u.known_to IS NULL OR o.moment < u.known_to)
),
pieces AS (
  SELECT
    u.* REPLACE (
      c.moment AS known_from,
      coalesce(lead(c.moment) OVER (PARTITION BY c.figure_id, c.spell_from ORDER BY c.moment), u.known_to) AS known_to
    )
  FROM cuts AS c
  JOIN unattributed AS u ON u.figure_id = c.figure_id AND u.known_from = c.spell_from
)
FROM stated_answers
WHERE NOT (rule = 'project' AND status = 'unattributed')
UNION ALL BY NAME
SELECT
  p.* REPLACE (
    coalesce(o.best, p.best) AS best,
    if(o.best IS NULL, p.low, o.low) AS low,
    if(o.best IS NULL, p.high, o.high) AS high,
    if(o.best IS NULL, p.status, 'contested') AS status
  ),
  o.input_figure_ids,
  o.identities
FROM pieces AS p
LEFT JOIN official_sums AS o
  ON o.figure_id = p.figure_id
  AND o.known_from <= p.known_from
  AND (o.known_to IS NULL OR p.known_from < o.known_to)
UNION ALL BY NAME
FROM derived_intervals
