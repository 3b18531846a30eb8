-- grain: one claim with the statement that it relays, and the key it is placed under where that is not its own
-- A claim joins at most one statement, already known when the claim became known; statements never merge afterwards.
WITH of_own_origin AS (
  -- Names its origin: relays that origin's statement, or its fuller one once that is known.
  SELECT
    s.claim_id,
    CASE WHEN s.known_from >= f.fuller_known_from THEN f.fuller_statement_id ELSE o.statement_id END AS statement_id,
    f.fuller_statement_id AS placed_statement_id,
    f.fuller_figure_id AS placed_figure_id,
    if(f.claim_id IS NULL, NULL, greatest(s.known_from, f.fuller_known_from)) AS placed_from,
    f.reason AS alignment_reason,
    if(s.origin_basis = 'speaker', 'speaker', 'credited_wire') AS basis
  FROM (SELECT * EXCLUDE (claim_ids), unnest(claim_ids) AS claim_id FROM origin_statements) AS o
  JOIN sayings AS s USING (claim_id)
  LEFT JOIN slips AS f USING (claim_id)
),
of_known_origin AS (
  -- Placed under the origin's key where scope alone is lost; a claim that leaves the place out stays at its own.
  SELECT
    v.claim_id,
    o.statement_id,
    o.statement_id AS placed_statement_id,
    o.figure_id AS placed_figure_id,
    s.known_from AS placed_from,
    'scope_of_origin' AS alignment_reason,
    'value_of_known_origin' AS basis
  FROM value_origins AS v
  JOIN sayings AS s USING (claim_id)
  JOIN origin_statements AS o USING (statement_id)
  WHERE NOT v.leaves_place_out AND o.figure_id <> s.figure_id
  UNION ALL
  SELECT
    v.claim_id,
    if(s.known_from >= f.fuller_known_from, f.fuller_statement_id, v.statement_id),
    f.fuller_statement_id,
    f.fuller_figure_id,
    if(f.claim_id IS NULL, NULL, greatest(s.known_from, f.fuller_known_from)),
    f.reason,
    'value_of_known_origin'
  FROM value_origins AS v
  JOIN sayings AS s USING (claim_id)
  JOIN origin_statements AS o USING (statement_id)
  LEFT JOIN slips AS f ON f.claim_id = o.first_claim_id AND o.figure_id = s.figure_id
  WHERE v.leaves_place_out OR o.figure_id = s.figure_id
),
of_nobody AS (
  SELECT
    claim_id,
    left(sha256(concat_ws('|', '', figure_id, said_value)), 20) AS statement_id,
    NULL AS placed_statement_id,
    NULL AS placed_figure_id,
    NULL::TIMESTAMPTZ AS placed_from,
    NULL AS alignment_reason,
    'unattributed_same_value' AS basis
  FROM sayings
  WHERE
    claim_id NOT IN (SELECT claim_id FROM own_sayings)
    AND claim_id NOT IN (SELECT claim_id FROM copied_claims)
    AND claim_id NOT IN (SELECT claim_id FROM shared_values)
    AND claim_id NOT IN (SELECT claim_id FROM value_origins)
),
at_own_key AS (
  FROM of_own_origin
  UNION ALL BY NAME
  FROM of_known_origin
  UNION ALL BY NAME
  FROM of_nobody
),
by_own_words AS (
  -- What an origin gives at several keys that agree is one utterance.
  SELECT
    k.* REPLACE (
      coalesce(u.utterance_id, k.statement_id) AS statement_id,
      coalesce(placed.utterance_id, k.placed_statement_id) AS placed_statement_id
    )
  FROM at_own_key AS k
  LEFT JOIN utterances AS u USING (statement_id)
  LEFT JOIN utterances AS placed ON placed.statement_id = k.placed_statement_id
),
relaying_a_claim AS (
  -- In a text copied from a report that gave the figure, or with a value that only media share.
  SELECT claim_id, copied_claim_id AS relayed_claim_id, 'near_duplicate' AS basis
  FROM copied_claims
  UNION ALL
  SELECT claim_id, shared_claim_id, 'shared_value'
  FROM shared_values
  WHERE claim_id NOT IN (SELECT claim_id FROM copied_claims)
),
with_relayed AS (
  -- What a copied text gives may itself be a value that media share.
  SELECT
    c.claim_id,
    coalesce(own.claim_id, further.relayed_claim_id) AS relayed_claim_id,
    c.basis
  FROM relaying_a_claim AS c
  LEFT JOIN by_own_words AS own ON own.claim_id = c.relayed_claim_id
  LEFT JOIN relaying_a_claim AS further ON further.claim_id = c.relayed_claim_id
)
FROM by_own_words
UNION ALL BY NAME
SELECT
  c.claim_id,
  t.statement_id,
  t.placed_statement_id,
  t.placed_figure_id,
  if(t.placed_from IS NULL, NULL, greatest(s.known_from, t.placed_from)) AS placed_from,
  t.alignment_reason,
  c.basis
FROM with_relayed AS c
JOIN sayings AS s USING (claim_id)
JOIN by_own_words AS t ON t.claim_id = c.relayed_claim_id
