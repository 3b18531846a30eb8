-- grain: one credible value that one report of a publisher gives for one key as it stands now
-- What `source_accuracy` weighs (fusion/): publishers are the sources, keys the items. Statements that are out of date
-- are no errors and stay out.
SELECT r.source_id AS source, p.figure_id AS item, s.value::VARCHAR AS value, p.known_from::VARCHAR AS time
FROM placements AS p
JOIN credible_statements AS s
  ON s.figure_id = p.figure_id
  AND s.statement_id = p.statement_id
  AND s.known_to IS NULL
  AND s.may_be_chosen
JOIN claims AS c USING (claim_id)
JOIN reports AS r USING (report_id)
WHERE p.standing = 'in_play' AND p.known_to IS NULL
