-- grain: one statement's part in one key during one unbroken interval, under the project's rule
WITH boundaries_of_falls AS (
  SELECT s.figure_id, unnest([f.known_from, f.known_to]) AS moment
  FROM falls AS f
  JOIN standings AS s USING (standing_id)
),
chosen AS (
  SELECT
    p.figure_id,
    p.known_from,
    p.known_to,
    c.value,
    (
      c.value IS DISTINCT FROM lag(c.value) OVER by_time
      OR lag(p.figure_id) OVER by_time IS NULL
      OR (p.figure_id, p.known_from) IN (FROM boundaries_of_falls)
    ) AS begins
  FROM knowledge_points AS p
  LEFT JOIN choices AS c ON c.figure_id = p.figure_id AND c.known_from = p.known_from AND c.rule = 'project'
  WINDOW by_time AS (PARTITION BY p.figure_id ORDER BY p.known_from)
),
chosen_while AS (
  -- As long as the same value is chosen, a current statement keeps its part.
  SELECT figure_id, value, known_from, lead(known_from) OVER (PARTITION BY figure_id ORDER BY known_from) AS known_to
  FROM chosen
  WHERE begins
),
parts AS (
  SELECT
    s.figure_id,
    s.statement_id,
    greatest(s.known_from, c.known_from) AS known_from,
    least(s.known_to, c.known_to) AS known_to,
    CASE
      WHEN s.value = c.value THEN 'supports'
      WHEN s.origin IS NOT NULL OR c.value IS NULL THEN 'bounds'
      ELSE 'outweighed'
    END AS part,
    CASE
      WHEN s.value = c.value AND s.origin IS NULL THEN 'same_value_unnamed'
      WHEN s.value = c.value THEN 'chosen_value'
      WHEN c.value IS NULL THEN 'stated_only'
      WHEN falls.standing_id IS NOT NULL THEN 'fall_without_ruling'
      WHEN s.origin IS NOT NULL THEN 'other_credible_value'
      ELSE 'no_identified_origin'
    END AS reason
  FROM chosen_while AS c
  JOIN current_statements AS s
    ON s.figure_id = c.figure_id
    AND (c.known_to IS NULL OR s.known_from < c.known_to)
    AND (s.known_to IS NULL OR c.known_from < s.known_to)
  LEFT JOIN falls
    ON falls.standing_id = s.standing_id
    AND falls.known_from <= greatest(s.known_from, c.known_from)
    AND greatest(s.known_from, c.known_from) < coalesce(falls.known_to, 'infinity'::TIMESTAMPTZ)
  UNION ALL
  SELECT s.figure_id, s.statement_id, x.known_from, x.known_to, 'superseded', x.reason
  FROM supersessions AS x
  JOIN standings AS s USING (standing_id)
),
turns AS (
  SELECT
    *,
    lag(known_to) OVER by_time IS DISTINCT FROM known_from
    OR lag(part) OVER by_time <> part
    OR lag(reason) OVER by_time <> reason AS begins
  FROM parts
  WINDOW by_time AS (PARTITION BY figure_id, statement_id ORDER BY known_from)
),
numbered AS (
  SELECT *, count(*) FILTER (begins) OVER (PARTITION BY figure_id, statement_id ORDER BY known_from) AS spell
  FROM turns
)
SELECT
  figure_id,
  statement_id,
  part,
  reason,
  min(known_from) AS known_from,
  -- An interval that still holds has no end, whatever came before it.
  if(bool_or(known_to IS NULL), NULL, max(known_to)) AS known_to
FROM numbered
GROUP BY figure_id, statement_id, spell, part, reason
