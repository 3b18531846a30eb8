-- grain: one claim and one rule named in it that `extraction_rules` does not hold.
WITH named AS (SELECT claim_id, unnest(string_split(rules, ';')) AS rule FROM claims)
SELECT 'claims' AS table_name, claim_id || '|' || rule AS row_key
FROM named
WHERE rule <> '' AND rule NOT IN (SELECT rule FROM extraction_rules)
ORDER BY table_name, row_key
