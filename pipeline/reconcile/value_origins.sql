-- grain: one claim that names nobody, with the statement of an identified origin that had given its value by then
-- Or a wire after an office. Where nobody had given the value at the claim's key, and the claim has no place: what was
-- given at one place, and at no other by then, since relays leave places out.
WITH without_origin AS (
  SELECT s.*, f.indicator, f.group_code, f.place
  FROM sayings AS s
  JOIN figures AS f USING (figure_id)
  WHERE
    s.claim_id NOT IN (SELECT claim_id FROM own_sayings)
    AND s.claim_id NOT IN (SELECT claim_id FROM copied_claims)
    AND s.claim_id NOT IN (SELECT claim_id FROM shared_values)
),
at_its_key AS (
  -- The key that says more goes first, then the earliest statement.
  SELECT s.claim_id, o.statement_id
  FROM without_origin AS s
  JOIN origin_statements AS o
    ON o.base_key = s.base_key
    AND o.definition = s.definition
    AND (o.scope = s.scope OR s.scope = 'overall')
    AND o.said_value = s.said_value
    AND o.known_from <= s.known_from
    AND (s.origin_basis = 'none' OR o.origin_basis = 'speaker')
  QUALIFY
    row_number() OVER (PARTITION BY s.claim_id ORDER BY o.scope = 'overall', o.known_from, o.statement_id) = 1
),
first_in_place AS (
  SELECT
    f.indicator,
    f.group_code,
    f.definition,
    f.scope,
    f.place,
    o.said_value,
    min(o.known_from) AS known_from,
    arg_min(o.statement_id, (o.known_from, o.statement_id)) AS statement_id
  FROM origin_statements AS o
  JOIN figures AS f USING (figure_id)
  WHERE f.place <> 'MX'
  GROUP BY ALL
),
in_one_place AS (
  SELECT
    *,
    lead(known_from) OVER (
      PARTITION BY indicator, group_code, definition, scope, said_value ORDER BY known_from, statement_id
    ) AS in_another_from
  FROM first_in_place
  QUALIFY
    row_number() OVER (
      PARTITION BY indicator, group_code, definition, scope, said_value ORDER BY known_from, statement_id
    ) = 1
),
at_one_place AS (
  SELECT s.claim_id, p.statement_id
  FROM without_origin AS s
  JOIN in_one_place AS p
    ON p.indicator = s.indicator
    AND p.group_code = s.group_code
    AND p.definition = s.definition
    AND (p.scope = s.scope OR s.scope = 'overall')
    AND p.said_value = s.said_value
    AND p.known_from <= s.known_from
    AND (p.in_another_from IS NULL OR p.in_another_from > s.known_from)
  WHERE s.place = 'MX' AND s.origin_basis = 'none' AND s.claim_id NOT IN (SELECT claim_id FROM at_its_key)
  QUALIFY
    row_number() OVER (PARTITION BY s.claim_id ORDER BY p.scope = 'overall', p.known_from, p.statement_id) = 1
)
SELECT claim_id, statement_id, false AS leaves_place_out
FROM at_its_key
UNION ALL BY NAME
SELECT claim_id, statement_id, true AS leaves_place_out
FROM at_one_place
