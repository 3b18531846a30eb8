-- grain: one report that the previous release lacked, had otherwise, or had and is no longer among the inputs.
WITH paired AS (
  SELECT
    coalesce(now.report_id, was.report_id) AS report_id,
    now.report_id IS NOT NULL AS is_now,
    was.report_id IS NOT NULL AS was_there,
    now IS DISTINCT FROM was AS differs,
    to_json(now) AS new_row,
    to_json(was) AS old_row
  FROM reports AS now
  FULL JOIN previous.reports AS was ON was.report_id = now.report_id
),
revised AS (
  SELECT DISTINCT report_id
  FROM captures
  WHERE capture_id NOT IN (SELECT capture_id FROM previous.captures)
),
differences AS (
  SELECT
    report_id,
    string_agg(key || '=' || coalesce(old_row ->> key, 'missing'), '; ' ORDER BY key) AS old_value,
    string_agg(key || '=' || coalesce(new_row ->> key, 'missing'), '; ' ORDER BY key) AS new_value
  FROM (SELECT *, unnest(json_keys(new_row)) AS key FROM paired WHERE is_now AND was_there AND differs)
  WHERE (old_row ->> key) IS DISTINCT FROM (new_row ->> key) AND key <> 'via'
  GROUP BY report_id
)
SELECT
  'reports' AS table_name,
  paired.report_id AS row_key,
  CASE WHEN NOT was_there THEN 'added' WHEN NOT is_now THEN 'removed' ELSE 'updated' END AS change,
  CASE
    WHEN NOT was_there THEN 'new_report'
    WHEN NOT is_now THEN 'report_withdrawn'
    WHEN paired.report_id IN (SELECT report_id FROM revised) THEN 'source_revised'
    ELSE 'rule_change'
  END AS cause,
  paired.report_id,
  CASE WHEN was_there THEN coalesce(differences.old_value, old_row ->> 'url') END AS old_value,
  CASE WHEN is_now THEN coalesce(differences.new_value, new_row ->> 'url') END AS new_value,
  NULL AS replaced_by
FROM paired
LEFT JOIN differences ON differences.report_id = paired.report_id
WHERE differs
ORDER BY change, row_key
