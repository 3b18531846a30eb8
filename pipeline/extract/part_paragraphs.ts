// Parts what is glued together: captions and headlines of other articles become paragraphs of their own role, so that
// no figure is read from them. The rest of a paragraph stays in one piece, in reading order.
import type { Block, ParagraphRole } from './blocks.ts';
import { linkLength } from './blocks.ts';
import { countWords, foldText } from './clean_text.ts';
import type { ExtractionKnowledge } from './knowledge.ts';
import { type SentenceSpan, sentencesOf } from './sentences.ts';

/** A caption is short; a paragraph that ends in a credit and is longer is text with a caption glued to it. */
const longestCaptionWords = 60;
/** Shorter runs in title case are names: "Security Secretary Omar García Harfuch". */
const fewestHeadlineWords = 6;
/** Text before this length is not split by what stands in it: one paragraph of a report is shorter. */
const longestParagraph = 20_000;

interface Part {
  readonly start: number;
  readonly end: number;
  readonly role: ParagraphRole;
}

/** Is a sentence in title case: all words but the minor ones in upper case, with a sign that it is no list of names? */
export function isTitleCase(sentence: string, knowledge: ExtractionKnowledge): boolean {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (words.length < fewestHeadlineWords || words.length > 40) return false;
  let capitalised = 0;
  let functionWords = 0;
  for (const [at, word] of words.entries()) {
    const folded = foldText(word).replace(/[.'-]+$/, '');
    if (/^[\p{Lu}\p{N}]/u.test(word)) {
      capitalised++;
      if (at > 0 && knowledge.titleFunction.has(folded)) functionWords++;
    } else if (!knowledge.titleMinor.has(folded)) return false;
  }
  // In capitals throughout is how some outlets begin a text, and no sign of another article.
  if (!/\p{Ll}/u.test(sentence)) return false;
  const hasBreak = /[\p{L}\p{N}][:;|]\s/u.test(sentence);
  return capitalised >= fewestHeadlineWords - 1 && (hasBreak || functionWords > 0);
}

/** Parts of one paragraph that begin with a lead such as "Also read:". They reach to the end of the link that follows, else of the sentence. */
function relatedParts(
  block: Block,
  sentences: readonly SentenceSpan[],
  knowledge: ExtractionKnowledge,
): Part[] {
  const folded = foldText(block.text);
  return sentences.flatMap((sentence): Part[] => {
    const match = knowledge.relatedLead.exec(
      folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 80)),
    );
    if (!match) return [];
    const leadEnd = sentence.start + match[0].length;
    const link = block.links.find((span) => span.end > leadEnd && span.start <= leadEnd + 3);
    return [
      {
        start: sentence.start,
        end: Math.max(link ? link.end : sentence.end, leadEnd),
        role: 'other_article',
      },
    ];
  });
}

/** Credits of pictures in brackets within a paragraph, with the sentence that each ends. */
function captionParts(
  block: Block,
  sentences: readonly SentenceSpan[],
  knowledge: ExtractionKnowledge,
): Part[] {
  const parts: Part[] = [];
  for (const match of foldText(block.text).matchAll(knowledge.bracketedCredit)) {
    const end = match.index + match[0].length + (block.text[match.index + match[0].length] === '.' ? 1 : 0);
    const start =
      countWords(block.text.slice(0, match.index)) <= longestCaptionWords && parts.length === 0
        ? 0
        : (sentences.findLast((sentence) => sentence.start < match.index)?.start ?? 0);
    if (start < end) parts.push({ start, end, role: 'caption' });
  }
  return parts;
}

/** Sorted, without overlaps: the earlier part wins. */
function settle(parts: readonly Part[]): Part[] {
  const settled: Part[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = settled.at(-1);
    if (last === undefined || part.start >= last.end) settled.push(part);
    else if (part.end > last.end) settled.push({ ...part, start: last.end });
  }
  return settled;
}

function cut(block: Block, part: Part): Block[] {
  const raw = block.text.slice(part.start, part.end);
  const start = part.start + raw.length - raw.trimStart().length;
  const text = raw.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const links = block.links
    .map((link) => ({ start: Math.max(link.start - start, 0), end: Math.min(link.end - start, text.length) }))
    .filter((link) => link.end > link.start);
  return [{ role: part.role, text, links }];
}

function wholeRole(block: Block, knowledge: ExtractionKnowledge): ParagraphRole | null {
  const folded = foldText(block.text);
  const words = countWords(block.text);
  if (words <= longestCaptionWords) {
    if (knowledge.leadingCredit.test(folded) || knowledge.trailingCredit.test(folded.slice(-120)))
      return 'caption';
  }
  if (block.role === 'body' && words >= 4 && linkLength(block) >= 0.9 * block.text.length)
    return 'other_article';
  return null;
}

/** Parts one paragraph. Headlines, captions and what is known to be of another article pass as they are. */
export function partParagraph(block: Block, knowledge: ExtractionKnowledge): Block[] {
  if (block.role !== 'body' && block.role !== 'list_item' && block.role !== 'heading') return [block];
  if (block.text.length > longestParagraph) return [block];
  const role = wholeRole(block, knowledge);
  if (role !== null) return [{ ...block, role }];
  const sentences = sentencesOf(block.text);
  const titles: Part[] =
    block.role === 'heading'
      ? []
      : sentences
          // A report whose text is a single such sentence is judged as a headline elsewhere.
          .filter((span) => isTitleCase(block.text.slice(span.start, span.end), knowledge))
          .map((span) => ({ ...span, role: 'other_article' as const }));
  const parts = settle([
    ...relatedParts(block, sentences, knowledge),
    ...(block.role === 'heading' ? [] : captionParts(block, sentences, knowledge)),
    ...titles,
  ]);
  if (parts.length === 0) return [block];
  const all: Part[] = [];
  let from = 0;
  for (const part of parts) {
    if (part.start > from) all.push({ start: from, end: part.start, role: block.role });
    all.push(part);
    from = part.end;
  }
  all.push({ start: from, end: block.text.length, role: block.role });
  return all.flatMap((part) => cut(block, part));
}
