-- grain: one statement in play at one key during one interval of knowledge, with all that the choice looks at
SELECT
  p.figure_id,
  p.known_from,
  p.known_to,
  st.statement_id,
  f.nature,
  st.origin,
  -- Below every identified origin.
  coalesce(a.rank, 100) AS rank,
  coalesce(a.party_to_deaths, false) AS party_to_deaths,
  st.value,
  here.value_low,
  here.value_high,
  first_here.known_from AS said_from,
  first_claim.as_of,
  coalesce(first_claim.as_of, first_here.known_from) AS counts_up_to,
  -- Of an undated report it is known when it was read, not when it was written: one alone cannot be shown to be later.
  (
    first_claim.as_of IS NOT NULL
    OR r.known_basis IN ('stated_instant', 'end_of_stated_day')
    OR coalesce(second.known_from <= p.known_from, false)
  ) AS may_replace
FROM knowledge_points AS p
JOIN readings AS here
  ON here.figure_id = p.figure_id
  AND here.known_from <= p.known_from
  AND (here.known_to IS NULL OR here.known_to > p.known_from)
JOIN (
  SELECT figure_id, statement_id, min(known_from) AS known_from
  FROM readings
  GROUP BY figure_id, statement_id
) AS first_here ON first_here.figure_id = p.figure_id AND first_here.statement_id = here.statement_id
JOIN statements AS st ON st.statement_id = here.statement_id
JOIN figures AS f ON f.figure_id = p.figure_id
JOIN claims AS first_claim ON first_claim.claim_id = st.first_claim_id
JOIN reports AS r ON r.report_id = first_claim.report_id
LEFT JOIN authority_of_statement AS a ON a.figure_id = p.figure_id AND a.statement_id = st.statement_id
LEFT JOIN corroborations AS second ON second.statement_id = st.statement_id
