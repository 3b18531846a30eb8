-- grain: one estimate with the words and numbers that its sentence is put together from
WITH numbers AS (
  -- Whole numbers carry no decimals; thousands are set apart as both languages do in Mexico and in English.
  SELECT
    e.*,
    h.is_dated,
    h.best_is_dated,
    h.best_from,
    h.last_dated_from,
    if(best = floor(best), format('{:,}', best::BIGINT), best::VARCHAR) AS best_text,
    if(low = floor(low), format('{:,}', low::BIGINT), low::VARCHAR) AS low_text,
    if(high = floor(high), format('{:,}', high::BIGINT), high::VARCHAR) AS high_text
  FROM answers AS e
  JOIN held_since AS h USING (figure_id, rule, known_from)
)
SELECT
  n.figure_id,
  n.rule,
  n.known_from,
  concat(CASE n.open_end WHEN 'upwards' THEN 'at least ' WHEN 'downwards' THEN 'at most ' END, n.best_text) AS best_en,
  concat(CASE n.open_end WHEN 'upwards' THEN 'al menos ' WHEN 'downwards' THEN 'a lo más ' END, n.best_text) AS best_es,
  l.label_en,
  l.label_es,
  -- The project's rule goes without saying.
  if(n.rule = 'project', '', concat(' by the rule “', r.label_en, '”')) AS by_rule_en,
  if(n.rule = 'project', '', concat(' por la regla «', r.label_es, '»')) AS by_rule_es,
  concat(b.day_en, strftime(n.best_from, ', %H:%M UTC')) AS moment_en,
  concat(b.day_es, strftime(n.best_from, ', %H:%M UTC')) AS moment_es,
  CASE
    WHEN NOT n.best_is_dated
      THEN concat('; ', b.day_en, ' is when reports without a date are taken as known, and what they say may be older')
    WHEN n.is_dated THEN ''
    ELSE concat(
      '; reports without a date are counted from ', k.day_en, ' on, and the last dated change was on ', d.day_en
    )
  END AS undated_en,
  CASE
    WHEN NOT n.best_is_dated
      THEN concat('; el ', b.day_es, ' es cuando se dan por conocidos los reportes sin fecha, y lo que dicen puede ser anterior')
    WHEN n.is_dated THEN ''
    ELSE concat(
      '; los reportes sin fecha se cuentan desde el ', k.day_es, ', y el último cambio con fecha fue el ', d.day_es
    )
  END AS undated_es,
  CASE
    WHEN n.low IS NULL AND n.high IS NULL THEN 'any number'
    WHEN n.high IS NULL THEN concat(low_text, ' or more')
    WHEN n.low IS NULL THEN concat(high_text, ' or fewer')
    WHEN n.low = n.high THEN low_text
    ELSE concat(low_text, ' to ', high_text)
  END AS range_en,
  CASE
    WHEN n.low IS NULL AND n.high IS NULL THEN 'cualquier número'
    WHEN n.high IS NULL THEN concat(low_text, ' o más')
    WHEN n.low IS NULL THEN concat(high_text, ' o menos')
    WHEN n.low = n.high THEN low_text
    ELSE concat('de ', low_text, ' a ', high_text)
  END AS range_es,
  concat(
    n.claim_count, if(n.claim_count = 1, ' claim in ', ' claims in '),
    n.report_count, if(n.report_count = 1, ' report', ' reports')
  ) AS claims_en,
  concat(
    n.claim_count, if(n.claim_count = 1, ' afirmación en ', ' afirmaciones en '),
    n.report_count, if(n.report_count = 1, ' reporte', ' reportes')
  ) AS claims_es,
  so.name AS origin_name,
  o.origin_basis = 'credit' AS is_credited_medium,
  -- Deaths of those whom the authority's own forces fought are marked where that authority alone gives the figure.
  (
    n.status = 'single_statement' AND so.party_to_deaths AND f.indicator = 'deaths'
    AND f.group_code IN ('suspected_criminals', 'civilians', 'total')
  ) AS rests_on_party
FROM numbers AS n
JOIN keys AS f USING (figure_id)
JOIN figure_labels AS l USING (figure_id)
JOIN days_in_words AS b ON b.day = n.best_from::DATE
JOIN days_in_words AS k ON k.day = n.known_from::DATE
LEFT JOIN days_in_words AS d ON d.day = n.last_dated_from::DATE
JOIN codes AS r ON r.code_set = 'rule' AND r.code = n.rule
LEFT JOIN statements AS st ON st.statement_id = n.deciding_statement_id
LEFT JOIN origin_statements AS o ON o.statement_id = st.statement_id
LEFT JOIN sources AS so ON so.source_id = st.origin
