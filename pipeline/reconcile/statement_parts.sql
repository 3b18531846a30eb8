-- grain: one statement's part in one key during one unbroken interval, under the project's rule
WITH parts AS (
  SELECT
    s.figure_id,
    s.statement_id,
    s.known_from,
    s.known_to,
    CASE
      WHEN x.reason IS NOT NULL THEN 'superseded'
      WHEN s.value = c.value THEN 'supports'
      WHEN s.origin IS NOT NULL OR c.value IS NULL THEN 'bounds'
      ELSE 'outweighed'
    END AS part,
    CASE
      WHEN x.reason IS NOT NULL THEN x.reason
      WHEN s.value = c.value AND s.origin IS NULL THEN 'same_value_unnamed'
      WHEN s.value = c.value THEN 'chosen_value'
      WHEN c.value IS NULL THEN 'stated_only'
      WHEN falls.statement_id IS NOT NULL THEN 'fall_without_ruling'
      WHEN s.origin IS NOT NULL THEN 'other_credible_value'
      ELSE 'no_identified_origin'
    END AS reason
  FROM standings AS s
  LEFT JOIN choices AS c ON c.figure_id = s.figure_id AND c.known_from = s.known_from AND c.rule = 'project'
  LEFT JOIN supersessions AS x
    ON x.figure_id = s.figure_id AND x.known_from = s.known_from AND x.statement_id = s.statement_id
  LEFT JOIN falls
    ON falls.figure_id = s.figure_id AND falls.known_from = s.known_from AND falls.statement_id = s.statement_id
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
