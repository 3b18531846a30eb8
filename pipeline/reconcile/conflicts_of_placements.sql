-- grain: one claim that stands at a key to which it does not belong, with the claim that says so
-- Placed under another key by its origin's words or by the parts that its report lists, or set aside beside the wider
-- count of another body.
SELECT
  a.own_figure_id AS figure_id,
  own.statement_id,
  a.statement_id AS other_statement_id,
  a.claim_id,
  st.first_claim_id AS other_claim_id,
  if(a.reason = 'definition_of_origin', 'definition', 'scope_slip') AS kind,
  a.reason AS evidence,
  a.figure_id AS evidence_ids,
  'placed_elsewhere' AS resolution,
  a.known_from
FROM alignments AS a
JOIN statement_of_claim AS own ON own.claim_id = a.claim_id
JOIN statements AS st ON st.statement_id = a.statement_id
UNION ALL BY NAME
SELECT
  k.figure_id,
  own.statement_id,
  kept.statement_id AS other_statement_id,
  aside.claim_id,
  st.first_claim_id AS other_claim_id,
  'definition' AS kind,
  aside.reason AS evidence,
  NULL AS evidence_ids,
  'set_aside' AS resolution,
  aside.set_aside_from AS known_from
FROM set_aside_claims AS aside
JOIN claims AS c USING (claim_id)
JOIN figure_keys AS k USING (claim_id)
JOIN standings AS kept ON kept.figure_id = k.figure_id AND kept.value_low > c.value_high
JOIN statements AS st ON st.statement_id = kept.statement_id
LEFT JOIN statement_of_claim AS own ON own.claim_id = aside.claim_id
WHERE aside.reason = 'count_of_own_only'
-- Of several that set it aside, the first.
QUALIFY row_number() OVER (PARTITION BY aside.claim_id ORDER BY kept.standing_id) = 1
