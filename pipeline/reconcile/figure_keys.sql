-- grain: one claim about this crisis, with the readable key of the figure that its report states
-- Background figures are kept as claims and never fused, so they have no key here. `base_key` is the part of
-- the key that a slip of scope or of definition leaves as it is.
SELECT
  claim_id,
  concat_ws(
    '/', c.indicator, c.definition, if(group_code = 'n/a', '-', group_code), place,
    coalesce(municipality_code, municipality, '-'), scope, coalesce(incident_id, '-')
  ) AS figure_id,
  concat_ws(
    '/', c.indicator, if(group_code = 'n/a', '-', group_code), place,
    coalesce(municipality_code, municipality, '-'), coalesce(incident_id, '-')
  ) AS base_key,
  c.definition,
  scope,
  -- A definition of one moment (`active`, `at_large`) is a snapshot, whatever its indicator is.
  if(d.relation = 'snapshot', 'snapshot', coalesce(i.nature, 'unknown')) AS nature,
  -- Two claims say the same when they name the same number, or the same two ends of a range.
  if(qualifier = 'range', concat(value, '-', value_high), value::VARCHAR) AS said_value
FROM claims AS c
LEFT JOIN indicators AS i ON i.code = c.indicator
LEFT JOIN definitions AS d ON d.indicator = c.indicator AND d.code = c.definition
WHERE scope <> 'background'
