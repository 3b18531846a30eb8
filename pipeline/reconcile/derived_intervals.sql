-- grain: one key during one interval before anybody states it, with the bounds that follow from figures beside it
-- Of several sums the tightest bounds count. Where none lets anything follow, or two exclude each other, nothing is given.
WITH first_stated AS (
  SELECT figure_id, min(known_from) AS stated_from
  FROM counts_over_time
  GROUP BY figure_id
),
unstated AS (
  SELECT d.* REPLACE (least(d.known_to, s.stated_from) AS known_to)
  FROM derived_bounds AS d
  LEFT JOIN first_stated AS s USING (figure_id)
  WHERE s.stated_from IS NULL OR d.known_from < s.stated_from
),
moments AS (
  SELECT figure_id, known_from FROM unstated
  UNION
  SELECT figure_id, known_to FROM unstated WHERE known_to IS NOT NULL
),
intervals AS (
  SELECT figure_id, known_from, lead(known_from) OVER (PARTITION BY figure_id ORDER BY known_from) AS known_to
  FROM moments
),
series AS (
  -- What one sum allows for one key, through time.
  SELECT DISTINCT figure_id, identity, whole_figure_id FROM unstated
),
allowed AS (
  SELECT
    i.figure_id,
    i.known_from,
    i.known_to,
    if(u.known_to IS NULL OR i.known_from < u.known_to, u, NULL) AS then_allowed
  FROM (SELECT * FROM intervals JOIN series USING (figure_id)) AS i
  ASOF LEFT JOIN unstated AS u
    ON u.figure_id = i.figure_id
    AND u.identity = i.identity
    AND u.whole_figure_id = i.whole_figure_id
    AND u.known_from <= i.known_from
),
combined AS (
  SELECT
    figure_id,
    known_from,
    known_to,
    max(then_allowed.low) AS low,
    min(then_allowed.high) AS high,
    max(then_allowed.best) AS highest_best,
    min(then_allowed.best) AS lowest_best,
    list_sort(list_distinct(flatten(list(then_allowed.input_figure_ids) FILTER (then_allowed.follows)))) AS input_figure_ids,
    list_sort(list_distinct(list(then_allowed.identity) FILTER (then_allowed.follows))) AS identities
  FROM allowed
  GROUP BY figure_id, known_from, known_to
),
answered AS (
  SELECT
    *,
    coalesce(len(input_figure_ids), 0) > 0 AND coalesce(low <= high, true) AS holds,
    if(holds AND highest_best = lowest_best AND highest_best BETWEEN low AND coalesce(high, highest_best), highest_best, NULL) AS best
  FROM combined
),
turns AS (
  SELECT
    figure_id,
    known_from,
    best,
    if(holds, low, NULL) AS low_bound,
    if(holds, high, NULL) AS high_bound,
    if(holds, 'derived', 'no_best') AS status,
    if(holds, identities, []) AS identities,
    if(holds, input_figure_ids, []) AS input_figure_ids,
    (best, low_bound, high_bound, status, identities, input_figure_ids) AS answer,
    answer IS DISTINCT FROM lag(answer) OVER (PARTITION BY figure_id ORDER BY known_from) AS begins
  FROM answered
  LEFT JOIN first_stated USING (figure_id)
  WHERE stated_from IS NULL OR known_from < stated_from
  -- From when something first follows.
  QUALIFY known_from >= min(known_from) FILTER (holds) OVER (PARTITION BY figure_id)
)
SELECT
  t.figure_id,
  'project' AS rule,
  t.best,
  t.low_bound AS low,
  t.high_bound AS high,
  t.status,
  t.identities,
  t.input_figure_ids,
  0 AS claim_count,
  0 AS report_count,
  0 AS statement_count,
  t.known_from,
  coalesce(lead(t.known_from) OVER (PARTITION BY t.figure_id ORDER BY t.known_from), s.stated_from) AS known_to
FROM turns AS t
LEFT JOIN first_stated AS s USING (figure_id)
WHERE t.begins
