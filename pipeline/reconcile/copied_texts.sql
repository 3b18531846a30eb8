-- grain: one report whose text copies that of a report known before it, with the one it shares most with
-- Of each fingerprint only the first report that has it and the last before this one are looked at, and of those the
-- four met most often: the cost grows with the number of reports, not of their pairs. A copy is a text that shares half
-- of the fingerprints of the shorter one, so that a copy cut at the end is still one (resemblance and containment:
-- Broder 1997; the half: Broder, Glassman, Manasse and Zweig, "Syntactic clustering of the Web", 1997). Under ten
-- fingerprints, some 50 words, two newsrooms may agree by chance.
WITH sizes AS (
  SELECT report_id, known_from, count(*) AS fingerprint_count
  FROM report_fingerprints
  GROUP BY report_id, known_from
),
holders AS (
  SELECT
    report_id,
    fingerprint,
    first_value(report_id) OVER by_time AS first_holder,
    lag(report_id) OVER by_time AS last_holder
  FROM report_fingerprints
  WINDOW by_time AS (PARTITION BY fingerprint ORDER BY known_from, report_id)
),
met AS (
  SELECT report_id, fingerprint, first_holder AS earlier_id
  FROM holders
  WHERE last_holder IS NOT NULL
  UNION
  SELECT report_id, fingerprint, last_holder
  FROM holders
  WHERE last_holder IS NOT NULL
),
met_most AS (
  SELECT report_id, earlier_id
  FROM met
  GROUP BY report_id, earlier_id
  QUALIFY row_number() OVER (PARTITION BY report_id ORDER BY count(*) DESC, earlier_id) <= 4
),
shared AS (
  SELECT m.report_id, m.earlier_id, count(*) AS shared_count
  FROM met_most AS m
  JOIN report_fingerprints AS own ON own.report_id = m.report_id
  JOIN report_fingerprints AS theirs ON theirs.report_id = m.earlier_id AND theirs.fingerprint = own.fingerprint
  GROUP BY m.report_id, m.earlier_id
)
SELECT
  s.report_id,
  s.earlier_id AS copied_report_id,
  s.shared_count / least(own.fingerprint_count, theirs.fingerprint_count) AS share,
  own.known_from
FROM shared AS s
JOIN sizes AS own ON own.report_id = s.report_id
JOIN sizes AS theirs ON theirs.report_id = s.earlier_id
WHERE
  share >= 0.5
  AND least(own.fingerprint_count, theirs.fingerprint_count) >= 10
QUALIFY row_number() OVER (PARTITION BY s.report_id ORDER BY share DESC, theirs.known_from, s.earlier_id) = 1
