-- grain: one day (UTC) on which some estimate began, in English and Spanish words
SELECT
  day,
  concat(
    strftime(day, '%-d '),
    ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month(day)],
    strftime(day, ' %Y')
  ) AS day_en,
  concat(
    strftime(day, '%-d de '),
    ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'][month(day)],
    strftime(day, ' de %Y')
  ) AS day_es
FROM (SELECT DISTINCT known_from::DATE AS day FROM held_since)
