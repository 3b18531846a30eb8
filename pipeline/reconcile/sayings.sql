-- grain: one claim that says what its figure is, with who said it and when it became known
SELECT
  c.claim_id,
  c.report_id,
  k.figure_id,
  k.base_key,
  k.definition,
  k.scope,
  k.said_value,
  o.origin,
  o.origin_basis,
  c.known_from,
  -- Day of the as-of in central Mexico, where the report states one.
  try_cast(left(c.as_of_basis, 10) AS DATE) AS as_of_day,
  coalesce(
    as_of_day,
    (r.published_at AT TIME ZONE 'America/Mexico_City')::DATE,
    r.published_on
  ) AS told_on
FROM claims AS c
JOIN figure_keys AS k USING (claim_id)
JOIN claim_origins AS o USING (claim_id)
JOIN first_reports AS r USING (report_id)
LEFT JOIN set_aside_claims AS aside USING (claim_id)
-- What is set aside from its first moment is no statement of its key.
WHERE aside.set_aside_from IS NULL OR aside.set_aside_from > c.known_from
