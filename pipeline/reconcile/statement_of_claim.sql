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
known_before AS (
  -- Names nobody, or a wire after an office: what had an identified origin given by then? The key that says more goes
  -- first, then the earliest statement.
  SELECT s.claim_id, s.known_from AS claim_known_from, s.figure_id AS own_figure_id, o.*
  FROM sayings AS s
  JOIN origin_statements AS o
    ON o.base_key = s.base_key
    AND o.definition = s.definition
    AND (o.scope = s.scope OR s.scope = 'overall')
    AND o.said_value = s.said_value
    AND o.known_from <= s.known_from
    AND (s.origin_basis = 'none' OR o.origin_basis = 'speaker')
  WHERE
    s.claim_id NOT IN (SELECT claim_id FROM own_sayings)
    AND s.claim_id NOT IN (SELECT claim_id FROM copied_claims)
  QUALIFY
    row_number() OVER (
      PARTITION BY s.claim_id ORDER BY o.scope = 'overall', o.known_from, o.statement_id
    ) = 1
),
of_known_origin AS (
  SELECT
    claim_id,
    statement_id,
    statement_id AS placed_statement_id,
    figure_id AS placed_figure_id,
    claim_known_from AS placed_from,
    'scope_of_origin' AS alignment_reason,
    'value_of_known_origin' AS basis
  FROM known_before
  WHERE figure_id <> own_figure_id
  UNION ALL
  SELECT
    k.claim_id,
    if(k.claim_known_from >= f.fuller_known_from, f.fuller_statement_id, k.statement_id),
    f.fuller_statement_id,
    f.fuller_figure_id,
    if(f.claim_id IS NULL, NULL, greatest(k.claim_known_from, f.fuller_known_from)),
    f.reason,
    'value_of_known_origin'
  FROM known_before AS k
  LEFT JOIN slips AS f ON f.claim_id = k.first_claim_id
  WHERE k.figure_id = k.own_figure_id
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
    AND claim_id NOT IN (SELECT claim_id FROM known_before)
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
)
FROM by_own_words
UNION ALL BY NAME
-- Names nobody, in a text copied from a report that gave the figure: relays what that report relays.
SELECT
  c.claim_id,
  t.statement_id,
  t.placed_statement_id,
  t.placed_figure_id,
  if(t.placed_from IS NULL, NULL, greatest(s.known_from, t.placed_from)) AS placed_from,
  t.alignment_reason,
  'near_duplicate' AS basis
FROM copied_claims AS c
JOIN sayings AS s USING (claim_id)
JOIN by_own_words AS t ON t.claim_id = c.copied_claim_id
