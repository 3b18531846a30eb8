-- grain: one statement that is current at one key during one interval of knowledge of that key
-- Every moment from which or to which a statement is current begins an interval of its key, so that the intervals it
-- lasts for are found by their numbers.
WITH counted AS (
  SELECT figure_id, max(point_number) AS last_number
  FROM knowledge_points
  GROUP BY figure_id
),
lasting AS (
  SELECT
    s.* EXCLUDE (known_from, known_to, may_replace_from),
    unnest(range(begins.point_number, coalesce(ends.point_number, counted.last_number + 1))) AS point_number
  FROM current_statements AS s
  JOIN knowledge_points AS begins ON begins.figure_id = s.figure_id AND begins.known_from = s.known_from
  LEFT JOIN knowledge_points AS ends ON ends.figure_id = s.figure_id AND ends.known_from = s.known_to
  JOIN counted ON counted.figure_id = s.figure_id
)
SELECT p.known_from, p.known_to, l.* EXCLUDE (point_number)
FROM lasting AS l
JOIN knowledge_points AS p USING (figure_id, point_number)
