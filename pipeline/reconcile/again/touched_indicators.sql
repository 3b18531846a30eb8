-- grain: one indicator some of whose figures may differ from those of the run before
-- Claims of one indicator meet in alignments, utterances, copies and sums; those of two indicators never do. So what is
-- new about a report touches the indicators of its claims, and nothing else: a capture that came or went, a moment that
-- moved (undated reports are known with the latest input), another credit, another text that it copies. Sentences also
-- say whether a moment is one of undated reports only.
WITH reports_that_differ AS (
  SELECT report_id FROM (
    (FROM captures EXCEPT FROM before.captures) UNION ALL (FROM before.captures EXCEPT FROM captures)
  )
  UNION
  SELECT report_id FROM (
    (FROM reports EXCEPT FROM before.reports) UNION ALL (FROM before.reports EXCEPT FROM reports)
  )
  UNION
  SELECT report_id FROM (
    (FROM first_reports EXCEPT FROM before.first_reports) UNION ALL (FROM before.first_reports EXCEPT FROM first_reports)
  )
  UNION
  SELECT report_id FROM (
    (FROM text_families EXCEPT FROM before.text_families) UNION ALL (FROM before.text_families EXCEPT FROM text_families)
  )
),
undated AS (
  SELECT known_at, bool_and(known_basis IN ('retrieval', 'build')) AS is_undated
  FROM captures
  GROUP BY known_at
),
undated_before AS (
  SELECT known_at, bool_and(known_basis IN ('retrieval', 'build')) AS is_undated
  FROM before.captures
  GROUP BY known_at
),
moments_that_differ AS (
  SELECT known_at
  FROM undated
  FULL JOIN undated_before USING (known_at)
  WHERE undated.is_undated IS DISTINCT FROM undated_before.is_undated
)
SELECT indicator FROM normalised_claims SEMI JOIN reports_that_differ USING (report_id)
UNION
SELECT indicator FROM before.claims SEMI JOIN reports_that_differ USING (report_id)
UNION
SELECT indicator FROM before.claims JOIN moments_that_differ ON known_at IN (known_from, known_to)
