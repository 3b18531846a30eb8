// Numbers that sum up what was counted before ("bringing the total to 412"), or say what it was ("84, up from 62").
import type { MarkedSentence } from '../lexicon/mark_sentence.ts';
import type { CountedPhrase } from './counted_phrase.ts';
import type { Draft, Told } from './drafts.ts';
import { isClosed } from './gaps.ts';
import { isLink, termCovering } from './phrase_readings.ts';
import { isPlaceKind } from './readings.ts';

/** Words between a word of sum and its number: "the total now stands at". */
const longestTie = 5;

/** "taking the total to", "the figure had risen to": a word of sum tied to the number by a verb of amount. */
function isAfterTally(sentence: MarkedSentence, { from }: CountedPhrase): boolean {
  const last = termCovering(sentence, from - 1);
  if (!isLink(last, 'copula', 'be', 'stop', 'in')) return false;
  for (let at = last!.from - 1; at >= Math.max(0, from - longestTie); at -= 1) {
    if (!sentence.words[at]!.isWord || sentence.numberAt[at] !== undefined) return false;
    const term = termCovering(sentence, at);
    if (isLink(term, 'tally')) return true;
    if (isLink(term, 'in', 'of', 'clause')) return false;
  }
  return false;
}

/** "rose to 84 from 101", "101, up from 84": what the number right before it was. */
function isFormer(sentence: MarkedSentence, phrase: CountedPhrase, before: Draft | undefined): boolean {
  const tie = termCovering(sentence, phrase.from - 1);
  if (before === undefined || tie === undefined || !isClosed(sentence, phrase.number.to)) return false;
  const gap = sentence.words[tie.from - 1]?.text === ',' ? tie.from - 1 : tie.from;
  return isLink(tie, 'origin') && gap === before.phrase.number.to;
}

/** What a number without a noun sums up, or was: a draft of its sentence, or a figure told before; null: neither. */
export function findSummedUp(
  sentence: MarkedSentence,
  drafts: readonly Draft[],
  index: number,
  earlier: readonly Told[],
): { readonly kind: string; readonly group: string | null; readonly of: Draft | Told } | null {
  const { phrase } = drafts[index]!;
  const last = drafts[index - 1];
  if (last?.kind != null && isFormer(sentence, phrase, last))
    return { kind: last.kind, group: last.group, of: last };
  if (!isAfterTally(sentence, phrase)) return null;
  const { value } = phrase.number.number;
  const fits = (kind: string | null) => kind !== null && kind !== 'unknown' && !isPlaceKind(kind);
  const here = drafts.slice(0, index).findLast(({ kind }) => fits(kind));
  if (here?.kind != null)
    return here.phrase.number.number.value <= value ? { kind: here.kind, group: here.group, of: here } : null;
  const told = earlier.findLast(({ kind }) => fits(kind));
  if (told === undefined || (told.value ?? 0) > value) return null;
  return { kind: told.kind, group: told.group, of: told };
}
