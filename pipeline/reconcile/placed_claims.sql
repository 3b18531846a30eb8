-- grain: one claim with the key it is placed under where that is not its own, by its origin's words or by its parts
-- Of two reasons the one known first holds.
SELECT
  m.claim_id,
  m.statement_id,
  coalesce(s.placed_from < m.placed_from, s.placed_from IS NOT NULL) AS by_sum,
  if(by_sum, s.statement_id, m.placed_statement_id) AS placed_statement_id,
  if(by_sum, s.figure_id, m.placed_figure_id) AS placed_figure_id,
  if(by_sum, s.placed_from, m.placed_from) AS placed_from,
  if(by_sum, 'sum_of_parts', m.alignment_reason) AS alignment_reason
FROM statement_of_claim AS m
LEFT JOIN sum_placements AS s USING (claim_id)
