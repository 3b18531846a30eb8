-- grain: one claim as part of its statement, with what it changed on the way
-- Nothing said of place, definition or part of the crisis (`MX`, `all`, `overall`) is wider than something said.
-- A place, a definition or a part of the crisis that the statement does not have is no coincidence where an earlier relay
-- put in the same: who names nobody then relays that relay.
WITH compared AS (
  SELECT
    m.claim_id,
    m.statement_id,
    if(c.claim_id = s.first_claim_id, 'first', m.basis) AS basis,
    coalesce(copied.copied_claim_id, shared.shared_claim_id) AS relayed_claim_id,
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
    c.known_from,
    first_value(c.claim_id) OVER (
      PARTITION BY m.statement_id, c.definition, c.place, c.municipality, c.scope ORDER BY c.known_from, c.claim_id
    ) AS first_with_this_key
  FROM statement_of_claim AS m
  JOIN claims AS c USING (claim_id)
  JOIN statements AS s USING (statement_id)
  LEFT JOIN copied_claims AS copied USING (claim_id)
  LEFT JOIN shared_values AS shared USING (claim_id)
),
with_shared_change AS (
  SELECT
    *,
    (
      basis = 'value_of_known_origin'
      AND first_with_this_key <> claim_id
      AND (place_change IN ('narrowed', 'other') OR definition_change IN ('narrowed', 'other') OR scope_change IN ('narrowed', 'other'))
    ) AS shares_change
  FROM compared
)
SELECT
  * EXCLUDE (basis, relayed_claim_id, first_with_this_key, shares_change),
  if(shares_change, 'shared_change', basis) AS basis,
  if(shares_change, first_with_this_key, relayed_claim_id) AS copied_claim_id
FROM with_shared_change
