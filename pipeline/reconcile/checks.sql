-- grain: one sum tested during one interval of knowledge in which neither its numbers nor the verdict change
-- An identity overwrites no claim: it says whether the figures of the parts go with that of the whole.
WITH judged AS (
  SELECT
    s.*,
    CASE
      WHEN s.whole_best IS NULL OR s.part_count = 0 THEN NULL
      WHEN s.parts_low > s.whole_high THEN 'parts_exceed'
      WHEN s.parts_best = s.whole_best THEN 'adds_up'
      WHEN s.parts_best > s.whole_best THEN 'within_ranges'
      WHEN NOT shape.is_complete OR s.part_count < shape.terms_in_all THEN 'rest_not_stated'
      WHEN s.parts_high < s.whole_low THEN 'falls_short'
      ELSE 'within_ranges'
    END AS verdict,
    array_to_string(s.part_figure_ids, ';') AS parts
  FROM sums AS s
  JOIN sum_shapes AS shape USING (identity, whole_figure_id)
),
turns AS (
  SELECT
    *,
    (verdict, parts, parts_best, parts_low, parts_high, whole_best, whole_low, whole_high) AS said,
    said IS DISTINCT FROM lag(said) OVER by_time OR known_from IS DISTINCT FROM lag(known_to) OVER by_time AS begins
  FROM judged
  WHERE verdict IS NOT NULL
  WINDOW by_time AS (PARTITION BY identity, whole_figure_id ORDER BY known_from)
),
numbered AS (
  SELECT *, count(*) FILTER (begins) OVER (PARTITION BY identity, whole_figure_id ORDER BY known_from) AS spell
  FROM turns
)
SELECT
  identity,
  whole_figure_id,
  parts AS part_figure_ids,
  part_count,
  whole_best,
  whole_low,
  whole_high,
  parts_best,
  parts_low,
  parts_high,
  whole_best - parts_best AS difference,
  verdict,
  min(known_from) AS known_from,
  if(bool_or(known_to IS NULL), NULL, max(known_to)) AS known_to
FROM numbered
GROUP BY
  identity, whole_figure_id, spell, parts, part_count, whole_best, whole_low, whole_high, parts_best, parts_low,
  parts_high, verdict
