-- grain: two standings at one key, one of which takes the other's place, during the interval in which it does
-- Only an identified origin of equal or higher authority (or the same origin) takes another's place. Pairs are of
-- statements, of which a key has few beside its claims, and not of moments.
WITH compared AS (
  SELECT
    old.standing_id,
    fresh.standing_id AS by_standing_id,
    CASE
      WHEN fresh.value < old.value AND correction.ruling_id IS NOT NULL AND fresh.said_from >= old.said_from
        THEN 'recorded_correction'
      WHEN old.nature = 'snapshot' AND fresh.may_replace_from IS NOT NULL AND fresh.counts_up_to > old.counts_up_to
        THEN 'later_as_of'
      -- What follows is for cumulative indicators: they only rise.
      WHEN old.nature <> 'cumulative' OR fresh.value < old.value THEN NULL
      -- A lower figure with a later as-of is a fall: neither superseded nor chosen (falls.sql).
      WHEN old.as_of > fresh.counts_up_to THEN NULL
      -- "About 60" and a later 62 do not disagree.
      WHEN fresh.value BETWEEN old.value_low AND old.value_high THEN NULL
      -- What stands in one undated report alone may be of any earlier day: it takes no place by being higher.
      WHEN fresh.said_from >= old.said_from AND fresh.may_replace_from IS NULL AND old.origin IS NOT NULL THEN NULL
      WHEN fresh.said_from > old.said_from THEN 'later_higher'
      -- Known at the same moment: of one origin, or against nobody named, the higher one is the later one.
      WHEN fresh.said_from = old.said_from AND (fresh.origin = old.origin OR old.origin IS NULL) THEN 'later_higher'
      -- "More than 250", printed after 252 was given, allows 252: a bound upwards is never stale.
      WHEN fresh.said_from < old.said_from AND old.value_high IS NOT NULL THEN 'stale'
    END AS reason,
    greatest(
      old.known_from,
      fresh.known_from,
      if(reason = 'later_as_of' OR (reason = 'later_higher' AND old.origin IS NOT NULL), fresh.may_replace_from, NULL)
    ) AS known_from,
    least(old.known_to, fresh.known_to) AS known_to
  FROM standings AS old
  JOIN standings AS fresh
    ON fresh.figure_id = old.figure_id
    AND fresh.value <> old.value
    AND fresh.origin IS NOT NULL
    AND (fresh.rank <= old.rank OR fresh.origin = old.origin)
  LEFT JOIN recorded_corrections AS correction
    ON correction.figure_id = fresh.figure_id AND correction.statement_id = fresh.statement_id
)
FROM compared
WHERE reason IS NOT NULL AND (known_to IS NULL OR known_from < known_to)
