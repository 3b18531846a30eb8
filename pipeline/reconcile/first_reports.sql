-- grain: one report as its first version describes it
-- Who said a figure, and on which day, is read from here: what a later version credits must not change what was known.
SELECT
  report_id,
  source_id,
  via,
  CASE WHEN published_at IS NOT NULL OR has_one_time THEN stated_instant END AS published_at,
  published_on
FROM known_versions
WHERE version = 1
