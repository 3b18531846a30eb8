-- grain: one figure of one state as the project's rule now has it; what is of one municipality or event is left out.
SELECT
  estimates.figure_id,
  estimates.place,
  places.name AS place_name,
  estimates.indicator,
  indicators.label_en AS indicator_en,
  indicators.label_es AS indicator_es,
  estimates.definition,
  estimates.group_code,
  group_labels.label_en AS group_en,
  group_labels.label_es AS group_es,
  estimates.scope,
  estimates.best,
  estimates.low,
  estimates.high,
  estimates.status,
  estimates.claim_count,
  estimates.known_from
FROM estimates
INNER JOIN places ON places.place_code = estimates.place AND places.kind = 'state'
INNER JOIN code_labels AS indicators ON indicators.code_set = 'indicator' AND indicators.code = estimates.indicator
INNER JOIN code_labels AS group_labels ON group_labels.code_set = 'group' AND group_labels.code = estimates.group_code
WHERE
  estimates.rule = 'project'
  AND estimates.known_to IS NULL
  AND estimates.municipality IS NULL
  AND estimates.municipality_code IS NULL
  AND estimates.incident_id IS NULL
ORDER BY estimates.place, estimates.indicator, estimates.group_code, estimates.figure_id
