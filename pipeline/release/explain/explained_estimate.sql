-- grain: the estimate of the figure asked for that held at the moment asked for, by the project's rule
SELECT
  -- A sentence begins with the key in words.
  split_part(e.explanation_en, ': ', 1) AS label_en,
  split_part(e.explanation_es, ': ', 1) AS label_es,
  e.best,
  e.low,
  e.high,
  e.status,
  s.label_en AS status_en,
  s.label_es AS status_es,
  e.known_from,
  e.known_to,
  e.best_from,
  e.last_dated_from,
  e.explanation_en,
  e.explanation_es
FROM estimates AS e
JOIN code_labels AS s ON s.code_set = 'estimate_status' AND s.code = e.status
WHERE
  e.figure_id = getvariable('figure_id')
  AND e.rule = 'project'
  AND e.known_from <= getvariable('moment')
  AND (e.known_to IS NULL OR e.known_to > getvariable('moment'))
