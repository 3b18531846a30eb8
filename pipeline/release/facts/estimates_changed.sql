-- grain: one figure whose current estimate changed, headline figures first.
SELECT
  changes.row_key,
  changes.change,
  changes.cause,
  changes.old_value,
  changes.new_value,
  headline.headline_en
FROM changes
LEFT JOIN headline ON headline.figure_id || '|project' = changes.row_key
WHERE changes.table_name = 'estimates'
ORDER BY headline.headline_rank NULLS LAST, changes.change, changes.row_key
