-- grain: one value that one source gives for one item
-- Numbers are what reads as a finite one ("nan" and "inf" are texts). Where times are given a source's last value counts, else each of its values.
WITH given AS (
  SELECT DISTINCT
    source, item, value, if(isfinite(try_cast(value AS DOUBLE)), try_cast(value AS DOUBLE), NULL) AS number, time
  FROM fusion_input
  WHERE source IS NOT NULL AND item IS NOT NULL AND value IS NOT NULL
)
SELECT source, item, value, number
FROM given
QUALIFY time IS NULL OR row_number() OVER (PARTITION BY source, item ORDER BY time DESC, number, value) = 1
