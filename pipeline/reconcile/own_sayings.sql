-- grain: one claim that counts as its own origin's: of a named office, or of a wire that nobody preceded
-- A wire that is credited with a value which a named office had already given relays the office; with a value that no
-- office gave and another medium had, that medium (shared_values.sql).
WITH first_by_an_office AS (
  SELECT base_key, definition, scope, said_value, min(known_from) AS known_from
  FROM sayings
  WHERE origin_basis = 'speaker'
  GROUP BY base_key, definition, scope, said_value
)
SELECT s.*
FROM sayings AS s
WHERE
  s.origin_basis = 'speaker'
  OR (
    s.origin_basis = 'credit'
    AND s.claim_id NOT IN (SELECT claim_id FROM shared_values)
    AND NOT EXISTS (
      FROM first_by_an_office AS office
      WHERE
        office.base_key = s.base_key
        AND office.definition = s.definition
        AND (office.scope = s.scope OR s.scope = 'overall')
        AND office.said_value = s.said_value
        AND office.known_from <= s.known_from
    )
  )
