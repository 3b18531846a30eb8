-- grain: one statement that is not current at one key during one interval of knowledge, with the reason
-- Of several that replace it, the one known first is named: that is when it ceased to be current.
SELECT figure_id, known_from, statement_id, by_statement_id, reason
FROM replacements
QUALIFY
  row_number() OVER (
    PARTITION BY figure_id, known_from, statement_id ORDER BY replaced_from, by_statement_id
  ) = 1
