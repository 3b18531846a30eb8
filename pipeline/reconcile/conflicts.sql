-- grain: two claims that disagree at one key, with the kind of disagreement, the evidence for it and what the rule does
FROM conflicts_of_statements
UNION ALL BY NAME
FROM conflicts_of_placements
UNION ALL BY NAME
FROM conflicts_of_relays
