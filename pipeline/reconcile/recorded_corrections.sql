-- grain: one statement that a ruling recognises as a correction downwards of its figure
-- A ruling whose value nobody gives (any more) corrects nothing: it stops the build, but for a vintage,
-- in which the value may not be known yet.
SELECT
  r.ruling_id,
  r.figure_id,
  coalesce(
    st.statement_id,
    error(concat(
      'ruling ', r.ruling_id, ' expects ', regexp_replace(r.expects::VARCHAR, '[.]0$', ''), ' for ', r.figure_id,
      ', which no statement gives. Withdraw the ruling or mend the value.'
    ))
  ) AS statement_id
FROM rulings AS r
LEFT JOIN (SELECT DISTINCT figure_id, statement_id, value FROM standings) AS st
  ON st.figure_id = r.figure_id AND st.value = r.expects::DOUBLE
WHERE
  r.kind = 'correct_fall'
  AND (st.statement_id IS NOT NULL OR NOT coalesce(getvariable('is_vintage'), false))
