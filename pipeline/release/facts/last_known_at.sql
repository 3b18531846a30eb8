-- grain: one row: the day on which the last report became known, and the last day that a figure is known from.
SELECT CAST(strftime(max(known_at), '%Y-%m-%d') AS VARCHAR) AS last_day, count(*) AS report_count
FROM reports
