-- grain: one row per language of the reports, most frequent first
SELECT language, count(*) AS count
FROM reports
GROUP BY language
ORDER BY count DESC, language
