// Text and Markdown files, with front matter or without, as documents.
import type { Block } from './blocks.ts';
import { cleanText, countWords } from './clean_text.ts';
import { parseDate } from './dates.ts';
import type { DocumentRead } from './document.ts';
import { untold } from './document.ts';
import { readFrontMatter } from './front_matter.ts';
import { readMarkdown, readPlainText } from './read_text.ts';

const longestHeadlineWords = 30;

/** A first short paragraph without a full stop, over a longer one, is the headline. */
function findHeadline(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => block.role === 'body');
  const [head, next] = [blocks[first], blocks[first + 1]];
  if (head === undefined || next?.role !== 'body' || blocks.some((block) => block.role === 'headline'))
    return [...blocks];
  const isHeadline =
    countWords(head.text) >= 4 &&
    countWords(head.text) <= longestHeadlineWords &&
    !/[.!?:;,…)\]"”»]$/.test(head.text) &&
    next.text.length > head.text.length;
  return blocks.map((block, at) => (at === first && isHeadline ? { ...block, role: 'headline' } : block));
}

/** Reads a text or Markdown file. */
export function readMarkedText(text: string, format: 'markdown' | 'text'): DocumentRead {
  const { values, problems, body } = readFrontMatter(text);
  const read = format === 'markdown' ? readMarkdown(body) : findHeadline(readPlainText(body));
  const found = problems.map((detail) => ({ reason: 'front_matter_broken', detail }));
  if (values === null) return { ...untold, blocks: read, problems: found };
  const title = values.title === null ? '' : cleanText(values.title);
  const blocks: Block[] =
    title === ''
      ? read
      : [{ role: 'headline', text: title, links: [] }, ...read.filter((block) => block.text !== title)];
  const retrieved = values.retrieved_at === null ? null : parseDate(values.retrieved_at);
  if (values.retrieved_at !== null && !retrieved?.at) {
    found.push({
      reason: 'date_unparsable',
      detail: 'The value of retrieved_at is no instant with a zone (2026-02-24T10:00:00Z).',
    });
  }
  const inferred = values.published_inferred === null ? null : parseDate(values.published_inferred);
  if (values.published_inferred !== null && inferred === null) {
    found.push({
      reason: 'date_unparsable',
      detail: 'The value of published_inferred is no day (2026-02-24).',
    });
  }
  return {
    blocks,
    url: values.url,
    sourceId: values.source_id,
    publisher: values.publisher,
    country: values.country,
    assertedLanguage: values.lang,
    declaredLanguage: null,
    published:
      values.published === null
        ? []
        : [{ basis: 'front_matter', text: values.published, date: parseDate(values.published) }],
    publishedInferredOn: inferred?.on ?? null,
    retrievedAt: retrieved?.at ?? null,
    via: values.via,
    problems: found,
  };
}
