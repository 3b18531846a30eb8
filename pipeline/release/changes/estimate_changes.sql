-- grain: one figure whose current estimate under the project's rule the previous release lacked, had otherwise, or had and that is gone.
-- The row key is figure and rule: of the intervals of knowledge only the one that still holds is compared.
WITH was AS (
  SELECT figure_id, rule, best, low, high, status, claim_count
  FROM previous.estimates
  WHERE rule = 'project' AND known_to IS NULL
),
now AS (
  SELECT figure_id, rule, best, low, high, status, claim_count
  FROM estimates
  WHERE rule = 'project' AND known_to IS NULL
),
paired AS (
  SELECT
    coalesce(now.figure_id, was.figure_id) || '|' || coalesce(now.rule, was.rule) AS row_key,
    now.figure_id IS NOT NULL AS is_now,
    was.figure_id IS NOT NULL AS was_there,
    now IS DISTINCT FROM was AS differs,
    coalesce(format('{:.15g}', now.best), 'none') || ' [' || coalesce(format('{:.15g}', now.low), 'unbounded') || ', ' || coalesce(format('{:.15g}', now.high), 'unbounded') || '] ' || now.status || ', claims ' || now.claim_count AS new_value,
    coalesce(format('{:.15g}', was.best), 'none') || ' [' || coalesce(format('{:.15g}', was.low), 'unbounded') || ', ' || coalesce(format('{:.15g}', was.high), 'unbounded') || '] ' || was.status || ', claims ' || was.claim_count AS old_value
  FROM now
  FULL JOIN was ON was.figure_id = now.figure_id AND was.rule = now.rule
),
-- Did anything that was read change? If not, only code or rules can be the cause.
inputs_changed AS (
  SELECT count(*) > 0 AS any_change
  FROM captures
  FULL JOIN previous.captures AS previous_captures ON previous_captures.capture_id = captures.capture_id
  WHERE captures.capture_id IS NULL OR previous_captures.capture_id IS NULL
)
SELECT
  'estimates' AS table_name,
  row_key,
  CASE WHEN NOT was_there THEN 'added' WHEN NOT is_now THEN 'removed' ELSE 'updated' END AS change,
  CASE
    WHEN (SELECT code_changed FROM release_comparison) AND NOT (SELECT any_change FROM inputs_changed)
    THEN 'rule_change'
    ELSE 'consequence'
  END AS cause,
  NULL AS report_id,
  old_value,
  new_value,
  NULL AS replaced_by
FROM paired
WHERE differs
ORDER BY change, row_key
