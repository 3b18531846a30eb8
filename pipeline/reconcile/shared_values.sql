-- grain: one claim credited to a wire or outlet, of a value that no office allows, with the claim of another medium before it
-- Where offices have spoken, two media that give the same other number have one source: true values are shared by
-- everybody, wrong ones by those who copy (Dong, Berti-Équille and Srivastava, VLDB 2009). Nobody says here which is
-- wrong; the two count once. "More than 250" beside an official 252 is no other number.
WITH offices AS (
  SELECT s.base_key, s.definition, s.scope, s.said_value, c.value, min(s.known_from) AS known_from
  FROM sayings AS s
  JOIN claims AS c USING (claim_id)
  WHERE s.origin_basis = 'speaker'
  GROUP BY s.base_key, s.definition, s.scope, s.said_value, c.value
),
first_office AS (
  SELECT base_key, definition, scope, min(known_from) AS known_from
  FROM offices
  GROUP BY base_key, definition, scope
),
first_medium AS (
  SELECT
    figure_id,
    said_value,
    arg_min(claim_id, (known_from, claim_id)) AS claim_id,
    arg_min(origin, (known_from, claim_id)) AS origin
  FROM sayings
  WHERE origin_basis = 'credit'
  GROUP BY figure_id, said_value
)
SELECT s.claim_id, m.claim_id AS shared_claim_id
FROM sayings AS s
JOIN claims AS c USING (claim_id)
JOIN first_medium AS m USING (figure_id, said_value)
JOIN first_office AS f
  ON f.base_key = s.base_key
  AND f.definition = s.definition
  AND f.scope = s.scope
  AND f.known_from <= s.known_from
ANTI JOIN offices AS allowed
  ON allowed.base_key = s.base_key
  AND allowed.definition = s.definition
  AND (allowed.scope = s.scope OR s.scope = 'overall')
  AND allowed.known_from <= s.known_from
  AND (
    allowed.said_value = s.said_value
    OR allowed.value BETWEEN coalesce(c.value_low, '-infinity') AND coalesce(c.value_high, 'infinity')
  )
WHERE s.origin_basis = 'credit' AND s.origin <> m.origin
