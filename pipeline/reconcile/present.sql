-- grain: one row: the moment from which all that the inputs say is known
SELECT max(known_at) AS known_from FROM known_versions
