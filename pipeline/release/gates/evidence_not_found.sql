-- grain: one evidence row whose words are not found again at its offsets in the captured text.
-- Offsets count code points, as DuckDB's substring does; so no text is read at another place in another language.
WITH found AS (
  SELECT
    evidence.evidence_id,
    evidence.quote_sha256,
    evidence.quotation,
    evidence.value_text,
    evidence.char_start,
    evidence.char_end,
    length(paragraphs.text) AS text_length,
    substring(paragraphs.text, evidence.char_start + 1, evidence.char_end - evidence.char_start) AS words
  FROM evidence
  LEFT JOIN paragraphs
    ON paragraphs.capture_id = evidence.capture_id AND paragraphs.paragraph = evidence.paragraph
)
SELECT 'evidence' AS table_name, evidence_id AS row_key
FROM found
WHERE
  words IS NULL
  OR char_start < 0
  OR char_end <= char_start
  OR char_end > text_length
  OR sha256(words) <> quote_sha256
  OR quotation <> words
  OR NOT contains(words, value_text)
ORDER BY row_key
