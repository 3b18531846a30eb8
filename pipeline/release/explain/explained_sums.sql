-- grain: one sum in which the figure asked for was the whole or a part at the moment asked for, with its verdict
SELECT
  i.label_en AS identity_en,
  i.label_es AS identity_es,
  v.label_en AS verdict_en,
  v.label_es AS verdict_es,
  c.whole_figure_id,
  c.part_figure_ids,
  c.whole_best,
  c.parts_best
FROM checks AS c
JOIN code_labels AS i ON i.code_set = 'identity' AND i.code = c.identity
JOIN code_labels AS v ON v.code_set = 'check_verdict' AND v.code = c.verdict
WHERE
  (
    c.whole_figure_id = getvariable('figure_id')
    OR list_contains(string_split(c.part_figure_ids, ';'), getvariable('figure_id'))
  )
  AND c.known_from <= getvariable('moment')
  AND (c.known_to IS NULL OR c.known_to > getvariable('moment'))
ORDER BY c.identity, c.whole_figure_id
