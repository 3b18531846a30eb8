-- grain: one value at one key that an identified origin gives at the whole or at a part of it, where it cannot be both
-- 6 attacks in Mexico and 6 in one of its states, while another state had 13 by itself: one of the two 6 has lost its
-- place. Likewise for the raid, what followed, and both together.
WITH given AS (
  SELECT
    figure_id,
    value,
    min(said_from) AS known_from,
    min(said_from) FILTER (origin IS NOT NULL) AS named_from
  FROM standings
  GROUP BY figure_id, value
),
members AS (
  SELECT m.identity, m.whole_figure_id, m.role, m.figure_id, g.* EXCLUDE (figure_id)
  FROM sum_members AS m
  JOIN given AS g USING (figure_id)
  WHERE m.dimension IN ('place', 'scope')
),
first_parts AS (
  -- The two parts that identified origins gave first: where one is the part in question, the other counts.
  SELECT identity, whole_figure_id, figure_id, min(named_from) AS named_from
  FROM members
  WHERE role = 'part' AND named_from IS NOT NULL AND value > 0
  GROUP BY identity, whole_figure_id, figure_id
  QUALIFY row_number() OVER (PARTITION BY identity, whole_figure_id ORDER BY min(named_from), figure_id) <= 2
),
met AS (
  SELECT
    here.figure_id,
    here.value,
    there.figure_id AS other_figure_id,
    third.figure_id AS third_figure_id,
    greatest(here.known_from, there.named_from, third.named_from) AS known_from
  FROM members AS here
  JOIN members AS there
    ON there.identity = here.identity
    AND there.whole_figure_id = here.whole_figure_id
    AND there.role <> here.role
    AND there.value = here.value
    -- What is given first is where the value comes from.
    AND there.named_from <= here.known_from
  JOIN first_parts AS third
    ON third.identity = here.identity
    AND third.whole_figure_id = here.whole_figure_id
    AND third.figure_id NOT IN (here.figure_id, there.figure_id)
)
FROM met
QUALIFY row_number() OVER (PARTITION BY figure_id, value ORDER BY known_from, other_figure_id, third_figure_id) = 1
