-- grain: one part of one identity: which value of a dimension (group, scope, place, definition) is a part of which
-- schemas/codes/identities.csv has the sums; those over places are spelt out here from the tables of places,
-- municipalities as far as some figure is of them.
WITH listed AS (
  SELECT i.identity, i.dimension, i.complete = 'yes' AS is_complete, i.whole, n.indicator, p.part
  FROM identities AS i, unnest(string_split(i.indicators, ' ')) AS n (indicator), unnest(string_split(i.parts, ' + ')) AS p (part)
),
spelt_out AS (
  SELECT identity, dimension, is_complete, indicator, whole, part
  FROM listed
  WHERE part NOT IN ('(states)', '(municipalities)')
  UNION ALL
  SELECT identity, dimension, is_complete, indicator, whole, states.iso
  FROM listed
  JOIN states ON part = '(states)'
  UNION ALL
  SELECT identity, dimension, is_complete, indicator, municipalities.state_iso, municipalities.cvegeo
  FROM listed
  JOIN municipalities
    ON part = '(municipalities)'
    AND cvegeo IN (SELECT municipality_code FROM figures)
)
SELECT *, count(*) OVER (PARTITION BY identity, indicator, whole) AS terms_in_all
FROM spelt_out
