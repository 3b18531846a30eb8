-- grain: one claim at one key during one interval in which it stands there in one way
-- `in_play`: it says what the figure is; `set_aside`: it does not; `placed_elsewhere`: its statement belongs under
-- another key. `known_to` null: it still stands so.
WITH moments AS (
  SELECT
    c.claim_id,
    k.figure_id AS own_figure_id,
    c.known_from,
    c.known_to,
    m.statement_id,
    m.placed_statement_id,
    m.placed_figure_id,
    m.placed_from,
    aside.set_aside_from,
    aside.reason AS set_aside_reason
  FROM claims AS c
  JOIN figure_keys AS k USING (claim_id)
  LEFT JOIN placed_claims AS m USING (claim_id)
  LEFT JOIN set_aside_claims AS aside USING (claim_id)
),
stands AS (
  SELECT
    own_figure_id AS figure_id, claim_id, statement_id, 'in_play' AS standing, NULL AS reason,
    known_from, least(placed_from, set_aside_from, known_to) AS known_to
  FROM moments
  UNION ALL
  SELECT
    placed_figure_id, claim_id, placed_statement_id, 'in_play', NULL,
    placed_from, least(set_aside_from, known_to)
  FROM moments
  WHERE placed_figure_id IS NOT NULL
  UNION ALL
  SELECT
    own_figure_id, claim_id, placed_statement_id, 'placed_elsewhere', 'placed_elsewhere',
    placed_from, least(set_aside_from, known_to)
  FROM moments
  WHERE placed_figure_id IS NOT NULL
  UNION ALL
  SELECT own_figure_id, claim_id, NULL, 'set_aside', set_aside_reason, set_aside_from, known_to
  FROM moments
  WHERE set_aside_from IS NOT NULL
)
FROM stands
WHERE known_to IS NULL OR known_from < known_to
