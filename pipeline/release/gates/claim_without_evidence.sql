-- grain: one claim that no evidence leads to the words of.
SELECT 'claims' AS table_name, claim_id AS row_key
FROM claims
WHERE claim_id NOT IN (SELECT claim_id FROM evidence)
ORDER BY row_key
