-- grain: one statement that reports of two publishers relay, with the moment from which the second is known
-- A copied text is its first publisher's (newsrooms.sql).
WITH publishers AS (
  SELECT rel.statement_id, n.newsroom_id, min(rel.known_from) AS known_from
  FROM relays AS rel
  JOIN claims AS c USING (claim_id)
  JOIN newsrooms AS n USING (report_id)
  GROUP BY rel.statement_id, n.newsroom_id
)
SELECT statement_id, known_from
FROM publishers
QUALIFY row_number() OVER (PARTITION BY statement_id ORDER BY known_from, newsroom_id) = 2
