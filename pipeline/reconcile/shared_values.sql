-- grain: one claim credited to a wire or outlet, of a value that no office gave, with the claim of another medium before it
-- Where an office has spoken, two media that give the same other number have one source: true values are shared by
-- everybody, wrong ones by those who copy (Dong, Berti-Équille and Srivastava, VLDB 2009). Nobody says here which is
-- wrong; the two count once.
WITH offices AS (
  SELECT base_key, definition, scope, said_value, min(known_from) AS known_from
  FROM sayings
  WHERE origin_basis = 'speaker'
  GROUP BY base_key, definition, scope, said_value
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
JOIN first_medium AS m USING (figure_id, said_value)
JOIN first_office AS f
  ON f.base_key = s.base_key
  AND f.definition = s.definition
  AND f.scope = s.scope
  AND f.known_from <= s.known_from
ANTI JOIN offices AS same
  ON same.base_key = s.base_key
  AND same.definition = s.definition
  AND (same.scope = s.scope OR s.scope = 'overall')
  AND same.said_value = s.said_value
  AND same.known_from <= s.known_from
WHERE s.origin_basis = 'credit' AND s.origin <> m.origin
