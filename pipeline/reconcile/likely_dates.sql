-- grain: one report that states no date, with the days between which it was likely published, by what it knows
-- Not before the day on which the latest statement that it repeats became known; not after the day of the earliest
-- statement that took the place of one it gives, and that it does not give. Only statements that two publishers relay
-- with a date count: their first day is not the chance of one report. It is shown, and nothing is decided by it.
WITH told AS (
  SELECT
    m.statement_id,
    m.claim_id,
    c.report_id,
    n.newsroom_id,
    r.known_basis IN ('stated_instant', 'end_of_stated_day') AS is_dated,
    s.told_on
  FROM statement_of_claim AS m
  JOIN claims AS c USING (claim_id)
  JOIN sayings AS s USING (claim_id)
  JOIN reports AS r ON r.report_id = c.report_id
  JOIN newsrooms AS n ON n.report_id = c.report_id
),
first_days AS (
  SELECT statement_id, min(told_on) AS told_on
  FROM told
  WHERE is_dated
  GROUP BY statement_id
  HAVING count(DISTINCT newsroom_id) >= 2
),
repeated AS (
  SELECT
    t.report_id,
    max(f.told_on) AS likely_from,
    arg_max(t.statement_id, (f.told_on, t.statement_id)) AS repeated_statement_id
  FROM told AS t
  JOIN first_days AS f USING (statement_id)
  WHERE NOT t.is_dated
  GROUP BY t.report_id
),
replaced AS (
  SELECT DISTINCT old.figure_id, old.statement_id, fresh.statement_id AS by_statement_id
  FROM replacements AS r
  JOIN standings AS old ON old.standing_id = r.standing_id
  JOIN standings AS fresh ON fresh.standing_id = r.by_standing_id
),
ignored AS (
  SELECT
    t.report_id,
    min(f.told_on) AS likely_to,
    arg_min(x.by_statement_id, (f.told_on, x.by_statement_id)) AS ignored_statement_id
  FROM told AS t
  JOIN placements AS p ON p.claim_id = t.claim_id AND p.standing = 'in_play'
  JOIN replaced AS x ON x.figure_id = p.figure_id AND x.statement_id = p.statement_id
  JOIN first_days AS f ON f.statement_id = x.by_statement_id
  LEFT JOIN repeated USING (report_id)
  ANTI JOIN told AS also ON also.report_id = t.report_id AND also.statement_id = x.by_statement_id
  WHERE NOT t.is_dated AND coalesce(f.told_on >= repeated.likely_from, true)
  GROUP BY t.report_id
)
SELECT report_id, likely_from, repeated_statement_id, likely_to, ignored_statement_id
FROM repeated
FULL JOIN ignored USING (report_id)
