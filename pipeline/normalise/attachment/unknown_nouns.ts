// Nouns that the lexicon lacks: what befalls persons only, right beside them, tells that persons are counted.
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { Sense } from '../lexicon/senses.ts';
import { unknownKind } from './counted_phrase.ts';
import type { Draft, Surroundings } from './drafts.ts';
import { hasSenseAmong, isBreak, isLink, longestHedge } from './phrase_readings.ts';

/** Words of a noun that nobody knows, at most: "five off-duty railway signalmen". */
const longestNoun = 5;

/** Where the run of words that the lexicon lacks, or knows as a place only, ends. */
function endOfUnknown({ words, termAt, numberAt }: MarkedSentence, from: number): number {
  let at = from;
  while (at < words.length && at < from + longestNoun) {
    const isOpen = words[at]!.isWord || words[at]!.text === '-';
    if (!isOpen || numberAt[at] !== undefined) break;
    const term = termAt[at];
    // "three bank tellers": a thing in the singular only says which tellers.
    const isNoun = ({ sense, isSingular }: Sense) => sense === 'counted' && !isSingular;
    if (hasSenseAmong(term, ['link', 'happening']) || term?.senses.some(isNoun)) break;
    at = term?.to ?? at + 1;
  }
  return at;
}

/** Is something that befalls persons only told right before the number or right after its noun? */
function isBefallen(
  { phrase }: Draft,
  end: number,
  { sentence, happenings, readings }: Surroundings,
): boolean {
  const be = sentence.termAt[end];
  const afterBe = be !== undefined && isLink(be, 'be') ? be.to : end;
  const after = happenings.find(
    ({ from, part }) =>
      from === afterBe && (part === 'intransitive' || (part === 'participle' && afterBe > end)),
  );
  if (after !== undefined && readings.ofPersonsOnly.has(after.code) && !after.isOfLeader) return true;
  const before = happenings.findLast(
    ({ from, to, part }) => to <= phrase.from && from >= phrase.from - 1 - longestHedge && part !== 'noun',
  );
  if (before === undefined || !readings.ofPersonsOnly.has(before.code) || before.isOfLeader) return false;
  for (let at = before.to; at < phrase.from; at += 1)
    if (isBreak(sentence, at) || isLink(sentence.termAt[at], 'agent', 'stop', 'in', 'and')) return false;
  return true;
}

/** Is the next number listed with this one ("two Fulani and two ...", "five rangers, one soldier")? */
function isListedWith({ words, termAt }: MarkedSentence, end: number, next: Draft): boolean {
  let at = end;
  while (at < next.phrase.from && (words[at]!.text === ',' || isLink(termAt[at], 'and'))) at += 1;
  return at > end && at === next.phrase.from;
}

/**
 * "Two herders were killed", "killed five planters": gives drafts whose noun the lexicon lacks to persons in general,
 * and those listed with persons ("five rangers and two soldiers"). An article counts nothing so: of one thing alone too
 * much else is said to die.
 */
export function fillUnknownNouns(drafts: readonly Draft[], around: Surroundings): void {
  const { sentence } = around;
  for (let i = drafts.length - 1; i >= 0; i -= 1) {
    const draft = drafts[i]!;
    if (draft.kind !== unknownKind || draft.phrase.number.number.written === 'article') continue;
    const end = endOfUnknown(sentence, draft.phrase.number.to);
    const next = drafts[i + 1];
    const isOfList = next?.kind === 'person' && isListedWith(sentence, end, next);
    if (end === draft.phrase.number.to || !(isOfList || isBefallen(draft, end, around))) continue;
    draft.kind = 'person';
    draft.group ??= '*';
    draft.phrase = { ...draft.phrase, to: end };
    draft.rules.push('persons_of_happening');
  }
}
