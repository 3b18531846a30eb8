// Tells whether a sentence has somebody speak whom nobody describes: a name without office, a witness.
import { matchPhrase, type PhraseTree, type Word } from '../phrase_tree.ts';
import type { AttributionWords } from './attribution_words.ts';
import type { Frame } from './frames.ts';
import type { Mention } from './mentions.ts';

/** How far back the name before an apposition may stand ("Ana Ruiz, a teacher from the north of the city, said"). */
const longestApposition = 14;
/** What may stand before a verb whose subject follows it. */
const closing = /^[,"”’»—–]$/;

/** A capital that is in no known name, no weekday and no state: whoever it names is not described. */
function isUnknownName(
  words: readonly Word[],
  at: number,
  inside: ReadonlySet<number>,
  attribution: AttributionWords,
  states: PhraseTree<string>,
): boolean {
  const word = words[at];
  if (word === undefined || !word.isWord || !word.isCapital || inside.has(at)) return false;
  return (
    matchPhrase(attribution.byRole.between, words, at) === null && matchPhrase(states, words, at) === null
  );
}

/** Index of the name before the apposition that a comma closes; -1 where there is none. */
function beforeApposition(words: readonly Word[], comma: number): number {
  for (let at = comma - 1; at > Math.max(0, comma - longestApposition); at -= 1)
    if (words[at]!.text === ',') return at - 1;
  return -1;
}

/** Does anybody speak in the sentence who is neither described nor an office? What they say is nobody else's. */
export function hasStranger(
  words: readonly Word[],
  mentions: readonly Mention[],
  frames: readonly Frame[],
  attribution: AttributionWords,
  states: PhraseTree<string>,
): boolean {
  const isPrivate = ({ subjects }: Frame): boolean =>
    subjects.length > 0 && subjects.every(({ kind }) => kind === 'private');
  if (frames.some(isPrivate)) return true;
  const inside = new Set<number>();
  for (const { from, to } of [...mentions, ...frames]) for (let at = from; at < to; at += 1) inside.add(at);
  const isUnknown = (at: number): boolean => isUnknownName(words, at, inside, attribution, states);
  const { verb, telling_verb: telling, frame, passive } = attribution.byRole;
  for (let at = 0; at < words.length; at += 1) {
    if (inside.has(at)) continue;
    const framed = matchPhrase(frame, words, at);
    if (framed !== null && isUnknown(framed.to)) return true;
    if (at === 0) continue;
    const match = matchPhrase(verb, words, at) ?? matchPhrase(telling, words, at);
    if (match === null || matchPhrase(passive, words, at - 1)?.to === at) continue;
    const previous = words[at - 1]!.text;
    if (isUnknown(at - 1)) return true;
    if (previous === ',' && isUnknown(beforeApposition(words, at - 1))) return true;
    const inverts = match.values[0]!.value === 'inverts' && closing.test(previous);
    if (inverts && isUnknown(match.to)) return true;
  }
  return false;
}
