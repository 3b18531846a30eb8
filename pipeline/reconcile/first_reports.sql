-- grain: one report as its first version describes it
-- Who said a figure, and on which day, is read from here: what a later version credits must not change what was known.
SELECT report_id, source_id, via, published_at, published_on
FROM captures
WHERE version = 1
