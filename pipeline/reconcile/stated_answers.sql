-- grain: one key under one rule during one interval: what statements answer
-- During an interval neither the answer nor the counts behind it change. Both are known by interval already, so that it
-- begins where one of the two does and ends where the first of them ends.
WITH counted AS (
  SELECT n.*, p.known_from AS point_from, first_points.known_from AS first_point_from
  FROM counts_over_time AS n
  ASOF LEFT JOIN knowledge_points AS p ON p.figure_id = n.figure_id AND p.known_from <= n.known_from
  LEFT JOIN (SELECT figure_id, min(known_from) AS known_from FROM knowledge_points GROUP BY figure_id) AS first_points
    ON first_points.figure_id = n.figure_id
),
counts_begin AS (
  SELECT
    n.figure_id,
    rules.rule,
    r.best,
    r.open_end,
    r.low,
    r.high,
    -- Before any statement is in play, and after the last is dropped, the rule has nothing to choose from.
    coalesce(r.status, 'no_best') AS status,
    n.claim_count,
    n.report_count,
    n.statement_count,
    r.deciding_statement_id,
    n.known_from,
    if(n.point_from IS NULL, least(n.known_to, n.first_point_from), least(n.known_to, r.answer_to)) AS known_to
  FROM counted AS n
  CROSS JOIN (SELECT code AS rule FROM codes WHERE code_set = 'rule' AND code <> 'source_accuracy') AS rules
  LEFT JOIN rule_answers AS r ON r.figure_id = n.figure_id AND r.rule = rules.rule AND r.known_from = n.point_from
),
answer_begins AS (
  SELECT
    r.figure_id,
    r.rule,
    r.best,
    r.open_end,
    r.low,
    r.high,
    r.status,
    n.claim_count,
    n.report_count,
    n.statement_count,
    r.deciding_statement_id,
    r.known_from,
    least(n.known_to, r.answer_to) AS known_to
  FROM rule_answers AS r
  ANTI JOIN counts_over_time AS same_moment USING (figure_id, known_from)
  ASOF JOIN counts_over_time AS n ON n.figure_id = r.figure_id AND n.known_from <= r.known_from
  WHERE r.known_from = r.answer_from AND r.rule <> 'source_accuracy'
)
FROM counts_begin
UNION ALL BY NAME
FROM answer_begins
UNION ALL BY NAME
-- Known for the present only: from when the last of the inputs is known.
SELECT
  n.figure_id,
  'source_accuracy' AS rule,
  r.best,
  r.open_end,
  r.low,
  r.high,
  coalesce(r.status, 'no_best') AS status,
  n.claim_count,
  n.report_count,
  n.statement_count,
  r.deciding_statement_id,
  present.known_from,
  NULL AS known_to
FROM counts_over_time AS n
CROSS JOIN present
LEFT JOIN rule_answers AS r ON r.figure_id = n.figure_id AND r.rule = 'source_accuracy'
WHERE n.known_to IS NULL
