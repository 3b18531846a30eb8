-- grain: one made report as read once
SELECT
  concat(report_id, '-1') AS capture_id,
  report_id,
  publisher AS source_id,
  concat('https://example.org/', report_id) AS url,
  'es' AS language,
  'page' AS capture_kind,
  report_id AS content_sha256,
  2000 AS byte_count,
  said_at AS published_at,
  said_at::DATE AS published_on,
  'metadata' AS published_basis
FROM made_reports
