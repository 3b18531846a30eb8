-- grain: one report, with the publisher whose words it is in
-- Of a copied text that is the publisher of its first report, where the copy was known as one from the start: what two
-- publishers must give, a publisher and its copies do not.
SELECT
  r.report_id,
  if(coalesce(f.copied_from <= v.known_at, false), original.source_id, r.source_id) AS newsroom_id,
  coalesce(f.copied_from <= v.known_at, false) AS is_copy
FROM first_reports AS r
JOIN captures AS v ON v.report_id = r.report_id AND v.version = 1
LEFT JOIN text_families AS f ON f.report_id = r.report_id
LEFT JOIN first_reports AS original ON original.report_id = f.first_report_id
