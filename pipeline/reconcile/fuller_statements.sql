-- grain: one statement whose key is a slip, with the statement of the same origin and value that says where it belongs
-- The slip is of place: the nation's figure given to one state, or to a town of it ("27 attacks in Jalisco"), within
-- three days, where two publishers report the origin as giving both the nation's figure and a lower one for that state.
-- The reverse is no slip: what a report gives for the nation answers the nation's key, and the state's figure stands
-- beside it as a part, not as a rival. Slips of scope and definition are found claim by claim (slips.sql).
WITH said AS (
  SELECT o.statement_id, o.origin, o.base_key, o.figure_id, o.said_value, o.known_from, f.* EXCLUDE (figure_id)
  FROM origin_statements AS o
  JOIN figures AS f USING (figure_id)
),
both_figures AS (
  -- Reports that have the origin give the nation one figure and a state a lower one.
  SELECT
    nation.origin, nation.figure_id AS nation_figure_id, nation.said_value, part.figure_id AS part_figure_id,
    n.newsroom_id, min(r.known_at) AS known_from
  FROM own_sayings AS nation
  JOIN claims AS nation_claim ON nation_claim.claim_id = nation.claim_id AND nation_claim.place = 'MX'
  JOIN claims AS part_claim
    ON part_claim.report_id = nation_claim.report_id
    AND part_claim.place <> 'MX'
    AND part_claim.indicator = nation_claim.indicator
    AND part_claim.group_code = nation_claim.group_code
    AND part_claim.value < nation_claim.value
  JOIN own_sayings AS part ON part.claim_id = part_claim.claim_id AND part.origin = nation.origin
  JOIN reports AS r ON r.report_id = nation_claim.report_id
  JOIN newsrooms AS n ON n.report_id = nation_claim.report_id
  GROUP BY ALL
),
second_publishers AS (
  SELECT origin, nation_figure_id, said_value, part_figure_id, known_from
  FROM both_figures
  QUALIFY
    row_number() OVER (
      PARTITION BY origin, nation_figure_id, said_value, part_figure_id ORDER BY known_from, newsroom_id
    ) = 2
),
nation_given_to_a_state AS (
  SELECT
    slip.statement_id,
    fuller.statement_id AS fuller_statement_id,
    fuller.figure_id AS fuller_figure_id,
    greatest(fuller.known_from, proof.known_from) AS fuller_known_from,
    'place_of_origin' AS reason
  FROM said AS slip
  JOIN said AS fuller
    ON fuller.origin = slip.origin
    AND fuller.place = 'MX'
    AND slip.place <> 'MX'
    AND fuller.said_value = slip.said_value
    AND (fuller.indicator, fuller.definition, fuller.group_code, fuller.scope)
      = (slip.indicator, slip.definition, slip.group_code, slip.scope)
    AND abs(date_diff('minute', fuller.known_from, slip.known_from)) <= 3 * 24 * 60
  JOIN second_publishers AS proof
    ON proof.origin = fuller.origin
    AND proof.nation_figure_id = fuller.figure_id
    AND proof.said_value = fuller.said_value
  JOIN figures AS part
    ON part.figure_id = proof.part_figure_id
    AND part.municipality IS NULL
    AND (part.place, part.indicator, part.definition, part.group_code, part.scope)
      = (slip.place, slip.indicator, slip.definition, slip.group_code, slip.scope)
)
FROM nation_given_to_a_state
QUALIFY
  row_number() OVER (PARTITION BY statement_id ORDER BY fuller_known_from, fuller_statement_id) = 1
