// In which order the statements of pipeline/reconcile/fusion/ run: one list for the program and for the script of a release.

/** What the statements read as variables; each from the paper or chosen before any truth was seen. */
export const fusionParameters = {
  /** False values that a wrong source chooses among (Dong et al. 2009 use 10 to 100). */
  false_values: 10,
  /** Share of its values that a copier copies (Dong et al. 2009). */
  copy_rate: 0.8,
  /** How likely two sources are to depend on each other before anything is seen of them (Dong et al. 2009). */
  copying_before: 0.2,
} as const;

/** Counts votes; every rule starts from here. */
export const votingSteps = ['said', 'candidates', 'votes', 'support'] as const;

/** What is believed of sources before anything is known of them. */
export const firstBeliefs = ['accuracy/at_first/accuracies', 'accuracy/at_first/dependences'] as const;

/** Most rounds in which sources and values are weighed by each other. */
export const mostRounds = 20;

/** Rounds after which what two sources have in common no longer changes much, and is not looked for again. */
export const roundsOfCopies = 3;

/** The steps of one round, from 1. */
export function stepsOfRound(round: number): readonly string[] {
  const weighing = ['vote_weights', 'probabilities', 'accuracies_before', 'accuracies', 'movements'];
  const copies = round <= roundsOfCopies ? ['shared_errors', 'agreements', 'dependences'] : [];
  return [...weighing, ...copies].map((step) => `accuracy/${step}`);
}

/** True in its one cell when accuracies moved by so little that they have settled. */
export const selectSettled = 'SELECT coalesce(largest, 0) < 0.001 AS settled FROM movements';
