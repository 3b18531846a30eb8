-- grain: one claim that names nobody, in a copied text, with the claim of the same figure that it copies
-- That is the first of the same text that names its origin, known by then; else the first of all.
WITH of_copies AS (
  SELECT
    s.claim_id,
    s.report_id,
    s.known_from,
    f.copied_from,
    s.claim_id IN (SELECT claim_id FROM own_sayings) AS names_its_origin,
    first_value(s.claim_id) OVER by_time AS first_claim_id,
    arg_min(s.claim_id, (s.known_from, s.claim_id))
      FILTER (s.claim_id IN (SELECT claim_id FROM own_sayings)) OVER by_time AS first_own_claim_id
  FROM sayings AS s
  JOIN text_families AS f USING (report_id)
  WINDOW by_time AS (
    PARTITION BY f.first_report_id, s.figure_id, s.said_value
    ORDER BY s.known_from, s.claim_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  )
)
SELECT c.claim_id, t.claim_id AS copied_claim_id
FROM of_copies AS c
JOIN sayings AS t ON t.claim_id = coalesce(c.first_own_claim_id, c.first_claim_id)
WHERE NOT c.names_its_origin AND t.report_id <> c.report_id AND c.copied_from <= c.known_from
