-- grain: one made utterance: a source of 400 giving one value for one key
-- Few sources speak often (square of a uniform draw). Values rise with the root of the utterances before; a fifth are
-- off by up to a tenth, which is where disputes come from.
WITH dice AS (
  SELECT
    key_rank,
    utterance,
    min(said_at) AS first_at,
    hash(getvariable('seed'), key_rank) / 2 ^ 64 AS size_dice,
    hash(getvariable('seed'), key_rank, utterance, 'origin') / 2 ^ 64 AS origin_dice,
    hash(getvariable('seed'), key_rank, utterance, 'noise') / 2 ^ 64 AS noise_dice
  FROM made_relays
  GROUP BY key_rank, utterance
)
SELECT
  key_rank,
  utterance,
  first_at,
  concat('made-', floor(400 * origin_dice ^ 2)::INTEGER) AS origin,
  greatest(
    1,
    round(
      (2 + 60 * size_dice ^ 2) * (1 + floor(sqrt(utterance)) / 3) * if(noise_dice < 0.2, 0.9 + noise_dice, 1)
    )
  ) AS value
FROM dice
