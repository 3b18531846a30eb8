// Dates the figures of a statement by its day: "El 27 de febrero Trevilla confirmó que murieron tres", "On Feb. 27, ...".
import { readWords } from '../phrase_tree.ts';
import type { AsOfSpan, Sentence, SpeakerSpan } from '../spans.ts';
import { resolveDay, type TimeContext } from './find_as_of.ts';
import { readStated } from './read_stated.ts';

/** Words between the day and whoever speaks. */
const longestGap = 4;

/** The full date at the head of a sentence, right before somebody speaks or a colon; null: none. */
export function findSaidOn(
  sentence: Sentence,
  speakers: readonly SpeakerSpan[],
  context: TimeContext,
): AsOfSpan | null {
  const words = readWords(sentence);
  const stated = readStated(words, 0, context.words.tree);
  const after = words[stated.to];
  if (stated.dayOfMonth === null || stated.month === null || after === undefined) return null;
  const limit = words[Math.min(stated.to + longestGap, words.length - 1)]!.start;
  const speaks = speakers.some(
    ({ speaker, start, rule }) =>
      speaker !== null && rule.includes('verb') && start >= after.start && start <= limit,
  );
  const day = speaks || after.text === ':' ? resolveDay(stated, context) : null;
  if (day === null) return null;
  return {
    start: words[0]!.start,
    end: words[stated.to - 1]!.end,
    asOf: day,
    covers: { start: sentence.start, end: sentence.end },
    rule: 'said_on',
  };
}
