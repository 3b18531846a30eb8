-- grain: one figure that the figure asked for was derived from at the moment asked for: its whole first, then its parts
-- The whole of a sum is the figure whose key is the wider one: all scopes, all definitions, the group or place around it.
WITH derived AS (
  SELECT e.*
  FROM estimates AS e
  WHERE
    e.figure_id = getvariable('figure_id')
    AND e.rule = 'project'
    AND e.status = 'derived'
    AND e.known_from <= getvariable('moment')
    AND (e.known_to IS NULL OR e.known_to > getvariable('moment'))
),
identity_names AS (
  SELECT
    d.figure_id,
    d.known_from,
    d.input_figure_id,
    string_agg(l.label_en, '; ' ORDER BY l.label_en) AS identity_en,
    string_agg(l.label_es, '; ' ORDER BY l.label_en) AS identity_es
  FROM derivations AS d, unnest(string_split(d.identities, ';')) AS i (identity)
  JOIN code_labels AS l ON l.code_set = 'identity' AND l.code = i.identity
  GROUP BY d.figure_id, d.known_from, d.input_figure_id
)
SELECT
  n.input_figure_id AS figure_id,
  (i.scope = 'overall' AND d.scope <> 'overall')
    OR (i.definition = 'all' AND d.definition <> 'all')
    OR (i.place = 'MX' AND d.place <> 'MX')
    OR (i.municipality_code IS NULL AND d.municipality_code IS NOT NULL)
    OR coalesce(i.group_code IN (g.parent, 'total') AND i.group_code <> d.group_code, false) AS is_whole,
  split_part(i.explanation_en, ': ', 1) AS label_en,
  split_part(i.explanation_es, ': ', 1) AS label_es,
  n.identity_en,
  n.identity_es,
  i.best,
  i.low,
  i.high,
  s.label_en AS status_en,
  s.label_es AS status_es
FROM derived AS d
JOIN identity_names AS n USING (figure_id, known_from)
JOIN estimates AS i
  ON i.figure_id = n.input_figure_id
  AND i.rule = 'project'
  AND i.known_from <= getvariable('moment')
  AND (i.known_to IS NULL OR i.known_to > getvariable('moment'))
JOIN code_labels AS s ON s.code_set = 'estimate_status' AND s.code = i.status
LEFT JOIN code_labels AS g ON g.code_set = 'group' AND g.code = d.group_code
ORDER BY is_whole DESC, figure_id
