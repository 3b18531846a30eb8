-- grain: one key during one interval in which all its parts, as authorities give them, come to one sum
-- Of several complete sums that come to different numbers none counts.
WITH answered AS (
  SELECT e.figure_id, e.known_from, s.kind
  FROM rule_answers AS e
  LEFT JOIN statements AS st ON st.statement_id = e.deciding_statement_id
  LEFT JOIN sources AS s ON s.source_id = st.origin
  WHERE e.rule = 'project'
),
parts AS (
  SELECT figure_id, identity, whole_figure_id, known_from, unnest(input_figure_ids) AS part_figure_id
  FROM derived_bounds
  WHERE best IS NOT NULL
),
of_others AS (
  SELECT p.*
  FROM parts AS p
  ASOF JOIN answered AS a ON a.figure_id = p.part_figure_id AND a.known_from <= p.known_from
  WHERE a.kind IS DISTINCT FROM 'authority'
),
of_authorities AS (
  SELECT d.*
  FROM derived_bounds AS d
  ANTI JOIN of_others USING (figure_id, identity, whole_figure_id, known_from)
  WHERE d.best IS NOT NULL
),
moments AS (
  SELECT figure_id, known_from FROM of_authorities
  UNION
  SELECT figure_id, known_to FROM of_authorities WHERE known_to IS NOT NULL
),
intervals AS (
  SELECT figure_id, known_from, lead(known_from) OVER (PARTITION BY figure_id ORDER BY known_from) AS known_to
  FROM moments
)
SELECT
  i.figure_id,
  i.known_from,
  i.known_to,
  min(o.best) AS best,
  max(o.low) AS low,
  min(o.high) AS high,
  list_sort(list_distinct(flatten(list(o.input_figure_ids)))) AS input_figure_ids,
  list_sort(list_distinct(list(o.identity))) AS identities
FROM intervals AS i
JOIN of_authorities AS o
  ON o.figure_id = i.figure_id
  AND o.known_from <= i.known_from
  AND (o.known_to IS NULL OR i.known_from < o.known_to)
GROUP BY i.figure_id, i.known_from, i.known_to
HAVING min(o.best) = max(o.best) AND coalesce(max(o.low) <= min(o.high), true)
