-- grain: one document by one publisher: described as its latest version states it, known since its first
-- A local time is turned into an instant only where the publisher's country keeps one time.
WITH latest AS (
  SELECT *
  FROM known_versions
  QUALIFY row_number() OVER (PARTITION BY report_id ORDER BY version DESC) = 1
),
first_version AS (
  SELECT report_id, known_at, known_basis
  FROM known_versions
  WHERE version = 1
)
SELECT
  latest.report_id,
  source_id,
  url,
  language,
  CASE WHEN published_at IS NOT NULL OR has_one_time THEN stated_instant END AS published_at,
  published_on,
  published_basis,
  published_inferred_on,
  first_version.known_at,
  first_version.known_basis,
  via
FROM latest
JOIN first_version USING (report_id)
