// Figures that a report tells of again without their number, or that turn out to be others than first told.

import { findDefiniteMentions } from './attachment/definite_mentions.ts';
import type { AttachedFigure } from './attachment/drafts.ts';
import { placeInSentence } from './attachment/figure_places.ts';
import type { MarkedSentence } from './lexicon/mark_sentence.ts';
import type { Knowledge } from './prepare_knowledge.ts';
import { speakerOf } from './report_speakers.ts';
import type { SpeakerSpan } from './spans.ts';
import type { StatedFigure } from './stated_figure.ts';

/** A sentence with what has been read from it. */
export interface SentenceRead {
  readonly marked: MarkedSentence;
  readonly attached: readonly AttachedFigure[];
  /** Its rank in the report. */
  readonly order: number;
  readonly speakers: readonly SpeakerSpan[];
  readonly conditions: ReadonlySet<string>;
}

/** Figures looked back upon. */
const maxBefore = 12;

/**
 * Figures told of again without their number, where this sentence adds where it was or who said it: the earlier
 * figure takes that up when repetitions are merged.
 */
export function tellAgain(
  { marked, attached, order, speakers, conditions }: SentenceRead,
  figures: readonly StatedFigure[],
  knowledge: Knowledge,
): StatedFigure[] {
  if (figures.length === 0 || !marked.codes.has('definite') || !marked.codes.has('person')) return [];
  const phrases = attached.map(({ phrase }) => phrase);
  const mentions = findDefiniteMentions(marked, phrases, knowledge.readings, conditions);
  const { paragraph } = marked.sentence;
  return mentions.flatMap((mention): StatedFigure[] => {
    const fits = ({ indicator, group }: StatedFigure) =>
      indicator === mention.indicator &&
      (mention.group === null
        ? knowledge.areGroupsNested(group, 'security_forces')
        : group === mention.group);
    if (
      attached.some(
        ({ reading, group }) => reading.indicator === mention.indicator && group === mention.group,
      )
    )
      return [];
    const before = figures.slice(-maxBefore).findLast(fits);
    if (before === undefined || before.attached.phrase.number.number.written === 'article') return [];
    const start = marked.words[mention.from]!.start;
    const end = marked.words[mention.to - 1]!.end;
    const phrase = { ...before.attached.phrase, from: mention.from, to: mention.to };
    const again = { ...before.attached, sentence: marked, phrase, whole: null };
    const place = placeInSentence(again, []) ?? before.place;
    const speaker = speakerOf({ start }, speakers);
    if (place.place === before.place.place && speaker === null) return [];
    return [
      {
        ...before,
        attached: again,
        paragraph,
        order,
        place,
        speaker,
        valueText: paragraph.text.slice(start, end),
        isDefinite: true,
        rules: [...before.rules, 'told_again'],
      },
    ];
  });
}

/** "Three were badly hurt. The three died on the way": wounded who then die are deaths only (CODING.md). */
export function dropHurtWhoDied(figures: readonly StatedFigure[]): readonly StatedFigure[] {
  return figures.filter(
    (hurt, i) =>
      hurt.indicator !== 'injuries' ||
      !figures
        .slice(i + 1, i + 1 + maxBefore)
        .some(
          (dead) =>
            dead.indicator === 'deaths' &&
            dead.isDefinite &&
            dead.value === hurt.value &&
            dead.group === hurt.group &&
            dead.order - hurt.order <= 1,
        ),
  );
}
