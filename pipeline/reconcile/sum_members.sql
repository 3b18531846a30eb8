-- grain: one stated figure as the whole or as a part of one sum
-- A sum is an identity at the key of its whole; all but one dimension of the key are the same for whole and parts.
-- Figures of one event are summed over groups and definitions only.
WITH valued AS (
  SELECT
    *,
    CASE WHEN municipality_code IS NOT NULL THEN municipality_code WHEN municipality IS NULL THEN place END AS place_value
  FROM figures
),
terms AS (
  SELECT DISTINCT identity, dimension, indicator, whole, whole AS value, 'whole' AS role
  FROM identity_terms
  UNION ALL
  SELECT identity, dimension, indicator, whole, part, 'part'
  FROM identity_terms
),
within_one_place AS (
  SELECT
    t.identity,
    t.dimension,
    t.whole,
    t.role,
    t.value,
    f.figure_id,
    concat_ws(
      '/',
      f.indicator,
      if(t.dimension = 'definition', t.whole, f.definition),
      if(t.dimension = 'group', t.whole, if(f.group_code = 'n/a', '-', f.group_code)),
      if(t.dimension = 'place', t.whole, f.place),
      if(t.dimension = 'place', '-', coalesce(f.municipality_code, f.municipality, '-')),
      if(t.dimension = 'scope', t.whole, f.scope),
      coalesce(f.incident_id, '-')
    ) AS whole_figure_id
  FROM valued AS f
  JOIN terms AS t
    ON t.indicator = f.indicator
    AND t.value = CASE t.dimension
      WHEN 'definition' THEN f.definition
      WHEN 'group' THEN f.group_code
      WHEN 'place' THEN f.place_value
      WHEN 'scope' THEN f.scope
    END
  WHERE f.incident_id IS NULL OR t.dimension IN ('group', 'definition')
),
of_the_event AS (
  -- An event that was in one state alone (schemas/codes/event_places.csv) is the nation's as well.
  SELECT
    t.identity,
    t.dimension,
    t.whole,
    t.role,
    t.value,
    f.figure_id,
    concat_ws(
      '/', f.indicator, f.definition, if(f.group_code = 'n/a', '-', f.group_code), 'MX', '-', t.whole, '-'
    ) AS whole_figure_id
  FROM valued AS f
  JOIN event_places AS e ON e.event = f.scope AND e.place = f.place
  JOIN terms AS t ON t.indicator = f.indicator AND t.dimension = 'scope' AND t.role = 'part' AND t.value = f.scope
  WHERE f.municipality IS NULL AND f.incident_id IS NULL
)
FROM within_one_place
UNION ALL BY NAME
FROM of_the_event
