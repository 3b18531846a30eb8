-- grain: one claim as part of its statement, with what it changed on the way
-- Nothing said of place, definition or part of the crisis (`MX`, `all`, `overall`) is wider than something said.
SELECT
  m.claim_id,
  m.statement_id,
  if(c.claim_id = s.first_claim_id, 'first', m.basis) AS basis,
  copied.copied_claim_id,
  CASE
    WHEN (c.value_low, c.value_high) IS NOT DISTINCT FROM (s.value_low, s.value_high) THEN 'same'
    WHEN
      coalesce(c.value_low, '-infinity') <= coalesce(s.value_low, '-infinity')
      AND coalesce(c.value_high, 'infinity') >= coalesce(s.value_high, 'infinity') THEN 'widened'
    WHEN
      coalesce(c.value_low, '-infinity') >= coalesce(s.value_low, '-infinity')
      AND coalesce(c.value_high, 'infinity') <= coalesce(s.value_high, 'infinity') THEN 'narrowed'
    ELSE 'other'
  END AS bound_change,
  CASE
    WHEN (c.place, c.municipality) IS NOT DISTINCT FROM (s.place, s.municipality) THEN 'same'
    WHEN c.place = s.place AND c.municipality IS NULL THEN 'widened'
    WHEN c.place = s.place AND s.municipality IS NULL THEN 'narrowed'
    WHEN c.place = 'MX' OR list_contains(string_split(c.place, '+'), s.place) THEN 'widened'
    WHEN s.place = 'MX' OR list_contains(string_split(s.place, '+'), c.place) THEN 'narrowed'
    ELSE 'other'
  END AS place_change,
  CASE
    WHEN c.definition = s.definition THEN 'same'
    WHEN c.definition = 'all' THEN 'widened'
    WHEN s.definition = 'all' THEN 'narrowed'
    ELSE 'other'
  END AS definition_change,
  CASE
    WHEN c.scope = s.scope THEN 'same'
    WHEN c.scope = 'overall' THEN 'widened'
    WHEN s.scope = 'overall' THEN 'narrowed'
    ELSE 'other'
  END AS scope_change,
  (bound_change, place_change, definition_change, scope_change) <> ('same', 'same', 'same', 'same') AS differs_from_origin,
  c.known_from
FROM statement_of_claim AS m
JOIN claims AS c USING (claim_id)
JOIN statements AS s USING (statement_id)
LEFT JOIN copied_claims AS copied USING (claim_id)
