-- grain: one row: the day on which the last report became known, and the last day on which a dated one did
SELECT
  strftime(max(known_at), '%Y-%m-%d') AS last_known_on,
  strftime(max(known_at) FILTER (WHERE known_basis IN ('stated_instant', 'end_of_stated_day')), '%Y-%m-%d') AS last_dated_on
FROM reports
