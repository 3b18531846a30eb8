-- grain: one key that nobody states, in one sum, during one interval: the bounds that follow from the others
-- A whole is at least the sum of two or more of its parts, and is that sum where the identity is complete and all parts
-- are stated. The one part that is missing of a complete identity is the whole less the others; it gets bounds and no
-- best. Where the parts exceed their whole nothing follows, and neither where they come to the whole already: then the
-- figure of the whole may be that of the part with its scope or group lost.
WITH shaped AS (
  SELECT s.*, shape.dimension, shape.whole, shape.is_complete, shape.terms_in_all
  FROM sums AS s
  JOIN sum_shapes AS shape USING (identity, whole_figure_id)
),
wholes AS (
  SELECT
    whole_figure_id AS figure_id,
    identity,
    part_figure_ids AS input_figure_ids,
    dimension,
    whole AS value,
    whole_figure_id,
    true AS follows,
    if(is_complete AND part_count = terms_in_all, parts_best, NULL) AS best,
    parts_low AS low,
    if(is_complete AND part_count = terms_in_all, parts_high, NULL) AS high,
    known_from,
    known_to
  FROM shaped
  WHERE part_count >= 2 AND parts_low > 0
),
missing_parts AS (
  SELECT s.*, t.part AS value
  FROM shaped AS s
  JOIN identity_terms AS t
    ON t.identity = s.identity
    AND t.whole = s.whole
    AND t.indicator = split_part(s.whole_figure_id, '/', 1)
    AND NOT list_contains(s.part_values, t.part)
  WHERE s.is_complete AND s.part_count = s.terms_in_all - 1 AND s.whole_best IS NOT NULL
),
parts AS (
  SELECT
    concat_ws(
      '/',
      split_part(whole_figure_id, '/', 1),
      if(dimension = 'definition', value, split_part(whole_figure_id, '/', 2)),
      if(dimension = 'group', value, split_part(whole_figure_id, '/', 3)),
      split_part(whole_figure_id, '/', 4),
      split_part(whole_figure_id, '/', 5),
      if(dimension = 'scope', value, split_part(whole_figure_id, '/', 6)),
      split_part(whole_figure_id, '/', 7)
    ) AS figure_id,
    identity,
    list_prepend(whole_figure_id, part_figure_ids) AS input_figure_ids,
    dimension,
    value,
    whole_figure_id,
    coalesce(parts_low <= whole_high, true) AND parts_best < whole_best AS follows,
    NULL AS best,
    if(follows, greatest(coalesce(whole_low, 0) - parts_high, 0), NULL) AS low,
    if(follows, whole_high - parts_low, NULL) AS high,
    known_from,
    known_to
  FROM missing_parts
)
FROM wholes
UNION ALL BY NAME
FROM parts
