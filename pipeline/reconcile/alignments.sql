-- grain: one claim placed under a key other than its own
SELECT
  m.claim_id,
  m.placed_statement_id AS statement_id,
  k.figure_id AS own_figure_id,
  m.placed_figure_id AS figure_id,
  m.alignment_reason AS reason,
  m.placed_from AS known_from
FROM placed_claims AS m
JOIN figure_keys AS k USING (claim_id)
WHERE m.placed_figure_id IS NOT NULL
