-- grain: one claim that played a part in the figure asked for at the moment asked for, with its words and its report
-- Those that support come first, then those that bound, dissent or lost; within a part, the first known first.
WITH parts AS (
  SELECT claim_id, part, reason
  FROM claim_parts
  WHERE
    figure_id = getvariable('figure_id')
    AND known_from <= getvariable('moment')
    AND (known_to IS NULL OR known_to > getvariable('moment'))
),
words AS (
  SELECT
    claim_id,
    any_value(quotation ORDER BY evidence_id) FILTER (quotation IS NOT NULL) AS quotation,
    any_value(value_text ORDER BY evidence_id) AS value_text,
    bool_and(evidence_kind = 'project_abstract') AS is_abstract
  FROM evidence
  GROUP BY claim_id
)
SELECT
  p.part AS part_code,
  part_labels.label_en AS part,
  reason_labels.label_en AS reason,
  c.qualifier,
  c.value,
  c.value_high,
  c.speaker,
  c.via,
  c.as_of_basis,
  s.statement_id,
  s.claim_count AS statement_claims,
  coalesce(r2.differs_from_origin, false) AS differs_from_origin,
  c.known_from,
  coalesce(sources.name, r.source_id) AS publisher,
  r.url,
  w.quotation,
  w.value_text,
  w.is_abstract
FROM parts AS p
JOIN claims AS c USING (claim_id)
JOIN reports AS r USING (report_id)
LEFT JOIN sources ON sources.source_id = r.source_id
LEFT JOIN relays AS r2 USING (claim_id)
LEFT JOIN statements AS s ON s.statement_id = r2.statement_id
LEFT JOIN words AS w USING (claim_id)
JOIN code_labels AS part_labels ON part_labels.code_set = 'claim_part' AND part_labels.code = p.part
JOIN code_labels AS reason_labels ON reason_labels.code_set = 'part_reason' AND reason_labels.code = p.reason
ORDER BY part_labels.list_order, s.known_from, s.statement_id, c.known_from, c.claim_id
