-- grain: one figure stated by one report, known until a later version of the report no longer states it
-- It is described as its first version states it, so that a later one changes nothing that was known before. A figure
-- that a version drops and a later one restates counts as stated throughout.
WITH stated AS (
  SELECT n.*, c.version, c.known_at
  FROM normalised_claims AS n
  JOIN captures AS c USING (capture_id)
),
spans AS (
  SELECT claim_id, report_id, min(known_at) AS known_from, max(version) AS last_version
  FROM stated
  GROUP BY claim_id, report_id
),
as_first_stated AS (
  SELECT *
  FROM stated
  QUALIFY row_number() OVER (PARTITION BY claim_id ORDER BY version, capture_id) = 1
)
SELECT
  as_first_stated.* EXCLUDE (capture_id, version, known_at),
  spans.known_from,
  dropped.known_at AS known_to
FROM as_first_stated
JOIN spans USING (claim_id)
LEFT JOIN captures AS dropped
  ON dropped.report_id = spans.report_id AND dropped.version = spans.last_version + 1
