-- grain: one standing of a whole that a part of it exceeds, with the part, during the interval in which both stand
-- What is counted in a part is counted in the whole: a whole below one of its parts is an older count, or of less than
-- it says. As with any later figure, only an identified origin of equal or higher authority shows it, and only once two
-- publishers have the part, since a misread part would undo a good whole. What names nobody is not chosen anyway. Of the
-- parts of one whole those count that were the highest when they became known.
WITH parts AS (
  SELECT
    m.identity, m.whole_figure_id, s.standing_id, s.rank, s.value_low,
    greatest(s.known_from, second.known_from) AS known_from,
    s.known_to
  FROM sum_members AS m
  JOIN standings AS s USING (figure_id)
  JOIN corroborations AS second USING (statement_id)
  WHERE m.role = 'part' AND s.nature = 'cumulative' AND s.origin IS NOT NULL AND s.value_low IS NOT NULL
  QUALIFY
    s.value_low > coalesce(
      max(s.value_low) OVER (
        PARTITION BY m.identity, m.whole_figure_id, s.rank
        ORDER BY greatest(s.known_from, second.known_from), s.standing_id
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ),
      0
    )
)
SELECT
  w.standing_id,
  p.standing_id AS by_standing_id,
  'part_exceeds' AS reason,
  greatest(w.known_from, p.known_from) AS known_from,
  least(w.known_to, p.known_to) AS known_to
FROM standings AS w
JOIN parts AS p ON p.whole_figure_id = w.figure_id AND p.rank <= w.rank AND p.value_low > w.value_high
WHERE
  w.nature = 'cumulative'
  AND w.origin IS NOT NULL
  AND (p.known_to IS NULL OR p.known_from < p.known_to)
  AND (p.known_to IS NULL OR w.known_from < p.known_to)
  AND (w.known_to IS NULL OR p.known_from < w.known_to)
