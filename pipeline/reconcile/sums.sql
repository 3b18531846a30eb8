-- grain: one sum during one interval of knowledge: its whole and the sum of its stated parts, under the project's rule
-- A part without a lower bound counts from 0; where one is open upwards the sum is. Added up as decimals, since the last
-- digit of a sum of floating-point numbers depends on their order.
WITH answered AS (
  SELECT figure_id, best, low, high, known_from
  FROM rule_answers
  WHERE rule = 'project' AND known_from = answer_from
),
moments AS (
  SELECT DISTINCT m.identity, m.whole_figure_id, a.known_from
  FROM sum_members AS m
  JOIN answered AS a USING (figure_id)
),
intervals AS (
  SELECT *, lead(known_from) OVER (PARTITION BY identity, whole_figure_id ORDER BY known_from) AS known_to
  FROM moments
)
SELECT
  i.identity,
  i.whole_figure_id,
  i.known_from,
  i.known_to,
  max(a.best) FILTER (m.role = 'whole') AS whole_best,
  max(a.low) FILTER (m.role = 'whole') AS whole_low,
  max(a.high) FILTER (m.role = 'whole') AS whole_high,
  count(*) FILTER (m.role = 'part') AS part_count,
  sum(a.best::DECIMAL(38, 6)) FILTER (m.role = 'part')::DOUBLE AS parts_best,
  sum(coalesce(a.low, 0)::DECIMAL(38, 6)) FILTER (m.role = 'part')::DOUBLE AS parts_low,
  if(bool_or(a.high IS NULL) FILTER (m.role = 'part'), NULL, sum(a.high::DECIMAL(38, 6)) FILTER (m.role = 'part')::DOUBLE) AS parts_high,
  list(m.value ORDER BY m.value) FILTER (m.role = 'part') AS part_values,
  list(m.figure_id ORDER BY m.figure_id) FILTER (m.role = 'part') AS part_figure_ids
FROM intervals AS i
JOIN sum_members AS m USING (identity, whole_figure_id)
ASOF JOIN answered AS a ON a.figure_id = m.figure_id AND a.known_from <= i.known_from
WHERE a.best IS NOT NULL
GROUP BY i.identity, i.whole_figure_id, i.known_from, i.known_to
