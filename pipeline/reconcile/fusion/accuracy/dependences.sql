-- grain: one source and one other from which it may have copied, or which may have copied it, with how likely that is
-- Bayes over what the two agree and differ in: independent sources rarely make the same error (Dong et al., 2009).
WITH rates AS (
  SELECT
    o.*,
    (a.accuracy + b.accuracy) / 2 AS accuracy,
    getvariable('copy_rate') AS copied
  FROM agreements AS o
  JOIN accuracies AS a ON a.source = o.source
  JOIN accuracies AS b ON b.source = o.other_source
),
chances AS (
  SELECT
    *,
    accuracy * accuracy AS both_true,
    (1 - accuracy) * (1 - accuracy) / getvariable('false_values') AS same_false
  FROM rates
),
weighed AS (
  SELECT
    source,
    other_source,
    shared_truth_count * ln((copied * accuracy + (1 - copied) * both_true) / both_true)
      + shared_error_count * ln((copied * (1 - accuracy) + (1 - copied) * same_false) / same_false)
      + difference_count * ln(1 - copied) AS evidence
  FROM chances
),
likely AS (
  SELECT
    source,
    other_source,
    1 / (1 + (1 - getvariable('copying_before')) / getvariable('copying_before') * exp(-least(evidence, 300))) AS probability
  FROM weighed
)
SELECT source, other_source, probability FROM likely WHERE probability >= 0.01
UNION ALL
SELECT other_source, source, probability FROM likely WHERE probability >= 0.01
