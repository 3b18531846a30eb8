-- grain: one claim that the previous release lacked, had otherwise, or had and that is gone.
-- Columns that may name somebody are left out of old and new values, so that a withdrawn name is not published again.
WITH paired AS (
  SELECT
    coalesce(now.claim_id, was.claim_id) AS claim_id,
    coalesce(now.report_id, was.report_id) AS report_id,
    now.claim_id IS NOT NULL AS is_now,
    was.claim_id IS NOT NULL AS was_there,
    now IS DISTINCT FROM was AS differs,
    to_json(now) AS new_row,
    to_json(was) AS old_row,
    concat_ws('/', now.indicator, now.definition, now.group_code, now.place, now.scope) || ': ' || now.qualifier || ' ' || format('{:.15g}', now.value) AS new_figure,
    concat_ws('/', was.indicator, was.definition, was.group_code, was.place, was.scope) || ': ' || was.qualifier || ' ' || format('{:.15g}', was.value) AS old_figure
  FROM claims AS now
  FULL JOIN previous.claims AS was ON was.claim_id = now.claim_id
),
revised AS (
  SELECT DISTINCT report_id
  FROM captures
  WHERE capture_id NOT IN (SELECT capture_id FROM previous.captures)
),
differences AS (
  SELECT
    claim_id,
    string_agg(key || '=' || coalesce(old_row ->> key, 'missing'), '; ' ORDER BY key) AS old_value,
    string_agg(key || '=' || coalesce(new_row ->> key, 'missing'), '; ' ORDER BY key) AS new_value
  FROM (SELECT *, unnest(json_keys(new_row)) AS key FROM paired WHERE is_now AND was_there AND differs)
  WHERE
    (old_row ->> key) IS DISTINCT FROM (new_row ->> key)
    AND key NOT IN ('value_text', 'speaker', 'speaker_role', 'via')
  GROUP BY claim_id
),
-- A claim that stands for a removed one: of the same report at the same key, new, and nearest in value.
replacements AS (
  SELECT
    was.claim_id AS removed_id,
    now.claim_id AS replacing_id,
    row_number() OVER (PARTITION BY was.claim_id ORDER BY abs(now.value - was.value), now.claim_id) AS nearness
  FROM previous.claims AS was
  INNER JOIN claims AS now
    ON now.report_id = was.report_id
    AND now.indicator = was.indicator
    AND now.definition = was.definition
    AND now.group_code = was.group_code
    AND now.place = was.place
    AND now.scope = was.scope
    AND now.municipality_code IS NOT DISTINCT FROM was.municipality_code
    AND now.incident_id IS NOT DISTINCT FROM was.incident_id
  WHERE
    was.claim_id NOT IN (SELECT claim_id FROM claims)
    AND now.claim_id NOT IN (SELECT claim_id FROM previous.claims)
)
SELECT
  'claims' AS table_name,
  paired.claim_id AS row_key,
  CASE WHEN NOT was_there THEN 'added' WHEN NOT is_now THEN 'removed' ELSE 'updated' END AS change,
  CASE
    WHEN paired.report_id NOT IN (SELECT report_id FROM reports) THEN 'report_withdrawn'
    WHEN paired.report_id NOT IN (SELECT report_id FROM previous.reports) THEN 'new_report'
    WHEN paired.report_id IN (SELECT report_id FROM revised) THEN 'source_revised'
    WHEN (SELECT code_changed FROM release_comparison) THEN 'rule_change'
    ELSE 'consequence'
  END AS cause,
  paired.report_id,
  CASE WHEN was_there THEN coalesce(differences.old_value, old_figure) END AS old_value,
  CASE WHEN is_now THEN coalesce(differences.new_value, new_figure) END AS new_value,
  replacements.replacing_id AS replaced_by
FROM paired
LEFT JOIN differences ON differences.claim_id = paired.claim_id
LEFT JOIN replacements ON replacements.removed_id = paired.claim_id AND replacements.nearness = 1
WHERE differs
ORDER BY change, row_key
