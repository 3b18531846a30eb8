-- grain: one statement that reports of two publishers relay, with the moment from which the second is known
WITH publishers AS (
  SELECT rel.statement_id, r.source_id, min(rel.known_from) AS known_from
  FROM relays AS rel
  JOIN claims AS c USING (claim_id)
  JOIN reports AS r ON r.report_id = c.report_id
  GROUP BY rel.statement_id, r.source_id
)
SELECT statement_id, known_from
FROM publishers
QUALIFY row_number() OVER (PARTITION BY statement_id ORDER BY known_from, source_id) = 2
