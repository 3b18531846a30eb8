// What must hold of the tables of reconciliation in every world: for each rule a query that finds what breaks it.

/** Rows that break a rule, by the rule; a world that keeps them all gives none. */
export const broken = {
  'low <= best <= high': 'FROM estimates WHERE best < low OR best > high OR low > high',
  'every best is derived or rests on claims known then': `
    FROM estimates AS e
    WHERE e.best IS NOT NULL AND e.status <> 'derived' AND NOT EXISTS (
      FROM claim_parts AS p
      WHERE p.figure_id = e.figure_id AND p.known_from <= e.known_from AND (p.known_to IS NULL OR p.known_to > e.known_from))`,
  'a best cites a statement known by then, and nothing else does': `
    FROM estimates AS e LEFT JOIN statements AS s ON s.statement_id = e.deciding_statement_id
    WHERE (e.status <> 'derived' AND (e.best IS NULL) <> (e.deciding_statement_id IS NULL)
        AND (e.figure_id, e.known_from) NOT IN (SELECT (figure_id, known_from) FROM derivations))
       OR (e.status <> 'derived' AND e.deciding_statement_id IS NOT NULL AND (s.statement_id IS NULL OR s.known_from > e.known_from))`,
  'intervals of a key neither overlap nor leave gaps': `
    FROM (SELECT *, lead(known_from) OVER (PARTITION BY figure_id, rule ORDER BY known_from) AS next FROM estimates)
    WHERE known_to IS DISTINCT FROM next OR known_to <= known_from`,
  'every rule answers a key from its first claim on, source_accuracy from when all is known': `
    WITH answered AS (
      SELECT figure_id, rule, min(known_from) AS first_known, count(*) AS rows FROM estimates
      WHERE explanation_en NOT LIKE '%nobody states this figure%' GROUP BY ALL
    ),
    asked AS (
      SELECT figure_id, codes.code AS rule, min(known_from) AS first_known
      FROM claims JOIN figure_keys USING (claim_id), codes
      WHERE code_set = 'rule'
      GROUP BY ALL
    )
    FROM answered FULL JOIN asked USING (figure_id, rule)
    WHERE if(rule = 'source_accuracy', answered.first_known <> (SELECT max(known_at) FROM captures) OR answered.rows <> 1,
      answered.first_known IS DISTINCT FROM asked.first_known)`,
  'a rule chooses among what the credible say: the range of all rules that choose allows the lowest of them': `
    FROM estimates AS e JOIN estimates AS lowest
      ON lowest.figure_id = e.figure_id AND lowest.rule = 'most_conservative' AND lowest.known_from = e.known_from
    WHERE e.rule <> 'min_max' AND e.best < lowest.best`,
  'what is derived follows from something, and nobody states it yet': `
    FROM estimates AS e
    WHERE e.status = 'derived' AND (
      EXISTS (FROM figure_keys AS k JOIN claims AS c USING (claim_id)
        WHERE k.figure_id = e.figure_id AND c.known_from <= e.known_from)
      OR NOT EXISTS (FROM derivations AS d WHERE d.figure_id = e.figure_id AND d.known_from = e.known_from))`,
  'it follows from figures that have a best then': `
    FROM derivations AS d LEFT JOIN estimates AS i
      ON i.figure_id = d.input_figure_id AND i.rule = 'project' AND i.best IS NOT NULL
      AND i.known_from <= d.known_from AND (i.known_to IS NULL OR i.known_to > d.known_from)
    WHERE i.figure_id IS NULL`,
  'checks of one sum neither overlap nor contradict their verdict': `
    FROM (SELECT *, lead(known_from) OVER (PARTITION BY identity, whole_figure_id ORDER BY known_from) AS next FROM checks)
    WHERE next < coalesce(known_to, TIMESTAMPTZ '9999-01-01 00:00:00+00')
       OR (verdict = 'adds_up') <> (difference = 0 AND verdict <> 'parts_exceed') OR known_to <= known_from
       OR (verdict = 'parts_exceed' AND parts_low <= whole_high)`,
  'min_max spans every value that a rule chooses, and chooses none': `
    FROM estimates AS e JOIN estimates AS span
      ON span.figure_id = e.figure_id AND span.rule = 'min_max' AND span.known_from = e.known_from
    WHERE span.best IS NOT NULL OR e.best NOT BETWEEN span.low AND span.high`,
  'each claim has one part in its key at any moment': `
    WITH moments AS (SELECT known_from AS t FROM claim_parts UNION SELECT known_to FROM claim_parts WHERE known_to IS NOT NULL)
    SELECT c.claim_id, t, count(p.claim_id) AS n
    FROM claims AS c JOIN figure_keys AS k USING (claim_id)
    JOIN moments ON t >= c.known_from AND (c.known_to IS NULL OR t < c.known_to)
    LEFT JOIN claim_parts AS p ON p.claim_id = c.claim_id AND p.figure_id = k.figure_id
      AND p.known_from <= t AND (p.known_to IS NULL OR t < p.known_to)
    GROUP BY ALL HAVING count(p.claim_id) <> 1`,
  'an aligned claim has one part where it is placed': `
    SELECT a.claim_id FROM alignments AS a JOIN claims AS c USING (claim_id)
    LEFT JOIN claim_parts AS p ON p.claim_id = a.claim_id AND p.figure_id = a.figure_id
      AND p.known_from <= a.known_from AND (p.known_to IS NULL OR p.known_to > a.known_from)
    WHERE c.known_to IS NULL GROUP BY ALL HAVING count(p.claim_id) <> 1`,
  'the first claim of a statement relays it, and no relay is older than its statement': `
    FROM statements AS s LEFT JOIN relays AS r ON r.claim_id = s.first_claim_id
    WHERE r.statement_id IS DISTINCT FROM s.statement_id
       OR EXISTS (FROM relays AS o WHERE o.statement_id = s.statement_id AND o.known_from < r.known_from)`,
  'background is never fused': "FROM claim_parts JOIN claims USING (claim_id) WHERE scope = 'background'",
  'sentences end, and hold no missing word': `
    FROM estimates WHERE explanation_en NOT LIKE '%.' OR explanation_es NOT LIKE '%.'
       OR explanation_en LIKE '%  %' OR explanation_es LIKE '%  %' OR explanation_en LIKE '%given by (%'`,
} as const;

export type TableRule = keyof typeof broken;
