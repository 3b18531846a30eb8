-- grain: one indicator of a claim that is new: too few, since new reports also move undated ones (a defect for the tests)
SELECT DISTINCT indicator
FROM normalised_claims
ANTI JOIN before.claims USING (claim_id)
