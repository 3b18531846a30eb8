-- grain: two statements in play at one key at the same time with different values, as last judged
-- Two that are both out of date for the sake of a third are judged as they stood while both were current. `doubted` is
-- the one of the two that gives way: the one replaced, else the one that names nobody or has less authority.
WITH met AS (
  -- One takes the other's place, or both are current.
  SELECT
    least(standing_id, by_standing_id) AS standing_id,
    greatest(standing_id, by_standing_id) AS other_standing_id,
    reason AS replaced_because,
    standing_id < by_standing_id AS earlier_replaced,
    known_from,
    known_to
  FROM replacements
  UNION ALL
  SELECT
    a.standing_id,
    b.standing_id,
    NULL,
    NULL,
    greatest(a.known_from, b.known_from),
    least(a.known_to, b.known_to)
  FROM current_statements AS a
  JOIN current_statements AS b
    ON b.figure_id = a.figure_id
    AND b.value <> a.value
    AND a.standing_id < b.standing_id
    AND (a.known_to IS NULL OR b.known_from < a.known_to)
    AND (b.known_to IS NULL OR a.known_from < b.known_to)
),
described AS (
  SELECT
    a.figure_id,
    a.statement_id,
    b.statement_id AS other_statement_id,
    m.replaced_because,
    m.earlier_replaced,
    m.known_to,
    min(m.known_from) OVER (PARTITION BY a.figure_id, a.statement_id, b.statement_id) AS known_from,
    a.origin IS NULL OR b.origin IS NULL AS one_names_nobody,
    a.rank <> b.rank AS ranks_differ,
    if(coalesce(m.earlier_replaced, a.rank > b.rank), a.standing_id, b.standing_id) AS doubted,
    a.value_low <= b.value_high IS NOT false AND b.value_low <= a.value_high IS NOT false AS bounds_overlap,
    -- One is a round number, and they are within ten per cent, as in "about".
    0 IN (a.value % 10, b.value % 10) AND abs(a.value - b.value) <= greatest(a.value, b.value) / 10
    OR (a.value_low < a.value AND a.value < a.value_high)
    OR (b.value_low < b.value AND b.value < b.value_high) AS is_near
  FROM met AS m
  JOIN standings AS a ON a.standing_id = m.standing_id
  JOIN standings AS b ON b.standing_id = m.other_standing_id
),
still_there AS (
  -- A statement whose claims were all placed under another key says nothing here any more.
  SELECT DISTINCT figure_id, statement_id
  FROM standings
  WHERE known_to IS NULL
),
last_judged AS (
  FROM described AS d
  SEMI JOIN still_there AS one USING (figure_id, statement_id)
  SEMI JOIN still_there AS other ON other.figure_id = d.figure_id AND other.statement_id = d.other_statement_id
  QUALIFY
    row_number() OVER (
      PARTITION BY figure_id, statement_id, other_statement_id
      ORDER BY known_to DESC NULLS FIRST, earlier_replaced DESC NULLS LAST
    ) = 1
),
with_evidence AS (
  SELECT
    j.*,
    d.origin IS NULL AND d.may_replace_from IS NOT NULL AS doubted_is_of_nobody_and_dated,
    st.first_claim_id,
    other_st.first_claim_id AS other_first_claim_id,
    desk.part_claim_ids,
    elsewhere.other_figure_id,
    elsewhere.third_figure_id,
    -- Neither list of parts holds the other.
    NOT list_has_all(mine.group_codes, theirs.group_codes) AND NOT list_has_all(theirs.group_codes, mine.group_codes)
      AS components_differ,
    list_sort(list_distinct(list_concat(mine.group_codes, theirs.group_codes))) AS components
  FROM last_judged AS j
  JOIN standings AS d ON d.standing_id = j.doubted
  JOIN statements AS st ON st.statement_id = j.statement_id
  JOIN statements AS other_st ON other_st.statement_id = j.other_statement_id
  JOIN statements AS doubted_st ON doubted_st.statement_id = d.statement_id
  LEFT JOIN desk_sums AS desk ON desk.claim_id = doubted_st.first_claim_id
  LEFT JOIN values_elsewhere AS elsewhere ON elsewhere.figure_id = d.figure_id AND elsewhere.value = d.value
  LEFT JOIN stated_components AS mine ON mine.statement_id = j.statement_id
  LEFT JOIN stated_components AS theirs ON theirs.statement_id = j.other_statement_id
)
SELECT
  figure_id,
  statement_id,
  other_statement_id,
  first_claim_id AS claim_id,
  other_first_claim_id AS other_claim_id,
  CASE
    WHEN part_claim_ids IS NOT NULL THEN 'desk_arithmetic'
    WHEN other_figure_id IS NOT NULL THEN 'scope_slip'
    WHEN components_differ THEN 'definition'
    WHEN bounds_overlap AND is_near THEN 'rounding'
    -- That what is lower is older is shown for an origin, and for a report of no day; else nobody vouches for it.
    WHEN replaced_because = 'stale' AND NOT doubted_is_of_nobody_and_dated THEN 'stale'
    WHEN replaced_because = 'stale' THEN 'origin_unknown'
    WHEN replaced_because IS NOT NULL THEN 'revision'
    WHEN one_names_nobody THEN 'origin_unknown'
    ELSE 'true_dispute'
  END AS kind,
  CASE kind
    WHEN 'desk_arithmetic' THEN 'sum_of_own_report'
    WHEN 'scope_slip' THEN 'value_at_whole_or_part'
    WHEN 'definition' THEN 'other_components'
    WHEN 'rounding' THEN 'bounds_meet'
    WHEN 'stale' THEN 'lower_and_later'
    WHEN 'revision' THEN replaced_because
    WHEN 'origin_unknown' THEN 'one_names_nobody'
    ELSE 'bounds_exclude'
  END AS evidence,
  CASE kind
    WHEN 'desk_arithmetic' THEN part_claim_ids
    WHEN 'scope_slip' THEN concat_ws(';', other_figure_id, third_figure_id)
    WHEN 'definition' THEN array_to_string(components, ';')
  END AS evidence_ids,
  CASE
    WHEN replaced_because = 'stale' THEN 'set_aside'
    WHEN replaced_because IS NOT NULL THEN 'later_chosen'
    WHEN one_names_nobody THEN 'set_aside'
    WHEN bounds_overlap OR NOT ranks_differ THEN 'both_in_range'
    ELSE 'authority_chosen'
  END AS resolution,
  known_from
FROM with_evidence
-- Two bounds that allow each other and are far apart do not disagree ("at least 12", "at least 58").
WHERE NOT (replaced_because IS NULL AND bounds_overlap AND NOT is_near)
