-- grain: one statement that the previous release lacked, had otherwise, or had and that is gone.
WITH paired AS (
  SELECT
    coalesce(now.statement_id, was.statement_id) AS statement_id,
    now.statement_id IS NOT NULL AS is_now,
    was.statement_id IS NOT NULL AS was_there,
    now IS DISTINCT FROM was AS differs,
    first_claim.report_id,
    concat_ws('/', now.indicator, now.definition, now.group_code, now.place, now.scope) || ': ' || format('{:.15g}', now.value) || ' by ' || coalesce(now.origin, 'nobody identified') || ', claims ' || now.claim_count || ', first ' || now.first_claim_id AS new_value,
    concat_ws('/', was.indicator, was.definition, was.group_code, was.place, was.scope) || ': ' || format('{:.15g}', was.value) || ' by ' || coalesce(was.origin, 'nobody identified') || ', claims ' || was.claim_count || ', first ' || was.first_claim_id AS old_value
  FROM statements AS now
  FULL JOIN previous.statements AS was ON was.statement_id = now.statement_id
  LEFT JOIN claims AS first_claim ON first_claim.claim_id = now.first_claim_id
),
-- Did anything that was read change? If not, only code or rules can be the cause.
inputs_changed AS (
  SELECT count(*) > 0 AS any_change
  FROM captures AS now
  FULL JOIN previous.captures AS was ON was.capture_id = now.capture_id
  WHERE now.capture_id IS NULL OR was.capture_id IS NULL
)
SELECT
  'statements' AS table_name,
  statement_id AS row_key,
  CASE WHEN NOT was_there THEN 'added' WHEN NOT is_now THEN 'removed' ELSE 'updated' END AS change,
  CASE
    WHEN (SELECT code_changed FROM release_comparison) AND NOT (SELECT any_change FROM inputs_changed)
    THEN 'rule_change'
    ELSE 'consequence'
  END AS cause,
  report_id,
  old_value,
  new_value,
  NULL AS replaced_by
FROM paired
WHERE differs
ORDER BY change, row_key
