-- grain: one kind of change of one table for one cause.
SELECT table_name, change, cause, count(*) AS row_count
FROM changes
GROUP BY table_name, change, cause
ORDER BY table_name, change, cause
