-- grain: one moment at which the claims about one key change, with how many claims, reports and statements there are then
WITH steps AS (
  SELECT figure_id, claim_id, if(standing = 'in_play', statement_id, NULL) AS statement_id, known_from AS moment, 1 AS step
  FROM placements
  UNION ALL
  SELECT figure_id, claim_id, if(standing = 'in_play', statement_id, NULL), known_to, -1
  FROM placements
  WHERE known_to IS NOT NULL
),
things AS (
  SELECT figure_id, 'claim' AS thing, claim_id AS thing_id, moment, step FROM steps
  UNION ALL
  SELECT figure_id, 'report', c.report_id, moment, step FROM steps JOIN claims AS c USING (claim_id)
  UNION ALL
  SELECT figure_id, 'statement', statement_id, moment, step FROM steps WHERE statement_id IS NOT NULL
),
that_go AS (
  SELECT DISTINCT figure_id, thing, thing_id FROM things WHERE step < 0
),
present AS (
  SELECT
    figure_id, thing, thing_id, moment,
    sum(sum(step)) OVER (PARTITION BY figure_id, thing, thing_id ORDER BY moment) > 0 AS is_there
  FROM things
  SEMI JOIN that_go USING (figure_id, thing, thing_id)
  GROUP BY figure_id, thing, thing_id, moment
),
turns AS (
  SELECT
    figure_id, thing, moment,
    is_there::INTEGER
    - coalesce(lag(is_there) OVER (PARTITION BY figure_id, thing, thing_id ORDER BY moment), false)::INTEGER AS turn
  FROM present
  UNION ALL
  -- What stays is counted from its first moment on.
  SELECT figure_id, thing, min(moment), 1
  FROM things
  ANTI JOIN that_go USING (figure_id, thing, thing_id)
  GROUP BY figure_id, thing, thing_id
),
totals AS (
  SELECT
    figure_id,
    moment,
    coalesce(sum(turn) FILTER (thing = 'claim'), 0)::BIGINT AS claim_turn,
    coalesce(sum(turn) FILTER (thing = 'report'), 0)::BIGINT AS report_turn,
    coalesce(sum(turn) FILTER (thing = 'statement'), 0)::BIGINT AS statement_turn
  FROM turns
  GROUP BY figure_id, moment
)
SELECT
  figure_id,
  moment AS known_from,
  lead(moment) OVER by_time AS known_to,
  (sum(claim_turn) OVER by_time)::BIGINT AS claim_count,
  (sum(report_turn) OVER by_time)::BIGINT AS report_count,
  (sum(statement_turn) OVER by_time)::BIGINT AS statement_count
FROM totals
WHERE (claim_turn, report_turn, statement_turn) <> (0, 0, 0)
WINDOW by_time AS (PARTITION BY figure_id ORDER BY moment)
