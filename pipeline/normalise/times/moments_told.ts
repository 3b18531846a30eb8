// Carries a moment on to the figures after it: through its paragraph, and from a line of its own to all that stands under it.

import type { AsOfSpan, SpeakerSpan } from '../spans.ts';
import { continuingRule, listRule } from '../speakers/carry_on.ts';
import { goesOnRule } from '../speakers/topics_told.ts';

/** The moment stated last, and how far it holds. */
export interface MomentTold {
  readonly paragraph: number;
  readonly moment: AsOfSpan;
  /** Who spoke in that sentence; null: nobody named. */
  readonly speaker: string | null;
  /** Did it stand alone, so that it heads the paragraphs below it ("Con corte a las 21:00 horas")? */
  readonly isHead: boolean;
}

/** A line with a moment and no figure that is this short heads what follows, in words. */
const longestHead = 16;
/** Paragraphs that a line with a moment heads, at most. */
const mostHeaded = 12;

/** Rules whose moments hold for their own sentence only: a bare "a las 16:00", the day of a statement. */
const ownSentenceOnly: ReadonlySet<string> = new Set(['at_hour', 'said_on']);

/** Rules of speakers who were named before the moment was stated: it may be theirs. */
const carriedRules: ReadonlySet<string> = new Set([continuingRule, goesOnRule, listRule]);

const speakerNamed = (spans: readonly SpeakerSpan[]): string | null =>
  spans.find((span) => span.speaker !== null)?.speaker ?? null;

/** The moment that the sentences before leave a figure: no other speaker, and its paragraph or what it heads. */
export function carriedMoment(
  told: MomentTold | null,
  paragraph: number,
  speaker: SpeakerSpan | null,
): string | null {
  if (told === null) return null;
  const isReached = told.isHead ? paragraph - told.paragraph <= mostHeaded : paragraph === told.paragraph;
  const isCarried = told.speaker === null && carriedRules.has(speaker?.rule ?? '');
  const isOther = speaker?.speaker != null && speaker.speaker !== told.speaker && !isCarried;
  return isReached && !isOther ? told.moment.asOf : null;
}

/** The moment told of after a sentence. A heading without a moment ends what an earlier line heads. */
export function momentAfter(
  before: MomentTold | null,
  sentence: {
    readonly paragraph: { readonly paragraph: number; readonly role: string };
    readonly words: readonly { readonly text: string }[];
    readonly hasFigures: boolean;
    readonly moments: readonly AsOfSpan[];
    readonly speakers: readonly SpeakerSpan[];
  },
): MomentTold | null {
  const { paragraph, role } = sentence.paragraph;
  const moment = sentence.moments.findLast(({ rule }) => !ownSentenceOnly.has(rule));
  if (moment === undefined) return role === 'heading' ? null : before;
  const isLine = sentence.words.length <= longestHead || sentence.words.at(-1)?.text === ':';
  const isHead = !sentence.hasFigures && isLine;
  // "Flights should be back by Tuesday" dates nothing that follows; "al 3 de marzo recibieron reportes" does.
  if (!sentence.hasFigures && !isHead && moment.rule !== 'as_of_date') return before;
  return { paragraph, moment, speaker: speakerNamed(sentence.speakers), isHead };
}
