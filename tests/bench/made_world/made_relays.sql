-- grain: one made claim: a report that relays one utterance about one key
-- Utterances become rarer the more there are, as new words do in a growing text (Heaps' law with exponent 1/2): the
-- n-th claim of a key finds 2 * sqrt(n) utterances. Claims relay the latest, seldom older ones (two back on average),
-- and one in thirty any of them, as reports do that reprint old figures.
WITH drawn AS (
  SELECT
    claim,
    claim // 4 AS report,
    hash(getvariable('seed'), claim, 'key') / 2 ^ 64 AS key_dice,
    hash(getvariable('seed'), claim, 'age') / 2 ^ 64 AS age_dice,
    hash(getvariable('seed'), claim, 'old') / 2 ^ 64 AS old_dice
  FROM range(getvariable('claims')::BIGINT) AS made (claim)
),
placed AS (
  SELECT
    drawn.* EXCLUDE (key_dice),
    k.key_rank,
    r.report_id,
    r.said_at,
    r.publisher,
    ceil(2 * sqrt(row_number() OVER (PARTITION BY k.key_rank ORDER BY r.said_at, claim)))::BIGINT AS utterances_so_far
  FROM drawn
  ASOF JOIN made_keys AS k ON drawn.key_dice >= k.share_before
  JOIN made_reports AS r USING (report)
)
SELECT
  claim,
  report_id,
  publisher,
  key_rank,
  said_at,
  if(
    old_dice < 1 / 30,
    1 + floor(utterances_so_far * age_dice)::BIGINT,
    greatest(1, utterances_so_far - floor(-2 * ln(1 - age_dice))::BIGINT)
  ) AS utterance
FROM placed
