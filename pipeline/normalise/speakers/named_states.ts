// Counts the states that a report names, to tell which one "the state's security secretary" is of.
import { matchPhrase, type Word } from '../phrase_tree.ts';
import type { Speakers } from './speaker_names.ts';

/** The states that a sentence names, in order. */
export function statesOf(words: readonly Word[], speakers: Speakers): readonly string[] {
  const states: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const state = words[at]!.isCapital ? matchPhrase(speakers.states, words, at)?.values[0] : undefined;
    if (state !== undefined) states.push(state);
  }
  return states;
}

/** Adds the states of a sentence to those of the report. */
export function countStates(named: readonly string[], states: Map<string, number>): void {
  for (const state of named) {
    const count = states.get(state) ?? 0;
    states.delete(state);
    states.set(state, count + 1);
  }
}

/** The state named most so far, of equals the latest: others are passed on the way ("a man from Tabasco"). */
export function mostNamed(states: ReadonlyMap<string, number>): string | null {
  let most: string | null = null;
  for (const [state, count] of states) if (most === null || count >= states.get(most)!) most = state;
  return most;
}
