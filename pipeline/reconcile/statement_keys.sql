-- grain: one statement, with the key that its origin gave as far as its relays show
-- Relays leave out a place, a definition, a part of the crisis; none adds one that another newsroom adds too. So the key
-- is the one that says most of those that two publishers give, or of all where none is given by two; where two say as
-- much, the one that more publishers give. A slip that was put right counts at the key it was placed under.
WITH given AS (
  SELECT
    m.statement_id,
    coalesce(m.placed_figure_id, k.figure_id) AS figure_id,
    count(DISTINCT n.newsroom_id) AS publisher_count,
    min((c.known_from, c.claim_id)) AS first_given
  FROM statement_of_claim AS m
  JOIN claims AS c USING (claim_id)
  JOIN figure_keys AS k USING (claim_id)
  JOIN newsrooms AS n USING (report_id)
  GROUP BY m.statement_id, coalesce(m.placed_figure_id, k.figure_id)
)
SELECT g.statement_id, g.figure_id
FROM given AS g
JOIN figures AS f USING (figure_id)
QUALIFY
  row_number() OVER (
    PARTITION BY g.statement_id
    ORDER BY
      g.publisher_count >= 2 DESC,
      (f.place <> 'MX')::INTEGER + (f.municipality IS NOT NULL)::INTEGER + (f.definition <> 'all')::INTEGER
        + (f.scope <> 'overall')::INTEGER DESC,
      g.publisher_count DESC,
      g.first_given
  ) = 1
