-- grain: one headline figure as the project's rule now has it.
SELECT
  headlines.headline_rank,
  headlines.label_en AS headline_en,
  headlines.label_es AS headline_es,
  estimates.figure_id,
  estimates.indicator,
  estimates.place,
  indicators.unit,
  estimates.best,
  estimates.low,
  estimates.high,
  estimates.status,
  statuses.label_en AS status_en,
  statuses.label_es AS status_es,
  estimates.claim_count,
  estimates.report_count,
  estimates.statement_count,
  estimates.known_from,
  estimates.best_from,
  estimates.last_dated_from,
  estimates.explanation_en,
  estimates.explanation_es
FROM headlines
INNER JOIN estimates
  ON estimates.indicator = headlines.indicator
  AND estimates.definition = headlines.definition
  AND estimates.group_code = headlines.group_code
  AND estimates.place = headlines.place
  AND estimates.scope = headlines.scope
  AND estimates.municipality_code IS NULL
  AND estimates.municipality IS NULL
  AND estimates.incident_id IS NULL
INNER JOIN code_labels AS indicators ON indicators.code_set = 'indicator' AND indicators.code = estimates.indicator
INNER JOIN code_labels AS statuses ON statuses.code_set = 'estimate_status' AND statuses.code = estimates.status
WHERE estimates.rule = 'project' AND estimates.known_to IS NULL
ORDER BY headlines.headline_rank
