-- grain: one version of a report that was not known yet at the moment of the vintage
SELECT capture_id
FROM known_versions
WHERE known_at > getvariable('as_of')
