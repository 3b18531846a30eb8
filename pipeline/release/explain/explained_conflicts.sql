-- grain: one pair of claims at the figure asked for that disagreed by the moment asked for, with kind and evidence
SELECT
  k.label_en AS kind_en,
  k.label_es AS kind_es,
  e.label_en AS evidence_en,
  e.label_es AS evidence_es,
  r.label_en AS resolution_en,
  r.label_es AS resolution_es,
  one.qualifier,
  one.value,
  coalesce(one_origin.name, one_statement.origin) AS origin,
  other.qualifier AS other_qualifier,
  other.value AS other_value,
  coalesce(other_origin.name, other_statement.origin) AS other_origin
FROM conflicts AS c
JOIN claims AS one ON one.claim_id = c.claim_id
JOIN claims AS other ON other.claim_id = c.other_claim_id
LEFT JOIN statements AS one_statement ON one_statement.statement_id = c.statement_id
LEFT JOIN statements AS other_statement ON other_statement.statement_id = c.other_statement_id
LEFT JOIN sources AS one_origin ON one_origin.source_id = one_statement.origin
LEFT JOIN sources AS other_origin ON other_origin.source_id = other_statement.origin
JOIN code_labels AS k ON k.code_set = 'conflict_kind' AND k.code = c.kind
JOIN code_labels AS e ON e.code_set = 'conflict_evidence' AND e.code = c.evidence
JOIN code_labels AS r ON r.code_set = 'conflict_resolution' AND r.code = c.resolution
WHERE c.figure_id = getvariable('figure_id') AND c.known_from <= getvariable('moment')
ORDER BY k.list_order DESC, e.list_order, c.known_from, c.claim_id, c.other_claim_id
