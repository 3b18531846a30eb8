-- grain: the value that the project's own rule chooses for one key during one interval of knowledge
-- Authority for the indicator; then the later as-of; then more independent statements; then a count before a
-- rounded number ("about 20"); then the lower figure. The deciding statement is the first of equal authority that gave the chosen value.
SELECT
  figure_id,
  known_from,
  'project' AS rule,
  value,
  min(standing_id) OVER (PARTITION BY figure_id, known_from, value, rank) AS deciding_standing_id
FROM credible_statements
WHERE may_be_chosen
QUALIFY
  row_number() OVER (
    PARTITION BY figure_id, known_from
    ORDER BY
      rank,
      if(nature = 'snapshot', counts_up_to, as_of) DESC NULLS LAST,
      origins_of_value DESC,
      coalesce(value_low < value AND value < value_high, false),
      value,
      standing_id
  ) = 1
