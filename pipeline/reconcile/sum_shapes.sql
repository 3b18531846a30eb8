-- grain: one sum, with how many parts its identity has and whether they make up the whole
SELECT DISTINCT m.identity, m.dimension, m.whole, m.whole_figure_id, t.is_complete, t.terms_in_all
FROM sum_members AS m
JOIN identity_terms AS t
  ON t.identity = m.identity AND t.whole = m.whole AND t.indicator = split_part(m.whole_figure_id, '/', 1)
