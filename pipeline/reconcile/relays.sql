-- grain: one claim as part of its statement
SELECT
  m.claim_id,
  m.statement_id,
  if(c.claim_id = s.first_claim_id, 'first', m.basis) AS basis,
  copied.copied_claim_id,
  (
    c.qualifier <> s.qualifier
    OR c.value_low IS DISTINCT FROM s.value_low
    OR c.value_high IS DISTINCT FROM s.value_high
    OR (c.definition, c.place, c.scope) <> (s.definition, s.place, s.scope)
  ) AS differs_from_origin,
  c.known_from
FROM statement_of_claim AS m
JOIN claims AS c USING (claim_id)
JOIN statements AS s USING (statement_id)
LEFT JOIN copied_claims AS copied USING (claim_id)
