// Turns what normalise claims about one text into the figures that evaluation compares with the coded ones.
import type { Normalisation } from '../../schemas/stages.ts';
import { type Figure, sortPlaces } from './figures.ts';

/** A claim as it is scored. */
export interface ScoredClaim extends Figure {
  /** Names of the extraction rules that made it. */
  readonly rules: readonly string[];
  /** Words that state it, for people who read the false alarms; null where none are kept. */
  readonly quotation: string | null;
}

/** The claims of one text. A `part_of` whose claim is not among them gives null. */
export function toScoredClaims({
  claims,
  evidence,
}: Pick<Normalisation, 'claims' | 'evidence'>): ScoredClaim[] {
  const values = new Map(claims.map((claim) => [claim.claim_id, claim.value]));
  const quotations = new Map(evidence.map((row) => [row.claim_id, row.quotation]));
  return claims.map((claim) => ({
    indicator: claim.indicator,
    definition: claim.definition,
    group: claim.group_code,
    place: sortPlaces(claim.place),
    municipality: claim.municipality,
    value: claim.value,
    // Bounds that follow from a hedge are the codebook's, not the report's: only a range states an upper value.
    valueHigh: claim.qualifier === 'range' ? claim.value_high : null,
    qualifier: claim.qualifier,
    scope: claim.scope,
    asOf: claim.as_of_basis,
    speaker: claim.speaker,
    speakerId: claim.speaker_id,
    partOf: claim.part_of === null ? null : (values.get(claim.part_of) ?? null),
    rules: claim.rules.split(';').filter((rule) => rule !== ''),
    quotation: quotations.get(claim.claim_id) ?? null,
  }));
}
