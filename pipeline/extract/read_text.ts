// Plain text and Markdown: paragraphs in reading order with what their marks say of them.
import type { Block, ParagraphRole } from './blocks.ts';
import { cleanText } from './clean_text.ts';

const newline = /\r\n?|[\u2028\u2029\u0085]/g;

function blockOf(role: ParagraphRole, text: string): Block[] {
  const cleaned = cleanText(text);
  return cleaned === '' ? [] : [{ role, text: cleaned, links: [] }];
}

/** Lines of text wrapped by hand or by a mail program are no longer; in others each line is a paragraph. */
const longestWrappedLine = 120;
/** A line that is broken off before this is short on purpose: a heading, a row, an item of a list. */
const shortestWrappedLine = 45;

const isWrapped = (lines: readonly string[]) =>
  lines.every((line) => line.trim().length <= longestWrappedLine) &&
  lines.slice(0, -1).every((line) => line.trim().length >= shortestWrappedLine);

/** The lines of one stretch without blank lines, as paragraphs. */
function partLines(lines: readonly string[]): readonly string[] {
  return isWrapped(lines) ? [lines.join('\n')] : lines;
}

/** Paragraphs parted by blank lines; by lines where the text has no blank line, or where lines are not wrapped. */
function paragraphsOf(text: string): readonly string[] {
  const lines = text.replace(newline, '\n').split('\n');
  const stretches: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() !== '') stretches.at(-1)!.push(line);
    else if (stretches.at(-1)!.length > 0) stretches.push([]);
  }
  const filled = stretches.filter((stretch) => stretch.length > 0);
  return filled.length === 1 ? filled[0]! : filled.flatMap(partLines);
}

/** Blocks of a plain text. */
export function readPlainText(text: string): Block[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const item = /^\s*[•·▪●*-]\s+(\S[\s\S]*)$/.exec(paragraph);
    return item ? blockOf('list_item', item[1]!) : blockOf('body', paragraph);
  });
}

/** Drops the marks of Markdown within a line; the words of a link stay, its address goes. Bounded, hence linear. */
export function stripInlineMarks(text: string): string {
  return text
    .replace(/\[([^[\]]{0,500})\]\([^()\s]{0,1000}(?:\s+"[^"]{0,200}")?\)/g, '$1')
    .replace(/\[([^[\]]{1,500})\]\[[^[\]]{0,100}\]/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]{1,1000})>/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
    .replace(/(\*\*\*|\*\*|___|__)(?=\S)([^*_]{1,1000}?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]{1,1000}?)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/~~([^~]{1,1000})~~/g, '')
    .replace(/`([^`]{1,1000})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!~|>-])/g, '$1');
}

/** Drops HTML comments in one pass; one that is never closed stays. */
function dropComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('<!--', from);
    const close = open < 0 ? -1 : text.indexOf('-->', open);
    if (close < 0) return [...kept, text.slice(from)].join(' ');
    kept.push(text.slice(from, open));
    from = close + 3;
  }
}

const image = /!\[([^[\]]{0,500})\]\([^()\s]{0,1000}(?:\s+"[^"]{0,200}")?\)/g;

/** Blocks of a Markdown text: headings, list items, paragraphs; the text that stands for a picture is a caption. */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let current: string[] = [];
  let role: ParagraphRole = 'body';
  let inFence = false;
  const push = (pushedRole: ParagraphRole, raw: string) => {
    for (const picture of raw.matchAll(image))
      blocks.push(...blockOf('caption', stripInlineMarks(picture[1]!)));
    blocks.push(...blockOf(pushedRole, stripInlineMarks(raw.replace(image, ' '))));
  };
  const flush = () => {
    for (const paragraph of current.length > 0 ? partLines(current) : []) push(role, paragraph);
    current = [];
    role = 'body';
  };
  const lines = dropComments(text).replace(newline, '\n').split('\n');
  for (const raw of lines) {
    const line = raw.replace(/^(?:\s{0,3}>\s?){1,10}/, '').trimEnd();
    if (/^\s*(```|~~~)/.test(line)) {
      flush();
      inFence = !inFence;
      continue;
    }
    const heading = inFence ? null : /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line.slice(0, 2000));
    const item = inFence ? null : /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(\S.*)$/.exec(line);
    const row = inFence ? null : /^\s*\|(.+)\|\s*$/.exec(line);
    if (line.trim() === '' || (!inFence && /^\s*([-*_])(?:\s*\1){2,}\s*$/.test(line.slice(0, 200)))) flush();
    else if (
      !inFence &&
      current.length === 1 &&
      role === 'body' &&
      /^\s{0,3}(={3,}|-{3,})$/.test(line.slice(0, 200))
    ) {
      role = 'heading';
      flush();
    } else if (heading) {
      flush();
      push(
        heading[1] === '#' && !blocks.some((block) => block.role !== 'caption') ? 'headline' : 'heading',
        heading[2]!,
      );
    } else if (row) {
      flush();
      if (!/^[\s|:-]+$/.test(row[1]!))
        push(
          'list_item',
          row[1]!
            .split('|')
            .map((cell) => cell.trim())
            .join(' | '),
        );
    } else if (item) {
      flush();
      role = 'list_item';
      current.push(item[1]!);
    } else current.push(line);
  }
  flush();
  return blocks;
}
