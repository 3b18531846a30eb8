-- grain: one version of one report, with the moment from which it is treated as known and why
-- A day is known at its end in the publisher's zone (the westernmost of its country, Etc/GMT+12 where no country is
-- known), and never before an as-of that the report states. A later version under the same date is known when it was
-- read, or, where nobody recorded that, at the latest moment in the inputs.
WITH latest_as_of AS (
  SELECT capture_id, max(as_of) AS as_of
  FROM normalised_claims
  WHERE scope <> 'background'
  GROUP BY capture_id
),
zoned AS (
  SELECT
    c.*,
    coalesce(z.zone, 'Etc/GMT+12') AS zone,
    coalesce(z.has_one_time = 'yes', false) AS has_one_time
  FROM extracted_captures AS c
  LEFT JOIN sources AS s USING (source_id)
  LEFT JOIN country_zones AS z ON z.country = coalesce(s.country, c.country)
),
dated AS (
  SELECT
    zoned.*,
    coalesce(published_at, timezone(zone, strptime(published_local, '%Y-%m-%dT%H:%M'))) AS stated_instant,
    greatest(timezone(zone, (published_on + 1)::TIMESTAMP), a.as_of) AS end_of_stated_day
  FROM zoned
  LEFT JOIN latest_as_of AS a USING (capture_id)
),
stated AS (
  SELECT
    *,
    coalesce(stated_instant, CASE WHEN published_on IS NOT NULL THEN end_of_stated_day END) AS stated_at
  FROM dated
),
latest_moment AS (
  -- Where no input states any date, the first hour of the crisis stands in: central Mexico, 22 February 2026.
  SELECT coalesce(
    greatest(max(stated_at), max(retrieved_at), (SELECT max(as_of) FROM latest_as_of)),
    TIMESTAMPTZ '2026-02-22 06:00:00+00'
  ) AS build_at
  FROM stated
),
ranked AS (
  SELECT
    *,
    row_number() OVER by_age AS version,
    lag(stated_at) OVER by_age AS earlier_stated_at
  FROM stated
  WINDOW by_age AS (
    PARTITION BY report_id
    ORDER BY stated_at NULLS LAST, capture_kind <> 'abstract', retrieved_at NULLS LAST, capture_id
  )
),
own_moment AS (
  SELECT
    ranked.*,
    build_at,
    version = 1 OR stated_at > earlier_stated_at AS date_is_its_own
  FROM ranked
  CROSS JOIN latest_moment
)
SELECT
  * EXCLUDE (build_at, date_is_its_own, earlier_stated_at, end_of_stated_day),
  max(CASE WHEN date_is_its_own THEN coalesce(stated_at, retrieved_at, build_at) ELSE coalesce(retrieved_at, build_at) END)
    OVER (PARTITION BY report_id ORDER BY version) AS known_at,
  CASE
    WHEN date_is_its_own AND stated_instant IS NOT NULL THEN 'stated_instant'
    WHEN date_is_its_own AND stated_at IS NOT NULL THEN 'end_of_stated_day'
    WHEN retrieved_at IS NOT NULL THEN 'retrieval'
    ELSE 'build'
  END AS known_basis
FROM own_moment
