-- grain: one claim that played a part in the figure asked for at the moment asked for, with its words and its report
-- Those that support come first, then those that bound, dissent or lost; within a part, statement by statement in the
-- order in which they became known.
WITH parts AS (
  SELECT figure_id, claim_id, part, reason
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
),
versions AS (
  -- The version of the report that first stated the claim tells what its date is and what that rests on.
  SELECT
    c.claim_id,
    any_value(v.published_on ORDER BY v.version) AS published_on,
    any_value(v.known_basis ORDER BY v.version) AS known_basis
  FROM claims AS c
  JOIN captures AS v ON v.report_id = c.report_id AND v.known_at = c.known_from
  GROUP BY c.claim_id
),
changed AS (
  -- What a relay changed on the way: its bound, its place.
  SELECT
    u.claim_id,
    u.change,
    string_agg(w.label_en, ', ' ORDER BY w.position) AS what_en,
    string_agg(w.label_es, ', ' ORDER BY w.position) AS what_es
  FROM (
    UNPIVOT relays ON bound_change, place_change, definition_change, scope_change INTO NAME what VALUE change
  ) AS u
  JOIN (VALUES
    ('bound_change', 1, 'bound', 'cota'),
    ('place_change', 2, 'place', 'lugar'),
    ('definition_change', 3, 'definition', 'definición'),
    ('scope_change', 4, 'part of the crisis', 'parte de la crisis')
  ) AS w (what, position, label_en, label_es) ON w.what = u.what
  WHERE u.change <> 'same'
  GROUP BY u.claim_id, u.change
),
changes AS (
  SELECT
    c.claim_id,
    string_agg(concat(l.label_en, ' (', c.what_en, ')'), '; ' ORDER BY l.list_order) AS changed_en,
    string_agg(concat(l.label_es, ' (', c.what_es, ')'), '; ' ORDER BY l.list_order) AS changed_es
  FROM changed AS c
  JOIN code_labels AS l ON l.code_set = 'relay_change' AND l.code = c.change
  GROUP BY c.claim_id
)
SELECT
  p.part,
  part_labels.label_en AS part_en,
  part_labels.label_es AS part_es,
  reason_labels.label_en AS reason_en,
  reason_labels.label_es AS reason_es,
  c.claim_id,
  c.qualifier,
  c.value,
  c.value_high,
  c.speaker,
  c.speaker_role,
  c.via,
  c.as_of_basis,
  c.known_from,
  v.published_on,
  v.known_basis,
  r.published_inferred_on,
  d.likely_from,
  d.likely_to,
  coalesce(publishers.name, r.source_id) AS publisher,
  r.url,
  s.statement_id,
  s.qualifier AS statement_qualifier,
  s.value AS statement_value,
  -- Two numbers where the statement is a range.
  s.value_high AS statement_value_high,
  coalesce(origins.name, s.origin) AS origin,
  s.speaker AS statement_speaker,
  s.said_on,
  basis_labels.label_en AS relay_basis_en,
  basis_labels.label_es AS relay_basis_es,
  h.changed_en,
  h.changed_es,
  -- Where a claim stands under another key than its own, the other one of the two.
  nullif(if(p.figure_id = a.own_figure_id, a.figure_id, a.own_figure_id), p.figure_id) AS other_figure_id,
  p.figure_id = a.figure_id AS is_placed_here,
  w.quotation,
  w.value_text,
  w.is_abstract
FROM parts AS p
JOIN claims AS c USING (claim_id)
JOIN reports AS r USING (report_id)
LEFT JOIN versions AS v USING (claim_id)
LEFT JOIN likely_dates AS d ON d.report_id = c.report_id
LEFT JOIN sources AS publishers ON publishers.source_id = r.source_id
LEFT JOIN relays AS y USING (claim_id)
LEFT JOIN changes AS h USING (claim_id)
LEFT JOIN statements AS s ON s.statement_id = y.statement_id
LEFT JOIN sources AS origins ON origins.source_id = s.origin
LEFT JOIN alignments AS a ON a.claim_id = p.claim_id AND a.known_from <= getvariable('moment')
LEFT JOIN words AS w USING (claim_id)
JOIN code_labels AS part_labels ON part_labels.code_set = 'claim_part' AND part_labels.code = p.part
JOIN code_labels AS reason_labels ON reason_labels.code_set = 'part_reason' AND reason_labels.code = p.reason
LEFT JOIN code_labels AS basis_labels ON basis_labels.code_set = 'relay_basis' AND basis_labels.code = y.basis
ORDER BY part_labels.list_order, s.known_from NULLS LAST, s.statement_id, c.known_from, c.claim_id
