// Gives the sentences of one quotation to whoever is said to speak at its end, before it, or in the sentence it goes on from.
import type { Sentence, SpeakerSpan } from '../spans.ts';
import { continuingRule } from './carry_on.ts';

/** Rule of a speaker whose quotation a sentence is part of. */
export const quotedRule = 'quoted_speech';

const opening = /["“«„]/;
const closing = /["”»]|’’|''/;
const marks = /["“”«»„]|’’|''/g;
/** What may stand between the end of a quotation and whoever is said to have spoken. */
const gap = /^[\s,.;:—–-]{0,4}$/;

/** A quotation: sentences by index, offsets in the texts of their paragraphs. */
interface Quotation {
  readonly from: number;
  readonly opensAt: number;
  readonly to: number;
  /** After its closing mark. */
  readonly closesAt: number;
}

function textOf({ paragraph, start, end }: Sentence): string {
  return paragraph.text.slice(start, end);
}

/** Quotations in order. One left open ends with its paragraph, unless the next begins with a mark as well. */
function findQuotations(sentences: readonly Sentence[]): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: { from: number; opensAt: number } | null = null;
  for (const [at, sentence] of sentences.entries()) {
    const text = textOf(sentence);
    const isNewParagraph = sentences[at - 1]?.paragraph.paragraph !== sentence.paragraph.paragraph;
    const goesOn: boolean = isNewParagraph && open !== null && opening.test(text.slice(0, 1));
    if (isNewParagraph && !goesOn) open = null;
    for (const { 0: mark, index } of text.matchAll(marks)) {
      if (goesOn && index === 0) continue;
      if (open === null) {
        if (opening.test(mark)) open = { from: at, opensAt: sentence.start + index };
      } else if (closing.test(mark)) {
        found.push({ ...open, to: at, closesAt: sentence.start + index + mark.length });
        open = null;
      }
    }
  }
  return found;
}

const named = (spans: readonly SpeakerSpan[]): SpeakerSpan | undefined =>
  spans.findLast(({ speaker }) => speaker !== null);

/** Who speaks right after the closing mark: null for somebody whom nobody describes, undefined for nobody. */
function speakerAfter(
  { to, closesAt }: Quotation,
  sentences: readonly Sentence[],
  spans: readonly (readonly SpeakerSpan[])[],
): SpeakerSpan | undefined {
  const { text } = sentences[to]!.paragraph;
  return spans[to]!.find(
    ({ start, rule }) =>
      rule !== continuingRule && start >= closesAt && gap.test(text.slice(closesAt, start)),
  );
}

/** Who has spoken right before a quotation that opens a sentence. */
function speakerBefore(
  { from, opensAt }: Quotation,
  sentences: readonly Sentence[],
  spans: readonly (readonly SpeakerSpan[])[],
): SpeakerSpan | undefined {
  const lead = spans[from]!.findLast(({ speaker, end }) => speaker !== null && end <= opensAt);
  if (lead !== undefined) return lead;
  const isHead = opensAt === sentences[from]!.start;
  return isHead && from > 0 ? named(spans[from - 1]!) : undefined;
}

/**
 * The attributions of each sentence, with those of quotations that reach over several: "«A. B», dijo X", "X dijo: «A. B»",
 * "«A», dijo X. «B»". A sentence that names somebody itself keeps its own.
 */
export function withQuotedSpeech(
  sentences: readonly Sentence[],
  found: readonly (readonly SpeakerSpan[])[],
): readonly (readonly SpeakerSpan[])[] {
  const all = [...found];
  for (const quotation of findQuotations(sentences)) {
    const { from, to, opensAt } = quotation;
    const after = speakerAfter(quotation, sentences, all);
    const speaker = after ?? speakerBefore(quotation, sentences, all);
    if (speaker === undefined) continue;
    for (let at = from; at <= to; at += 1) {
      const own = all[at]!.filter(({ rule }) => rule !== continuingRule);
      if (own.length > 0) continue;
      const { start, end } = sentences[at]!;
      const covers = { start: at === from ? opensAt : start, end };
      all[at] = [
        { ...speaker, start: covers.start, end: covers.start + 1, via: [], covers, rule: quotedRule },
      ];
    }
  }
  return all;
}
