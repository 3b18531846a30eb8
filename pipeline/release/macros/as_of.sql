-- grain of as_of(t): one figure key under one rule, as it was answered at the moment t
-- Reads `estimates`: in the folder of a release first CREATE VIEW estimates AS FROM 'data/estimates.parquet'.
-- What held then had no end yet, so known_to is missing, as in a release built at that moment (cjng dataset --as-of).
CREATE OR REPLACE MACRO as_of(t) AS TABLE
SELECT * REPLACE (NULL::TIMESTAMPTZ AS known_to)
FROM estimates
WHERE known_from <= t::TIMESTAMPTZ AND (known_to IS NULL OR known_to > t::TIMESTAMPTZ)
ORDER BY figure_id, rule;
