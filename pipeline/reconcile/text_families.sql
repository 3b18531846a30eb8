-- grain: one report whose text is copied or a copy, with the first report of that text
WITH RECURSIVE family AS (
  SELECT DISTINCT copied_report_id AS report_id, copied_report_id AS first_report_id, NULL::TIMESTAMPTZ AS copied_from
  FROM copied_texts
  WHERE copied_report_id NOT IN (SELECT report_id FROM copied_texts)
  UNION ALL
  SELECT c.report_id, f.first_report_id, c.known_from
  FROM copied_texts AS c
  JOIN family AS f ON f.report_id = c.copied_report_id
)
FROM family
