// The rules by which sources that disagree become one value, by name.

/** Rules that are one statement over the votes. */
export const plainRules = ['majority', 'median', 'most_conservative', 'lowest_of_equals', 'min_max'] as const;
/** All rules; `source_accuracy` is found by repetition. */
export const fusionRules = [...plainRules, 'source_accuracy'] as const;
export type FusionRule = (typeof fusionRules)[number];

/** Is it the name of a rule? */
export const isFusionRule = (name: string): name is FusionRule =>
  (fusionRules as readonly string[]).includes(name);
