-- grain: one interval in which as many claims, reports and statements stand at one key, with how many
WITH stands AS (
  SELECT
    p.figure_id,
    c.report_id,
    if(p.standing = 'in_play', p.statement_id, NULL) AS statement_id,
    p.known_from,
    p.known_to
  FROM placements AS p
  JOIN claims AS c USING (claim_id)
),
things AS (
  SELECT
    figure_id, 'report' AS thing, report_id AS thing_id,
    min(known_from) AS first_from,
    bool_or(known_to IS NOT NULL) AS goes
  FROM stands
  GROUP BY figure_id, report_id
  UNION ALL
  SELECT figure_id, 'statement', statement_id, min(known_from), bool_or(known_to IS NOT NULL)
  FROM stands
  WHERE statement_id IS NOT NULL
  GROUP BY figure_id, statement_id
),
steps AS (
  -- What goes may come again by another claim: it is there while any of its claims stands.
  SELECT t.figure_id, t.thing, t.thing_id, unnest([s.known_from, s.known_to]) AS moment, unnest([1, -1]) AS step
  FROM things AS t
  JOIN stands AS s
    ON s.figure_id = t.figure_id AND t.thing_id = if(t.thing = 'report', s.report_id, s.statement_id)
  WHERE t.goes
),
present AS (
  SELECT
    figure_id, thing, thing_id, moment,
    sum(sum(step)) OVER (PARTITION BY figure_id, thing, thing_id ORDER BY moment) > 0 AS is_there
  FROM steps
  WHERE moment IS NOT NULL
  GROUP BY figure_id, thing, thing_id, moment
),
turns AS (
  -- A claim stands at a key in one way at a time.
  SELECT figure_id, 'claim' AS thing, known_from AS moment, 1 AS turn FROM placements
  UNION ALL
  SELECT figure_id, 'claim', known_to, -1 FROM placements WHERE known_to IS NOT NULL
  UNION ALL
  SELECT figure_id, thing, first_from, 1 FROM things WHERE NOT goes
  UNION ALL
  SELECT
    figure_id, thing, moment,
    is_there::INTEGER
    - coalesce(lag(is_there) OVER (PARTITION BY figure_id, thing, thing_id ORDER BY moment), false)::INTEGER
  FROM present
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
