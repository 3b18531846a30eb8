-- grain: one origin giving one value for one key as its reports state the key; a day of its own where two days apart
-- A saying joins the first statement of its origin, key and value, unless it states a day two or more days from it.
WITH with_first AS (
  SELECT
    *,
    first_value(told_on) OVER (PARTITION BY origin, figure_id, said_value ORDER BY known_from, claim_id) AS first_day
  FROM own_sayings
),
on_days AS (
  SELECT
    *,
    if(abs(date_diff('day', first_day, as_of_day)) >= 2, as_of_day::VARCHAR, '') AS another_day
  FROM with_first
)
SELECT
  left(sha256(concat_ws('|', origin, figure_id, said_value, coalesce(another_day, ''))), 20) AS statement_id,
  origin,
  any_value(origin_basis ORDER BY known_from, claim_id) AS origin_basis,
  figure_id,
  any_value(base_key ORDER BY known_from, claim_id) AS base_key,
  any_value(definition ORDER BY known_from, claim_id) AS definition,
  any_value(scope ORDER BY known_from, claim_id) AS scope,
  said_value,
  coalesce(another_day, '') AS another_day,
  min(known_from) AS known_from,
  arg_min(claim_id, (known_from, claim_id)) AS first_claim_id,
  list(claim_id ORDER BY claim_id) AS claim_ids
FROM on_days
GROUP BY origin, figure_id, said_value, coalesce(another_day, '')
