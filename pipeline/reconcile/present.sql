-- grain: one row: the moment from which all that the inputs say is known; none where later reports are left out
SELECT max(known_at) AS known_from
FROM captures
HAVING NOT coalesce(getvariable('is_vintage'), false)
