-- grain: one figure of a report and another of the same report that is a part of it by its key
-- 25 guards, 34 suspects, and of these 30 in one state and 4 in another, are parts of a toll of the nation; the widest
-- (25 and 34) add up to it, those without parts of their own (25, 30 and 4) tell most of where it belongs. Only plain
-- numbers are parts: hedged ones do not add up.
WITH RECURSIVE groups_within AS (
  SELECT code, code AS whole
  FROM groups
  UNION ALL
  SELECT w.code, g.parent
  FROM groups_within AS w
  JOIN groups AS g ON g.code = w.whole
  WHERE g.parent IS NOT NULL
),
told AS (
  SELECT
    c.claim_id, c.report_id, c.indicator, c.definition, c.group_code, c.place, c.municipality, c.incident_id, c.scope,
    c.value, c.qualifier, c.part_of, c.known_from,
    coalesce(split_part(m.placed_figure_id, '/', 6), c.scope) AS placed_scope,
    coalesce(m.placed_from, c.known_from) AS placed_from
  FROM statement_of_claim AS m
  JOIN claims AS c USING (claim_id)
),
inside AS (
  SELECT w.claim_id AS whole_claim_id, p.claim_id AS part_claim_id, p.value, p.placed_scope, p.placed_from
  FROM told AS w
  JOIN told AS p
    ON p.report_id = w.report_id
    AND p.indicator = w.indicator
    AND p.definition = w.definition
    AND p.claim_id <> w.claim_id
    AND p.value < w.value
    AND p.qualifier = 'exact'
    AND p.known_from <= w.known_from
    AND (w.place = 'MX' OR p.place = w.place OR list_contains(string_split(w.place, '+'), p.place))
    AND (w.municipality IS NULL OR p.municipality = w.municipality)
    AND (w.incident_id IS NULL OR p.incident_id = w.incident_id)
    AND (w.scope = 'overall' OR p.scope = w.scope)
    AND (p.group_code, p.place, coalesce(p.municipality, ''), p.scope)
      <> (w.group_code, w.place, coalesce(w.municipality, ''), w.scope)
  JOIN groups_within AS g ON g.code = p.group_code AND g.whole = w.group_code
),
parts_of_parts AS (
  SELECT i.whole_claim_id, below.part_claim_id
  FROM inside AS i
  JOIN inside AS below ON below.whole_claim_id = i.part_claim_id
  UNION
  SELECT i.whole_claim_id, t.claim_id
  FROM inside AS i
  JOIN told AS t ON t.part_of = i.part_claim_id
)
SELECT
  i.*,
  deeper.part_claim_id IS NULL AS is_widest,
  i.part_claim_id NOT IN (SELECT whole_claim_id FROM inside) AS has_no_parts
FROM inside AS i
LEFT JOIN parts_of_parts AS deeper USING (whole_claim_id, part_claim_id)
