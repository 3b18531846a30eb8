-- grain: one statement of an identified origin at one key, with the rank of that origin for this figure (1 is highest)
-- The row of schemas/codes/authority.csv that fits closest decides: the indicator's own before the general one, a
-- named level before any level. An authority is in its own place when it is competent for the nation or for that state.
WITH placed AS (
  SELECT
    at_key.figure_id,
    st.statement_id,
    f.indicator,
    so.kind,
    so.level,
    so.party_to_deaths,
    if(so.jurisdiction = 'MX' OR so.jurisdiction = f.place, 'yes', 'no') AS in_own_place
  FROM (SELECT DISTINCT figure_id, statement_id FROM readings) AS at_key
  JOIN figures AS f USING (figure_id)
  JOIN statements AS st USING (statement_id)
  JOIN sources AS so ON so.source_id = st.origin
)
SELECT
  p.figure_id,
  p.statement_id,
  -- An origin of a kind that no row names ranks below every row.
  coalesce(a.rank::INTEGER, 99) AS rank,
  coalesce(a.reason, 'No row of authority.csv names this kind of origin') AS reason,
  p.party_to_deaths
FROM placed AS p
LEFT JOIN authority AS a
  ON a.source_kind = p.kind
  AND a.indicator IN (p.indicator, '*')
  AND (a.authority_level = '*' OR a.authority_level IS NOT DISTINCT FROM p.level)
  AND a.in_own_place IN (coalesce(p.in_own_place, 'no'), '*')
QUALIFY
  row_number() OVER (
    PARTITION BY p.figure_id, p.statement_id
    ORDER BY a.indicator = '*', a.authority_level = '*', a.in_own_place = '*', a.rank::INTEGER
  ) = 1
