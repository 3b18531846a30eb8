-- grain: one figure key under one rule during one interval of knowledge
SELECT
  f.*,
  e.rule,
  e.best,
  e.low,
  e.high,
  e.status,
  e.claim_count,
  e.report_count,
  e.statement_count,
  e.deciding_statement_id,
  e.known_from,
  e.known_to,
  h.best_from,
  h.last_dated_from,
  coalesce(decided.as_of, decided.known_from)::DATE AS time_value,
  e.known_from::DATE AS issue,
  date_diff('day', coalesce(decided.as_of, decided.known_from)::DATE, e.known_from::DATE) AS lag,
  concat(
    w.label_en, ': ',
    'from ', w.moment_en, ', ',
    CASE
      WHEN e.status = 'derived' THEN concat(
        'nobody states this figure; ',
        CASE
          WHEN e.best IS NULL THEN concat(
            len(e.input_figure_ids), ' figures beside it (its parts, or its whole and the other parts) allow ', w.range_en
          )
          ELSE concat(
            'the ', len(e.input_figure_ids), ' figures of its parts come to ', w.best_en,
            if(e.low = e.high, '', concat(' and allow ', w.range_en))
          )
        END
      )
      WHEN e.status = 'contested' AND e.input_figure_ids IS NOT NULL THEN concat(
        'nobody identified gave this figure (', w.claims_en, '); the ', len(e.input_figure_ids),
        ' figures of its parts, as authorities give them, come to ', w.best_en
      )
      WHEN e.input_figure_ids IS NOT NULL THEN 'nobody states this figure, and nothing follows any more from the figures beside it'
      WHEN e.claim_count = 0 THEN 'no report states a figure any more'
      WHEN e.status = 'no_best' THEN concat(
        'no best figure is chosen, since all that is stated (', w.claims_en, ') is placed under another key, set aside or out of date'
      )
      WHEN e.best IS NULL AND e.status <> 'unattributed' THEN concat(
        'no best figure is chosen', w.by_rule_en, '; credible statements (', w.claims_en, ') give ', w.range_en
      )
      WHEN e.best IS NULL THEN concat(
        'no best figure is chosen, since nobody identified gave one; what is stated (', w.claims_en, ') allows ', w.range_en
      )
      ELSE concat(
        'the best figure', w.by_rule_en, ' is ', w.best_en, if(w.is_credited_medium, ', as reported by ', ', as given by '),
        w.origin_name, ' (', w.claims_en, ')',
        CASE e.status
          WHEN 'contested' THEN concat(', and credible statements disagree: together they allow ', w.range_en)
          WHEN 'agreed' THEN ', and other credible statements agree'
          ELSE ', and no other credible statement stands beside it'
        END,
        if(w.rests_on_party, ', so it rests on a party to these deaths alone', '')
      )
    END,
    w.undated_en,
    '.'
  ) AS explanation_en,
  concat(
    w.label_es, ': ',
    'desde el ', w.moment_es, ', ',
    CASE
      WHEN e.status = 'derived' THEN concat(
        'nadie da esta cifra; ',
        CASE
          WHEN e.best IS NULL THEN concat(
            len(e.input_figure_ids), ' cifras vecinas (sus partes, o su total y las demás partes) permiten ', w.range_es
          )
          ELSE concat(
            'las ', len(e.input_figure_ids), ' cifras de sus partes suman ', w.best_es,
            if(e.low = e.high, '', concat(' y permiten ', w.range_es))
          )
        END
      )
      WHEN e.status = 'contested' AND e.input_figure_ids IS NOT NULL THEN concat(
        'nadie identificado dio esta cifra (', w.claims_es, '); las ', len(e.input_figure_ids),
        ' cifras de sus partes, según las autoridades, suman ', w.best_es
      )
      WHEN e.input_figure_ids IS NOT NULL THEN 'nadie da esta cifra, y de las cifras vecinas ya no se sigue nada'
      WHEN e.claim_count = 0 THEN 'ningún reporte da ya una cifra'
      WHEN e.status = 'no_best' THEN concat(
        'no se elige ninguna cifra, porque todo lo declarado (', w.claims_es, ') está reubicado en otra clave, apartado o superado'
      )
      WHEN e.best IS NULL AND e.status <> 'unattributed' THEN concat(
        'no se elige ninguna cifra', w.by_rule_es, '; las declaraciones creíbles (', w.claims_es, ') dan ', w.range_es
      )
      WHEN e.best IS NULL THEN concat(
        'no se elige ninguna cifra, porque nadie identificado la dio; lo declarado (', w.claims_es, ') permite ', w.range_es
      )
      ELSE concat(
        'la mejor cifra', w.by_rule_es, ' es ', w.best_es, if(w.is_credited_medium, ', según informó ', ', según '),
        w.origin_name, ' (', w.claims_es, ')',
        CASE e.status
          WHEN 'contested' THEN concat(', y hay declaraciones creíbles que discrepan: en conjunto permiten ', w.range_es)
          WHEN 'agreed' THEN ', y otras declaraciones creíbles coinciden'
          ELSE ', y no hay junto a ella otra declaración creíble'
        END,
        if(w.rests_on_party, ', de modo que descansa solo en una parte implicada en estas muertes', '')
      )
    END,
    w.undated_es,
    '.'
  ) AS explanation_es
FROM answers AS e
JOIN keys AS f USING (figure_id)
JOIN estimate_words AS w USING (figure_id, rule, known_from)
JOIN held_since AS h USING (figure_id, rule, known_from)
LEFT JOIN statements AS st ON st.statement_id = e.deciding_statement_id
LEFT JOIN claims AS decided ON decided.claim_id = st.first_claim_id
