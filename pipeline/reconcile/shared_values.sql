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
credited AS (
  SELECT s.*, c.value_low, c.value_high
  FROM sayings AS s
  JOIN claims AS c USING (claim_id)
  WHERE s.origin_basis = 'credit'
),
first_allowed AS (
  -- From when an office's value is the same or within the bounds, for each way in which media give a number at a key.
  SELECT b.*, min(o.known_from) AS allowed_from
  FROM (SELECT DISTINCT base_key, definition, scope, said_value, value_low, value_high FROM credited) AS b
  JOIN offices AS o
    ON o.base_key = b.base_key
    AND o.definition = b.definition
    AND (o.scope = b.scope OR b.scope = 'overall')
    AND (
      o.said_value = b.said_value
      OR o.value BETWEEN coalesce(b.value_low, '-infinity') AND coalesce(b.value_high, 'infinity')
    )
  GROUP BY ALL
),
first_medium AS (
  SELECT
    figure_id,
    said_value,
    arg_min(claim_id, (known_from, claim_id)) AS claim_id,
    arg_min(origin, (known_from, claim_id)) AS origin
  FROM credited
  GROUP BY figure_id, said_value
)
SELECT s.claim_id, m.claim_id AS shared_claim_id
FROM credited AS s
JOIN first_medium AS m USING (figure_id, said_value)
JOIN first_office AS f
  ON f.base_key = s.base_key
  AND f.definition = s.definition
  AND f.scope = s.scope
  AND f.known_from <= s.known_from
LEFT JOIN first_allowed AS a
  ON a.base_key = s.base_key
  AND a.definition = s.definition
  AND a.scope = s.scope
  AND a.said_value = s.said_value
  AND a.value_low IS NOT DISTINCT FROM s.value_low
  AND a.value_high IS NOT DISTINCT FROM s.value_high
WHERE s.origin <> m.origin AND coalesce(a.allowed_from > s.known_from, true)
