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
),
terms AS (
  -- Where a part is stated both for the nation and for the one state it was in, what names the state counts.
  SELECT i.*, m.role, m.value, m.figure_id, a.best, a.low, a.high
  FROM intervals AS i
  JOIN sum_members AS m USING (identity, whole_figure_id)
  ASOF JOIN answered AS a ON a.figure_id = m.figure_id AND a.known_from <= i.known_from
  WHERE a.best IS NOT NULL
  QUALIFY
    row_number() OVER (
      PARTITION BY i.identity, i.whole_figure_id, i.known_from, m.role, m.value
      ORDER BY split_part(m.figure_id, '/', 4) = split_part(i.whole_figure_id, '/', 4), m.figure_id
    ) = 1
)
SELECT
  identity,
  whole_figure_id,
  known_from,
  known_to,
  max(best) FILTER (role = 'whole') AS whole_best,
  max(low) FILTER (role = 'whole') AS whole_low,
  max(high) FILTER (role = 'whole') AS whole_high,
  count(*) FILTER (role = 'part') AS part_count,
  sum(best::DECIMAL(38, 6)) FILTER (role = 'part')::DOUBLE AS parts_best,
  sum(coalesce(low, 0)::DECIMAL(38, 6)) FILTER (role = 'part')::DOUBLE AS parts_low,
  if(bool_or(high IS NULL) FILTER (role = 'part'), NULL, sum(high::DECIMAL(38, 6)) FILTER (role = 'part')::DOUBLE) AS parts_high,
  list(value ORDER BY value) FILTER (role = 'part') AS part_values,
  list(figure_id ORDER BY figure_id) FILTER (role = 'part') AS part_figure_ids
FROM terms
GROUP BY identity, whole_figure_id, known_from, known_to
