-- grain: what one other rule gave for the figure asked for at the moment asked for
SELECT l.label_en AS rule_en, l.label_es AS rule_es, e.rule, e.best, e.low, e.high
FROM estimates AS e
JOIN code_labels AS l ON l.code_set = 'rule' AND l.code = e.rule
WHERE
  e.figure_id = getvariable('figure_id')
  AND e.rule <> 'project'
  AND e.known_from <= getvariable('moment')
  AND (e.known_to IS NULL OR e.known_to > getvariable('moment'))
ORDER BY l.list_order
