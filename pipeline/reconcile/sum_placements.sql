-- grain: one claim of the whole crisis whose parts, as its own report lists them, are all of one part of it
-- A total that is the sum of the parts of one scope belongs to that scope, whatever scope the report gave it. Where the
-- parts come to another number than the report's total, and that number is what the same office gave for that scope,
-- the total is that office's figure, told otherwise.
WITH lists AS (
  SELECT
    whole_claim_id AS claim_id,
    sum(value) FILTER (is_widest) AS parts_sum,
    min(placed_scope) FILTER (has_no_parts) AS scope,
    max(placed_from) AS parts_from
  FROM listed_parts
  GROUP BY whole_claim_id
  HAVING
    count(*) FILTER (is_widest) >= 2
    AND scope = max(placed_scope) FILTER (has_no_parts)
    AND scope <> 'overall'
),
keys_of_scopes AS (
  SELECT k.base_key, k.definition, k.scope, k.figure_id, min(c.known_from) AS known_from
  FROM figure_keys AS k
  JOIN claims AS c USING (claim_id)
  GROUP BY ALL
),
wholes AS (
  SELECT
    s.claim_id, s.origin, s.origin_basis, m.statement_id, c.value, l.parts_sum, t.figure_id,
    greatest(s.known_from, l.parts_from, t.known_from) AS placed_from
  FROM lists AS l
  JOIN sayings AS s USING (claim_id)
  JOIN claims AS c USING (claim_id)
  JOIN statement_of_claim AS m USING (claim_id)
  JOIN keys_of_scopes AS t ON t.base_key = s.base_key AND t.definition = s.definition AND t.scope = l.scope
  WHERE s.scope = 'overall'
),
placed AS (
  SELECT claim_id, statement_id, figure_id, placed_from
  FROM wholes
  WHERE value = parts_sum
  UNION ALL
  SELECT
    w.claim_id,
    coalesce(u.utterance_id, o.statement_id),
    w.figure_id,
    greatest(w.placed_from, o.known_from)
  FROM wholes AS w
  JOIN origin_statements AS o
    ON o.figure_id = w.figure_id
    AND o.origin = w.origin
    AND o.said_value = w.parts_sum::VARCHAR
  LEFT JOIN utterances AS u ON u.statement_id = o.statement_id
  WHERE w.value <> w.parts_sum AND w.origin_basis = 'speaker'
)
FROM placed
QUALIFY row_number() OVER (PARTITION BY claim_id ORDER BY placed_from, statement_id) = 1
