-- grain: one figure key that some claim states
SELECT
  figure_id,
  any_value(nature ORDER BY claim_id) AS nature,
  any_value(c.indicator ORDER BY claim_id) AS indicator,
  any_value(c.definition ORDER BY claim_id) AS definition,
  any_value(c.group_code ORDER BY claim_id) AS group_code,
  any_value(c.place ORDER BY claim_id) AS place,
  min(c.municipality) AS municipality,
  any_value(c.municipality_code ORDER BY claim_id) AS municipality_code,
  any_value(c.incident_id ORDER BY claim_id) AS incident_id,
  any_value(c.scope ORDER BY claim_id) AS scope
FROM figure_keys
JOIN claims AS c USING (claim_id)
GROUP BY figure_id
