-- grain: one claim that takes no part in choosing its figure, with the reason and the moment from which that is so
-- It stays a claim and keeps a part in its key; it just says nothing about the value of the whole.
WITH ruled AS (
  -- A ruling about a claim that no longer exists, or has another value, is a ruling about nothing: it stops the build.
  -- In a vintage it may be about what was not known yet.
  SELECT
    coalesce(
      c.claim_id,
      error(concat(
        'ruling ', r.ruling_id, ' excludes claim ', r.claim_id,
        if(r.expects IS NULL, '', concat(' of ', regexp_replace(r.expects::VARCHAR, '[.]0$', ''))),
        ', which no report states any more. Withdraw the ruling or name the claim that took its place.'
      ))
    ) AS claim_id
  FROM rulings AS r
  LEFT JOIN claims AS c ON c.claim_id = r.claim_id AND c.value = coalesce(r.expects::DOUBLE, c.value)
  WHERE
    r.kind = 'exclude_claim'
    AND (c.claim_id IS NOT NULL OR NOT coalesce(getvariable('is_vintage'), false))
),
stated_for_what AS (
  SELECT
    c.claim_id,
    c.known_from AS set_aside_from,
    CASE
      WHEN c.claim_id IN (FROM ruled) THEN 'ruling'
      WHEN c.status = 'denied' THEN 'denied'
      WHEN c.status = 'unconfirmed' THEN 'unconfirmed'
      WHEN c.status = 'superseded' THEN 'report_says_older'
      WHEN whole_key.figure_id = own_key.figure_id THEN 'part_of_whole'
      WHEN c.counting = 'increment' AND c.definition = 'all' THEN 'increment_only'
      WHEN own_key.nature = 'flow' THEN 'flow_without_period'
    END AS reason
  FROM claims AS c
  JOIN figure_keys AS own_key USING (claim_id)
  LEFT JOIN figure_keys AS whole_key ON whole_key.claim_id = c.part_of
),
beside_a_higher_one AS (
  -- One report, one key, one origin, one moment: two values are two objects (4 branches of one bank, 22 of another),
  -- never rivals. The highest is kept, since a total that is stated is the highest.
  SELECT lower_one.claim_id, min(greatest(lower_one.known_from, higher_one.known_from)) AS set_aside_from
  FROM claims AS lower_one
  JOIN figure_keys AS lower_key ON lower_key.claim_id = lower_one.claim_id
  JOIN claims AS higher_one
    ON higher_one.report_id = lower_one.report_id
    AND higher_one.value > lower_one.value
    AND higher_one.speaker_id IS NOT DISTINCT FROM lower_one.speaker_id
    AND higher_one.as_of IS NOT DISTINCT FROM lower_one.as_of
    AND (higher_one.known_to IS NULL OR higher_one.known_to > lower_one.known_from)
    AND (lower_one.known_to IS NULL OR lower_one.known_to > higher_one.known_from)
  JOIN figure_keys AS higher_key
    ON higher_key.claim_id = higher_one.claim_id AND higher_key.figure_id = lower_key.figure_id
  WHERE higher_one.claim_id IN (SELECT claim_id FROM stated_for_what WHERE reason IS NULL)
  GROUP BY lower_one.claim_id
),
counts_of_own AS (
  -- Bodies that count their own members, premises or flights only.
  SELECT k.figure_id, c.claim_id, o.origin, c.value_low, c.value_high, c.known_from
  FROM claim_origins AS o
  JOIN sources AS s ON s.source_id = o.origin
  JOIN claims AS c USING (claim_id)
  JOIN figure_keys AS k USING (claim_id)
  WHERE
    s.kind IN (SELECT source_kind FROM authority WHERE sees = 'own')
    AND c.claim_id IN (SELECT claim_id FROM stated_for_what WHERE reason IS NULL)
),
highest_of_body AS (
  SELECT figure_id, origin, value_low, min(known_from) AS known_from
  FROM counts_of_own
  GROUP BY figure_id, origin, value_low
),
beside_a_wider_count AS (
  -- Two such bodies count different things (what an insurer pays, what traders lose): never rivals. The higher is kept.
  SELECT lower_one.claim_id, min(greatest(lower_one.known_from, higher_one.known_from)) AS set_aside_from
  FROM counts_of_own AS lower_one
  JOIN highest_of_body AS higher_one
    ON higher_one.figure_id = lower_one.figure_id
    AND higher_one.origin <> lower_one.origin
    AND higher_one.value_low > lower_one.value_high
  GROUP BY lower_one.claim_id
)
SELECT claim_id, reason, set_aside_from
FROM stated_for_what
WHERE reason IS NOT NULL
UNION ALL
-- Of two reasons the one known first holds.
SELECT claim_id, arg_min(reason, (set_aside_from, reason)), min(set_aside_from)
FROM (
  SELECT claim_id, 'other_object' AS reason, set_aside_from FROM beside_a_higher_one
  UNION ALL
  SELECT claim_id, 'count_of_own_only', set_aside_from FROM beside_a_wider_count
)
WHERE claim_id IN (SELECT claim_id FROM stated_for_what WHERE reason IS NULL)
GROUP BY claim_id
