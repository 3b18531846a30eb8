-- grain: one claim with its publisher, address and labels.
SELECT
  claims.claim_id,
  claims.indicator,
  indicators.label_en AS indicator_en,
  indicators.label_es AS indicator_es,
  claims.definition,
  claims.group_code,
  group_labels.label_en AS group_en,
  group_labels.label_es AS group_es,
  claims.place,
  claims.municipality,
  claims.scope,
  claims.qualifier,
  claims.value,
  claims.value_low,
  claims.value_high,
  claims.unit,
  claims.counting,
  claims.speaker,
  sources.name AS publisher,
  claims.report_id,
  reports.url,
  reports.published_on,
  claims.known_from,
  claims.known_to
FROM claims
INNER JOIN reports ON reports.report_id = claims.report_id
INNER JOIN sources ON sources.source_id = reports.source_id
INNER JOIN code_labels AS indicators ON indicators.code_set = 'indicator' AND indicators.code = claims.indicator
INNER JOIN code_labels AS group_labels ON group_labels.code_set = 'group' AND group_labels.code = claims.group_code
ORDER BY claims.claim_id
