-- grain: one statement, with the bounds that its origin gave as far as its relays show
-- Relays add and drop hedges ("at least 25" of an exact 25): the bounds are those that most publishers give; among
-- equals, those given first.
WITH given AS (
  SELECT
    m.statement_id,
    c.qualifier,
    c.value_low,
    c.value_high,
    count(DISTINCT n.newsroom_id) AS publisher_count,
    min((c.known_from, c.claim_id)) AS first_given
  FROM statement_of_claim AS m
  JOIN claims AS c USING (claim_id)
  JOIN newsrooms AS n USING (report_id)
  GROUP BY m.statement_id, c.qualifier, c.value_low, c.value_high
)
SELECT statement_id, qualifier, value_low, value_high
FROM given
QUALIFY row_number() OVER (PARTITION BY statement_id ORDER BY publisher_count DESC, first_given) = 1
