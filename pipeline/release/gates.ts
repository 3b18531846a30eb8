// The gates of a release: what must hold before anything is published. Each statement in gates/ is listed here with its weight.
import type { Gate } from '../../schemas/release.ts';

/** Every statement in gates/, by file name. The test beside the other tests holds list and folder together. */
export const sqlGates: readonly Gate[] = [
  { name: 'place_unknown', severity: 'error', meaning: 'a place is not in the table of places' },
  {
    name: 'municipality_unknown',
    severity: 'error',
    meaning: 'a municipality is not in the table of places, or lies in another state there',
  },
  { name: 'rule_unknown', severity: 'error', meaning: 'a claim names a rule that no row explains' },
  { name: 'bounds_reversed', severity: 'error', meaning: 'a value lies outside its own bounds' },
  { name: 'interval_reversed', severity: 'error', meaning: 'an interval of knowledge ends before it begins' },
  { name: 'estimates_overlap', severity: 'error', meaning: 'two estimates of one key and rule hold at once' },
  {
    name: 'evidence_not_found',
    severity: 'error',
    meaning: 'the words of a claim are not found again at their offsets',
  },
  { name: 'claim_without_evidence', severity: 'error', meaning: 'no evidence leads to the words of a claim' },
  { name: 'claim_quoted_too_long', severity: 'error', meaning: 'a claim quotes more than 25 words' },
  { name: 'report_quoted_too_long', severity: 'error', meaning: 'more than 90 words of a report are quoted' },
];
