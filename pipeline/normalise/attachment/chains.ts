// Lists of counted things: "25 guards, a prison officer and an agent", and the whole that a list spells out.
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { CountedPhrase } from './counted_phrase.ts';
import { hasSense, isLink, termCovering } from './phrase_readings.ts';
import { isPlaceKind } from './readings.ts';

export interface Chain {
  /** Indexes of the phrases that hang together, in order. */
  readonly members: readonly number[];
  /** Index of the figure that the list is a part of ("62, among them ...", "62: ..."); null: none. */
  readonly whole: number | null;
}

type Gap = 'joins' | 'includes' | 'parts';

/** Words between two members that a list may hold besides commas and conjunctions. */
const maxPlainWords = 2;
/** Things are told of at more length: "111 magazines filled with rounds of several calibres, 40 cars". */
const maxPlainWordsOfThings = 7;

const isThing = ({ kind, rule }: CountedPhrase) =>
  kind !== null && kind !== 'person' && rule !== 'money' && !isPlaceKind(kind);

function gapBetween(sentence: MarkedSentence, from: number, to: number, maxPlain: number): Gap {
  let plain = 0;
  let joins = false;
  let includes = false;
  for (let at = from; at < to; ) {
    const term = sentence.termAt[at];
    const { text, isWord } = sentence.words[at]!;
    if (isLink(term, 'include') || text === ':') includes = true;
    else if (isLink(term, 'and', 'also') || text === ',' || (text === ';' && to - from === 1)) joins = true;
    // "62 people died; of those, 25 were guards": the mark only parts the whole from its list.
    else if (text === ';' && isLink(sentence.termAt[at + 1], 'include')) plain = 0;
    else if (text === ';' || text === '.' || isLink(term, 'clause', 'copula')) return 'parts';
    else if (isLink(term, 'relative')) plain = maxPlain + 1;
    else if (
      term !== undefined &&
      hasSense(term, 'happening') &&
      !isLink(termCovering(sentence, at - 1), 'stop')
    ) {
      // "70 were killed, including 25 guards": a verb ends a list, and an including word may still follow.
      if (includes) return 'includes';
      plain = maxPlain + 1;
    } else if (
      isWord &&
      plain <= maxPlain &&
      sentence.placeAt[at] === undefined &&
      !isLink(term, 'of', 'in', 'definite', 'indefinite')
    )
      plain += 1;
    at = term?.to ?? at + 1;
  }
  if (includes) return 'includes';
  return joins && plain <= maxPlain ? 'joins' : 'parts';
}

/** "De los 70, cuatro ...": a number set before its part at the head of a clause. */
export function isPartOfOpening(sentence: MarkedSentence, phrase: CountedPhrase): boolean {
  const { from } = phrase.number;
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    // "..., y detalló que de los 14 muertos, 11 eran niños"
    const before = termCovering(sentence, at - 1);
    if (isLink(sentence.termAt[at], 'of'))
      return at <= 1 || !sentence.words[at - 1]!.isWord || isLink(before, 'relative', 'clause', 'stop');
    if (!isLink(sentence.termAt[at], 'definite')) return false;
  }
  return false;
}

/**
 * Which of a list do the words after it tell more of? The first, as a rule ("60 killed and 40 wounded, including ..."); of
 * "nine in Sonora and 12 in Nayarit, five of which" the last, since no noun of its own parts it from "which".
 */
function wholeOf(members: readonly number[], phrases: readonly CountedPhrase[]): number | null {
  const last = members.at(-1);
  if (last === undefined) return null;
  return phrases[last]!.kind === null ? last : members[0]!;
}

/** The lists that the phrases of a sentence form; a phrase alone forms none. */
export function readChains(sentence: MarkedSentence, phrases: readonly CountedPhrase[]): Chain[] {
  const chains: { members: number[]; whole: number | null }[] = [];
  if (phrases.length > 0) chains.push({ members: [0], whole: null });
  for (let i = 1; i < phrases.length; i += 1) {
    const current = chains.at(-1)!;
    const isOpening = isPartOfOpening(sentence, phrases[i - 1]!);
    const [one, next] = [phrases[i - 1]!, phrases[i]!];
    const maxPlain = isThing(one) && isThing(next) ? maxPlainWordsOfThings : maxPlainWords;
    const gap = isOpening ? 'parts' : gapBetween(sentence, one.to, next.from, maxPlain);
    if (gap === 'joins') current.members.push(i);
    else chains.push({ members: [i], whole: gap === 'includes' ? wholeOf(current.members, phrases) : null });
  }
  return chains.filter(({ members, whole }) => members.length > 1 || whole !== null);
}
