-- grain: one statement in play at one key during one unbroken interval in which it is read the same way
-- With all that the choice looks at. `standing_id` numbers them in the order in which statements became known, so that
-- the smaller of two was said first.
SELECT
  row_number() OVER (ORDER BY first_here.known_from, st.statement_id, here.figure_id, here.known_from) AS standing_id,
  here.figure_id,
  here.known_from,
  here.known_to,
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
  -- It takes no other's place before a second publisher confirms it; null: none has.
  CASE
    WHEN first_claim.as_of IS NOT NULL OR r.known_basis IN ('stated_instant', 'end_of_stated_day') THEN first_here.known_from
    ELSE second.known_from
  END AS may_replace_from
FROM readings AS here
JOIN (
  SELECT figure_id, statement_id, min(known_from) AS known_from
  FROM readings
  GROUP BY figure_id, statement_id
) AS first_here ON first_here.figure_id = here.figure_id AND first_here.statement_id = here.statement_id
JOIN statements AS st ON st.statement_id = here.statement_id
JOIN figures AS f ON f.figure_id = here.figure_id
JOIN claims AS first_claim ON first_claim.claim_id = st.first_claim_id
JOIN reports AS r ON r.report_id = first_claim.report_id
LEFT JOIN authority_of_statement AS a ON a.figure_id = here.figure_id AND a.statement_id = st.statement_id
LEFT JOIN corroborations AS second ON second.statement_id = st.statement_id
