-- grain: the value most likely true for one key now, by how accurate its publishers are on other keys, copies discounted
-- Dong, Berti-Équille and Srivastava, "Integrating Conflicting Data: The Role of Source Dependence" (VLDB 2009); found by
-- repetition (fusion/accuracy/). Weights rest on all that the inputs say, so the rule answers for the present only.
SELECT s.figure_id, s.known_from, 'source_accuracy' AS rule, s.value, s.standing_id AS deciding_standing_id
FROM credible_statements AS s
JOIN fused AS f ON f.item = s.figure_id AND f.value::DOUBLE = s.value
WHERE s.known_to IS NULL AND s.may_be_chosen
QUALIFY row_number() OVER (PARTITION BY s.figure_id ORDER BY s.standing_id) = 1
