-- grain: one claim, with the source that gave its figure as far as the report says
-- A named office or body comes first ("speaker"); then the wire or outlet credited, the farthest back in the chain
-- ("credit"); then nobody ("none"). "Authorities" and "officials" name somebody and identify nobody: what is laid to them
-- is nobody's, whatever wire carried it.
-- Of a balance, a report that lays two thirds of its figures of a state to the government of that state and none to
-- anybody else, the figures that name nobody are that government's too.
WITH identified_names AS (
  SELECT DISTINCT lower(strip_accents(name)) AS name, source_id
  FROM source_names
  WHERE generic = 'no'
),
own_voices AS (
  -- Offices and bodies; what a medium of any kind gives is credited to it.
  SELECT source_id
  FROM sources
  WHERE kind IN ('authority', 'foreign_government', 'industry_body', 'company', 'ngo')
),
catch_alls AS (
  SELECT DISTINCT source_id
  FROM source_names
  WHERE generic = 'yes'
),
own_credits AS (
  -- A claim without a credit of its own carries that of its report.
  SELECT c.claim_id, c.report_id, c.speaker_id, if(c.via IS DISTINCT FROM r.via, c.via, NULL) AS via
  FROM claims AS c
  JOIN first_reports AS r USING (report_id)
),
credited_by_claim AS (
  SELECT claim_id, arg_min(n.source_id, credit.position) AS source_id
  FROM own_credits, unnest(string_split(via, ';')) WITH ORDINALITY AS credit (name, position)
  JOIN identified_names AS n ON n.name = lower(strip_accents(trim(credit.name)))
  GROUP BY claim_id
),
media_named_for_figures AS (
  SELECT DISTINCT c.report_id, s.source_id
  FROM own_credits AS c
  JOIN sources AS s ON s.source_id = c.speaker_id
  WHERE s.source_id NOT IN (SELECT source_id FROM own_voices)
),
credits_of_report AS (
  SELECT DISTINCT report_id, n.source_id, s.kind = 'wire' AS is_wire
  FROM first_reports AS reports, unnest(string_split(via, ';')) AS credit (name)
  JOIN identified_names AS n ON n.name = lower(strip_accents(trim(credit.name)))
  JOIN sources AS s ON s.source_id = n.source_id
  WHERE n.source_id <> reports.source_id
),
credited_by_report AS (
  -- The credits of a whole report tell an origin only where they leave one: the one wire, or the one source. A report
  -- that names other media for single figures credits figure by figure, and what it does not credit is nobody's.
  SELECT report_id, max(source_id) AS source_id
  FROM (
    FROM credits_of_report
    QUALIFY is_wire OR NOT bool_or(is_wire) OVER (PARTITION BY report_id)
  ) AS credits
  GROUP BY report_id
  HAVING
    count(*) = 1
    AND NOT EXISTS (
      FROM media_named_for_figures AS named
      WHERE named.report_id = credits.report_id AND named.source_id <> max(credits.source_id)
    )
),
of_states AS (
  -- What first versions state of a whole state: a later version must not change who had spoken.
  SELECT c.claim_id, c.report_id, c.place, c.speaker_id
  FROM claims AS c
  WHERE c.municipality IS NULL AND c.incident_id IS NULL AND c.scope <> 'background'
  QUALIFY c.known_from = min(c.known_from) OVER (PARTITION BY c.report_id)
),
balances AS (
  SELECT o.report_id, o.place, min(o.speaker_id) AS speaker_id
  FROM of_states AS o
  LEFT JOIN sources AS s ON s.source_id = o.speaker_id
  GROUP BY o.report_id, o.place
  HAVING
    count(DISTINCT o.speaker_id) = 1
    AND bool_and(s.kind = 'authority' AND s.level = 'state' AND s.jurisdiction = o.place)
    AND 3 * count(o.speaker_id) >= 2 * count(*)
),
in_balances AS (
  SELECT o.claim_id, b.speaker_id
  FROM of_states AS o
  JOIN balances AS b USING (report_id, place)
  WHERE o.speaker_id IS NULL
),
candidates AS (
  SELECT
    c.claim_id,
    if(
      c.speaker_id IN (SELECT source_id FROM catch_alls),
      NULL,
      coalesce(c.speaker_id, if(c.via IS NULL, in_balances.speaker_id, NULL))
    ) AS speaker_id,
    coalesce(
      credited_by_claim.source_id,
      if(c.via IS NULL, credited_by_report.source_id, NULL),
      if(publisher.kind = 'wire', publisher.source_id, NULL)
    ) AS credited_id,
    c.speaker_id IN (SELECT source_id FROM catch_alls) AS is_laid_to_catch_all
  FROM own_credits AS c
  JOIN first_reports AS r USING (report_id)
  LEFT JOIN sources AS publisher ON publisher.source_id = r.source_id
  LEFT JOIN credited_by_claim USING (claim_id)
  LEFT JOIN in_balances USING (claim_id)
  LEFT JOIN credited_by_report USING (report_id)
)
SELECT
  claim_id,
  origin,
  CASE
    WHEN origin IS NULL THEN 'none'
    WHEN speaker_id IN (SELECT source_id FROM own_voices) THEN 'speaker'
    ELSE 'credit'
  END AS origin_basis
FROM (
  SELECT claim_id, speaker_id, if(is_laid_to_catch_all, NULL, coalesce(speaker_id, credited_id)) AS origin
  FROM candidates
)
