-- grain: one made figure key with its place by size and the shares of all claims before and up to it
-- Zipf with exponent 0.85 over 10,000 keys: the largest holds 5 % of the claims. Keys are of the real vocabulary, so
-- that sums over states, groups and scopes are met.
WITH possible AS (
  SELECT i.code AS indicator, d.code AS definition, g.code AS group_code, p.iso AS place, s.scope, i.unit, i.default_counting
  FROM indicators AS i
  JOIN definitions AS d ON d.indicator IN ('*', i.code)
  JOIN groups AS g ON (g.code <> 'n/a') = (i.unit = 'people')
  CROSS JOIN (FROM (VALUES ('MX')) AS nation (iso) UNION ALL SELECT iso FROM states) AS p
  CROSS JOIN (VALUES ('operation'), ('retaliation'), ('overall')) AS s (scope)
  WHERE i.nature <> 'flow'
),
ranked AS (
  SELECT
    *,
    row_number() OVER (
      ORDER BY hash(getvariable('seed'), indicator, definition, group_code, place, scope), indicator, definition, group_code, place, scope
    ) AS key_rank
  FROM possible
  QUALIFY key_rank <= 10_000
),
weighed AS (
  SELECT *, sum(key_rank ^ -0.85) OVER (ORDER BY key_rank) AS up_to, sum(key_rank ^ -0.85) OVER () AS in_all
  FROM ranked
)
SELECT * EXCLUDE (up_to, in_all), lag(up_to, 1, 0) OVER (ORDER BY key_rank) / in_all AS share_before, up_to / in_all AS share_up_to
FROM weighed
