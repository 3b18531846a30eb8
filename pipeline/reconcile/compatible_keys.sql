-- grain: one pair of figure keys of one indicator and group that do not contradict each other
-- A key contradicts another only where both say something and not the same: the nation, the definition `all`, the scope
-- `overall` and no incident are also what a report gives that says nothing of them. A place agrees with what it lies in.
WITH keys_of_origins AS (
  SELECT DISTINCT f.*
  FROM figures AS f
  JOIN origin_statements USING (figure_id)
)
SELECT a.figure_id, b.figure_id AS other_figure_id
FROM keys_of_origins AS a
JOIN keys_of_origins AS b
  ON a.indicator = b.indicator
  AND a.group_code = b.group_code
  AND a.figure_id <> b.figure_id
  AND (a.definition = b.definition OR 'all' IN (a.definition, b.definition))
  AND (a.scope = b.scope OR 'overall' IN (a.scope, b.scope))
  -- The name of an incident ends in its place, which may be the town or only its state.
  AND coalesce(split_part(a.incident_id, ':', 1) = split_part(b.incident_id, ':', 1), true)
  AND (
    'MX' IN (a.place, b.place)
    OR (a.place = b.place AND coalesce(a.municipality = b.municipality, true))
    -- Joint places are joined by `+`.
    OR (a.municipality IS NULL AND a.place <> b.place AND list_contains(string_split(a.place, '+'), b.place))
    OR (b.municipality IS NULL AND a.place <> b.place AND list_contains(string_split(b.place, '+'), a.place))
  )
