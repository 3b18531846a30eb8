-- grain: one fingerprint of the text of one report, with the moment from which the text is known
-- An abstract is the project's words, not the outlet's: that two abstracts are alike proves nothing about the reports.
WITH own_texts AS (
  SELECT report_id, capture_id, known_at
  FROM captures
  WHERE capture_kind <> 'abstract'
  QUALIFY row_number() OVER (PARTITION BY report_id ORDER BY version) = 1
)
SELECT
  t.report_id,
  t.known_at AS known_from,
  unnest(string_split(f.fingerprints, ';'))::BIGINT AS fingerprint
FROM own_texts AS t
JOIN text_fingerprints AS f USING (capture_id)
