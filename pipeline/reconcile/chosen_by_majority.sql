-- grain: the value that most independent origins give for one key during one interval; among equals the lowest
-- Voting, the baseline of the literature on conflicting sources: Li, Dong, Lyons, Meng and Srivastava, "Truth Finding
-- on the Deep Web: Is the Problem Solved?" (VLDB 2013). An origin has one vote for a value, however many relay it.
SELECT figure_id, known_from, 'majority' AS rule, value, standing_id AS deciding_standing_id
FROM credible_statements
WHERE may_be_chosen
QUALIFY
  row_number() OVER (
    PARTITION BY figure_id, known_from ORDER BY origins_of_value DESC, value, standing_id
  ) = 1
