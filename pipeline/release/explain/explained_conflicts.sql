-- grain: one pair of statements at the figure asked for that disagreed by the moment asked for, with the kind
SELECT
  k.label_en AS kind_en,
  k.label_es AS kind_es,
  r.label_en AS resolution_en,
  r.label_es AS resolution_es,
  one.qualifier,
  one.value,
  coalesce(one_origin.name, one.origin) AS origin,
  other.qualifier AS other_qualifier,
  other.value AS other_value,
  coalesce(other_origin.name, other.origin) AS other_origin
FROM conflicts AS c
JOIN statements AS one ON one.statement_id = c.statement_id
JOIN statements AS other ON other.statement_id = c.other_statement_id
LEFT JOIN sources AS one_origin ON one_origin.source_id = one.origin
LEFT JOIN sources AS other_origin ON other_origin.source_id = other.origin
JOIN code_labels AS k ON k.code_set = 'conflict_kind' AND k.code = c.kind
JOIN code_labels AS r ON r.code_set = 'conflict_resolution' AND r.code = c.resolution
WHERE c.figure_id = getvariable('figure_id') AND c.known_from <= getvariable('moment')
ORDER BY k.list_order DESC, c.known_from, c.statement_id, c.other_statement_id
