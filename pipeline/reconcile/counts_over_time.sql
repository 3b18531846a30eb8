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
present AS (
  SELECT
    figure_id, thing, thing_id, moment,
    sum(sum(step)) OVER (PARTITION BY figure_id, thing, thing_id ORDER BY moment) > 0 AS is_there
  FROM things
  GROUP BY figure_id, thing, thing_id, moment
),
turns AS (
  SELECT
    figure_id, thing, moment,
    is_there::INTEGER
    - coalesce(lag(is_there) OVER (PARTITION BY figure_id, thing, thing_id ORDER BY moment), false)::INTEGER AS turn
  FROM present
)
SELECT
  figure_id,
  moment AS known_from,
  lead(moment) OVER by_time AS known_to,
  sum(coalesce(sum(turn) FILTER (thing = 'claim'), 0)) OVER by_time AS claim_count,
  sum(coalesce(sum(turn) FILTER (thing = 'report'), 0)) OVER by_time AS report_count,
  sum(coalesce(sum(turn) FILTER (thing = 'statement'), 0)) OVER by_time AS statement_count
FROM turns
GROUP BY figure_id, moment
WINDOW by_time AS (PARTITION BY figure_id ORDER BY moment)
