-- grain: one version of a report, as read
-- A local time is turned into an instant only where the publisher's country keeps one time.
SELECT
  capture_id,
  report_id,
  version,
  capture_kind,
  source_id,
  CASE WHEN published_at IS NOT NULL OR has_one_time THEN stated_instant END AS published_at,
  published_on,
  via,
  retrieved_at,
  known_at,
  known_basis,
  content_sha256,
  byte_count
FROM known_versions
