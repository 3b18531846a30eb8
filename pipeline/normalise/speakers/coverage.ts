// Shares a sentence out among its attributions: what each covers.
import { matchPhrase, type Word } from '../phrase_tree.ts';
import type { Sentence, Span } from '../spans.ts';
import type { AttributionWords } from './attribution_words.ts';
import type { Frame } from './frames.ts';

export interface Share {
  readonly frame: Frame;
  readonly covers: Span;
}

const isOutletOnly = (frame: Frame): boolean =>
  frame.told === null &&
  frame.subjects.length > 0 &&
  frame.subjects.every((mention) => mention.kind === 'outlet');

/** Does a clause begin at this word: after a semicolon, at "while", "but"? */
function beginsClause(words: readonly Word[], at: number, attribution: AttributionWords): boolean {
  if (words[at - 1]?.text === ';') return true;
  return matchPhrase(attribution.byRole.breaker, words, at) !== null;
}

/** Last place between two words where a clause begins, else a comma; null where neither stands. */
function clauseBetween(
  words: readonly Word[],
  from: number,
  to: number,
  attribution: AttributionWords,
): number | null {
  let comma: number | null = null;
  for (let at = to; at > from; at -= 1) {
    if (beginsClause(words, at, attribution)) return at;
    if (comma === null && words[at - 1]?.text === ',' && at < to) comma = at;
  }
  return comma;
}

/** Does the frame close what it attributes ("..., dijo X."), rather than open it? */
function isTail(words: readonly Word[], frame: Frame): boolean {
  if (frame.from === 0 || !/^[,"”’»—–]$/.test(words[frame.from - 1]!.text)) return false;
  const next = words[frame.to];
  return next === undefined || /^[.,;!?—–"”»)]$/.test(next.text);
}

/**
 * What each frame covers. A sole speaker covers the whole sentence, but not what stands before a semicolon or a "while"
 * after which it speaks. Of several, each covers its own clauses. An outlet covers the sentence: it relays the speaker.
 */
export function shareSentence(
  sentence: Sentence,
  words: readonly Word[],
  frames: readonly Frame[],
  attribution: AttributionWords,
): readonly Share[] {
  const speaking = frames.filter((frame) => !isOutletOnly(frame));
  const whole = { start: sentence.start, end: sentence.end };
  const starts = speaking.map((frame, index) => {
    const floor = speaking[index - 1]?.to ?? 0;
    if (index === 0 && isTail(words, frame)) return 0;
    const clause = clauseBetween(words, floor, frame.from, attribution);
    if (index === 0) {
      const isHard = clause !== null && beginsClause(words, clause, attribution);
      return isHard ? clause : 0;
    }
    // Frames can overlap ("X said and later told Y"): each begins after the one before.
    return Math.max(clause ?? frame.from, 1);
  });
  return frames.map((frame) => {
    const index = speaking.indexOf(frame);
    if (index === -1) return { frame, covers: whole };
    const [from, to] = [starts[index]!, starts[index + 1] ?? words.length];
    return {
      frame,
      covers: {
        start: from === 0 ? sentence.start : words[from]!.start,
        end: to >= words.length ? sentence.end : words[to - 1]!.end,
      },
    };
  });
}
