-- grain: one version of a report, as read
SELECT capture_id, report_id, version, capture_kind, retrieved_at, known_at, content_sha256, byte_count
FROM known_versions
