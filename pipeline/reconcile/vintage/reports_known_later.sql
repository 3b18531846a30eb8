-- grain: one report of which no version was known at the moment of the vintage, but which something is noted of
SELECT DISTINCT report_id
FROM issues
WHERE report_id NOT IN (SELECT report_id FROM extracted_captures)
