-- grain: one ruling about the figure asked for or about a claim that plays a part in it
SELECT r.ruling_id, l.label_en AS kind_en, l.label_es AS kind_es, r.reason, r.source_url, r.decided_by, r.decided_on
FROM rulings AS r
JOIN code_labels AS l ON l.code_set = 'ruling_kind' AND l.code = r.kind
WHERE
  r.figure_id = getvariable('figure_id')
  OR r.claim_id IN (SELECT claim_id FROM claim_parts WHERE figure_id = getvariable('figure_id'))
ORDER BY r.decided_on, r.ruling_id
