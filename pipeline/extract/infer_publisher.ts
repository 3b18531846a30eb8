// The publisher of a text without metadata, where the text itself names one. Names of persons are never taken for it.
import type { SourceDescription } from '../../schemas/source_description.ts';
import type { Block } from './blocks.ts';
import { countWords, foldText } from './clean_text.ts';
import type { ExtractionKnowledge } from './knowledge.ts';
import { sourceOfName } from './publishers.ts';

export interface StatedPublisher {
  /** As the text names it. */
  readonly name: string;
  /** Null: no description bears the name. */
  readonly source: SourceDescription | null;
}

/** Where bylines and credits stand: the first and the last paragraphs. */
const headParagraphs = 6;
const tailParagraphs = 5;
const longestCreditWords = 15;

/** Described publishers speak for themselves; an authority quoted in a credit publishes nothing. */
function described(name: string, knowledge: ExtractionKnowledge): StatedPublisher | null {
  const trimmed = name.trim().replace(/[.,;:)\]]+$/, '');
  const source =
    trimmed.length < 2 || trimmed.length > 60 ? null : sourceOfName(trimmed, knowledge.publishers);
  return source ? { name: trimmed, source } : null;
}

/** `© 2026 Name. All rights reserved`: the one place where a publisher that nobody described is believed. */
function fromCopyright(text: string, knowledge: ExtractionKnowledge): StatedPublisher | null {
  const match =
    /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.:]*(?:by\s+)?([^|;]{2,120})/iu.exec(
      text.slice(0, 400),
    );
  if (!match) return null;
  const folded = foldText(match[1]!);
  const notice = knowledge.rightsNotice.exec(folded);
  const name = match[1]!
    .slice(0, notice ? notice.index : undefined)
    .split(/[.,](?:\s|$)/)[0]!
    .trim();
  if (!/\p{Lu}|\+/u.test(name) || countWords(name) > 6 || name.length > 60) return null;
  return { name, source: sourceOfName(name, knowledge.publishers) };
}

function fromCredit(text: string, knowledge: ExtractionKnowledge): StatedPublisher | null {
  const words = countWords(text);
  if (words <= longestCreditWords && text.length <= 400) {
    const folded = foldText(text);
    const lead = knowledge.creditLead.exec(folded) ?? knowledge.bylineLead.exec(folded);
    const rest = lead ? text.slice(lead[0].length) : text;
    for (const piece of [
      rest,
      ...rest.split(/\s*[|/•·–—,;]\s*|\s-\s|\s+(?:and|y|e|with|con|for|para)\s+/u),
    ]) {
      const found = described(piece, knowledge);
      if (found) return found;
    }
  }
  const bracketed = /[([]([^()[\]]{4,80})[)\]]\s*\.?$/.exec(text.slice(-120))?.[1];
  const lead = bracketed ? knowledge.creditLead.exec(foldText(bracketed)) : null;
  return lead ? described(bracketed!.slice(lead[0].length), knowledge) : null;
}

/**
 * The publisher that a text names in a line of copyright, a credit or a byline; null where it names none.
 * A wire in the dateline is whom the text came from, not who published it: that is `via`.
 */
export function inferPublisher(
  blocks: readonly Block[],
  knowledge: ExtractionKnowledge,
): StatedPublisher | null {
  const texts = blocks.filter((block) => block.role !== 'caption' && block.role !== 'other_article');
  const head = texts.slice(0, headParagraphs);
  const tail = texts.slice(Math.max(head.length, texts.length - tailParagraphs)).reverse();
  for (const { text } of [...tail, ...head]) {
    if (countWords(text) > 40) continue;
    const found = fromCopyright(text, knowledge);
    if (found) return found;
  }
  for (const { text } of [...head, ...tail]) {
    const found = fromCredit(text, knowledge);
    if (found) return found;
  }
  return null;
}
