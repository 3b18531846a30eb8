-- grain: one relay that gives another value or bound than its origin gave, as far as the other relays show
-- Sober words: the two texts differ. That an outlet misread is for a person to rule. Only what an office said counts: a
-- wire that hedges its own figure otherwise on another day differs from nobody.
SELECT
  k.figure_id,
  rel.statement_id,
  rel.statement_id AS other_statement_id,
  origin_claim.claim_id,
  rel.claim_id AS other_claim_id,
  'differs_from_origin' AS kind,
  if(c.value <> st.value, 'relay_gives_another_value', 'relay_gives_another_bound') AS evidence,
  origin_claim.claim_id AS evidence_ids,
  'set_aside' AS resolution,
  greatest(c.known_from, origin_claim.known_from) AS known_from
FROM relays AS rel
JOIN statements AS st USING (statement_id)
JOIN claims AS c ON c.claim_id = rel.claim_id
JOIN placed_claims AS placed ON placed.claim_id = rel.claim_id AND placed.placed_figure_id IS NULL
JOIN figure_keys AS k ON k.claim_id = rel.claim_id
-- A relay that gives what the origin gave.
JOIN (
  SELECT same.statement_id, arg_min(same.claim_id, (same.known_from, same.claim_id)) AS claim_id, min(same.known_from) AS known_from
  FROM relays AS same
  WHERE same.bound_change = 'same'
  GROUP BY same.statement_id
) AS origin_claim ON origin_claim.statement_id = rel.statement_id
WHERE rel.bound_change <> 'same' AND st.statement_id IN (SELECT statement_id FROM relays JOIN own_sayings USING (claim_id) WHERE origin_basis = 'speaker')
