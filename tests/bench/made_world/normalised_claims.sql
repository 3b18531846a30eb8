-- grain: one made claim as its report states it
-- Offices (sources 0 to 149) are named by half of their relays, media by more; the others name nobody. Relays add a
-- hedge (one in ten), lose the scope (one in thirty), state a day (one in four).
WITH dice AS (
  SELECT
    m.*,
    u.origin,
    u.value,
    u.first_at,
    hash(getvariable('seed'), claim, 'names') / 2 ^ 64 AS name_dice,
    hash(getvariable('seed'), claim, 'hedge') / 2 ^ 64 AS hedge_dice,
    hash(getvariable('seed'), claim, 'slip') / 2 ^ 64 AS slip_dice,
    hash(getvariable('seed'), claim, 'day') / 2 ^ 64 AS day_dice,
    hash(getvariable('seed'), claim, 'status') / 2 ^ 64 AS status_dice
  FROM made_relays AS m
  JOIN made_utterances AS u USING (key_rank, utterance)
),
told AS (
  SELECT
    *,
    CASE WHEN hedge_dice < 0.08 THEN 'at_least' WHEN hedge_dice < 0.1 THEN 'about' ELSE 'exact' END AS qualifier,
    split_part(origin, '-', 2)::INTEGER < 150 AS is_office
  FROM dice
)
SELECT
  concat(report_id, '-1') AS capture_id,
  left(md5(concat('claim ', claim)), 20) AS claim_id,
  report_id,
  k.indicator,
  k.definition,
  k.group_code,
  k.place,
  if(slip_dice < 1 / 30, 'overall', k.scope) AS scope,
  value::BIGINT::VARCHAR AS value_text,
  value,
  CASE qualifier WHEN 'about' THEN value * 0.9 ELSE value END AS value_low,
  CASE qualifier WHEN 'about' THEN value * 1.1 WHEN 'exact' THEN value END AS value_high,
  k.unit,
  qualifier,
  k.default_counting AS counting,
  if(day_dice < 0.25, first_at, NULL) AS as_of,
  if(day_dice < 0.25, strftime(first_at, '%Y-%m-%d'), NULL) AS as_of_basis,
  if(is_office AND name_dice < 0.5, origin, NULL) AS speaker,
  if(is_office AND name_dice < 0.5, origin, NULL) AS speaker_id,
  if(NOT is_office AND name_dice < 0.7, origin, NULL) AS via,
  CASE WHEN status_dice < 0.01 THEN 'denied' WHEN status_dice < 0.02 THEN 'unconfirmed' ELSE 'reported' END AS status,
  'made' AS rules,
  'machine' AS review
FROM told
JOIN made_keys AS k USING (key_rank)
