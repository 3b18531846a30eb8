-- grain: one figure key in words, English and Spanish
WITH place_names AS (
  SELECT
    f.figure_id,
    if(f.place = 'MX', 'Mexico', string_agg(s.name, ' and ' ORDER BY s.iso)) AS place_en,
    if(f.place = 'MX', 'México', string_agg(s.name, ' y ' ORDER BY s.iso)) AS place_es
  FROM keys AS f
  LEFT JOIN states AS s ON list_contains(string_split(f.place, '+'), s.iso)
  GROUP BY f.figure_id, f.place
),
parts AS (
  SELECT
    f.figure_id,
    f.incident_id,
    f.municipality,
    p.place_en,
    p.place_es,
    coalesce(i.label_en, f.indicator) AS indicator_en,
    coalesce(i.label_es, f.indicator) AS indicator_es,
    if(f.definition = 'all', NULL, coalesce(d.label_en, f.definition)) AS definition_en,
    if(f.definition = 'all', NULL, coalesce(d.label_es, f.definition)) AS definition_es,
    if(f.group_code = 'n/a', NULL, coalesce(g.label_en, f.group_code)) AS group_en,
    if(f.group_code = 'n/a', NULL, coalesce(g.label_es, f.group_code)) AS group_es,
    coalesce(s.label_en, f.scope) AS scope_en,
    coalesce(s.label_es, f.scope) AS scope_es
  FROM keys AS f
  JOIN place_names AS p USING (figure_id)
  LEFT JOIN indicators AS i ON i.code = f.indicator
  LEFT JOIN definitions AS d ON d.indicator = f.indicator AND d.code = f.definition
  LEFT JOIN groups AS g ON g.code = f.group_code
  LEFT JOIN codes AS s ON s.code_set = 'scope' AND s.code = f.scope
)
SELECT
  figure_id,
  concat_ws(
    ', ', concat(upper(left(indicator_en, 1)), substr(indicator_en, 2)), definition_en, group_en, municipality, place_en,
    scope_en, if(incident_id IS NULL, NULL, 'one event')
  ) AS label_en,
  concat_ws(
    ', ', concat(upper(left(indicator_es, 1)), substr(indicator_es, 2)), definition_es, group_es, municipality, place_es,
    scope_es, if(incident_id IS NULL, NULL, 'un solo hecho')
  ) AS label_es
FROM parts
