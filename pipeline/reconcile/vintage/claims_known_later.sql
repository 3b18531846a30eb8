-- grain: one claim that no version known at the moment of the vintage states
SELECT DISTINCT claim_id
FROM claim_places
WHERE claim_id NOT IN (SELECT claim_id FROM normalised_claims)
