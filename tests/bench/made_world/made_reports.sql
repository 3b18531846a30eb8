-- grain: one made report, with its minute and its publisher: one of 250 media among the 400 sources
-- Thirty days from the raid on; news thins out, so that half of the reports are of the first four days.
WITH dice AS (
  SELECT
    report,
    hash(getvariable('seed'), report, 'minute') / 2 ^ 64 AS moment_dice,
    hash(getvariable('seed'), report, 'publisher') / 2 ^ 64 AS publisher_dice
  FROM range((getvariable('claims') / 4)::BIGINT) AS made (report)
)
SELECT
  report,
  left(md5(concat('report ', report)), 20) AS report_id,
  TIMESTAMPTZ '2026-02-22 13:00:00+00' + to_minutes(floor(30 * 24 * 60 * moment_dice ^ 3)::BIGINT) AS said_at,
  concat('made-', 150 + floor(250 * publisher_dice ^ 2)::INTEGER) AS publisher
FROM dice
