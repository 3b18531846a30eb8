-- grain: one public utterance of one figure
-- Key and bounds are the origin's, as far as its relays show; relays.sql says which of them give others.
WITH members AS (
  SELECT m.statement_id, c.claim_id, c.report_id, c.known_from, c.speaker, c.as_of_basis, o.origin, o.first_claim_id
  FROM statement_of_claim AS m
  JOIN claims AS c USING (claim_id)
  LEFT JOIN origin_statements AS o USING (statement_id)
),
described AS (
  SELECT
    statement_id,
    any_value(origin ORDER BY known_from, claim_id) AS origin,
    any_value(speaker ORDER BY length(speaker) DESC, speaker)
      FILTER (origin IS NOT NULL AND claim_id IN (SELECT claim_id FROM own_sayings WHERE origin_basis = 'speaker')) AS speaker,
    any_value(try_cast(left(as_of_basis, 10) AS DATE) ORDER BY known_from, claim_id)
      FILTER (as_of_basis IS NOT NULL) AS said_on,
    coalesce(
      any_value(first_claim_id ORDER BY known_from, claim_id),
      arg_min(claim_id, (known_from, claim_id))
    ) AS first_claim_id,
    min(known_from) AS known_from,
    count(*) AS claim_count,
    count(DISTINCT report_id) AS report_count
  FROM members
  GROUP BY statement_id
)
SELECT
  d.statement_id,
  f.* EXCLUDE (figure_id, nature),
  d.origin,
  d.speaker,
  d.said_on,
  c.value,
  b.value_low,
  b.value_high,
  b.qualifier,
  d.first_claim_id,
  d.known_from,
  d.claim_count,
  d.report_count
FROM described AS d
JOIN statement_keys USING (statement_id)
JOIN figures AS f USING (figure_id)
JOIN statement_bounds AS b USING (statement_id)
JOIN claims AS c ON c.claim_id = d.first_claim_id
