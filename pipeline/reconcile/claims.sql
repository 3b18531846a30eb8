-- grain: one figure stated by one report, known until a later version of the report no longer states it
-- It is described as its first version states it, so that a later one changes nothing that was known before. A figure
-- that a version drops and a later one restates counts as stated throughout.
WITH spans AS (
  SELECT
    n.claim_id,
    n.report_id,
    arg_min(n.capture_id, c.version) AS first_capture_id,
    min(c.known_at) AS known_from,
    max(c.version) AS last_version
  FROM normalised_claims AS n
  JOIN captures AS c USING (capture_id)
  GROUP BY n.claim_id, n.report_id
)
SELECT
  as_first_stated.* EXCLUDE (capture_id),
  spans.known_from,
  dropped.known_at AS known_to
FROM spans
JOIN normalised_claims AS as_first_stated
  ON as_first_stated.claim_id = spans.claim_id AND as_first_stated.capture_id = spans.first_capture_id
LEFT JOIN captures AS dropped
  ON dropped.report_id = spans.report_id AND dropped.version = spans.last_version + 1
