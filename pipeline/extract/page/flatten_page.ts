// One walk over a page: a flat list of its elements, its blocks of text in reading order, and what its head states.
import { load } from 'cheerio/slim';
import type { LinkSpan, ParagraphRole } from '../blocks.ts';
import { cleanPiece, cleanText, foldText } from '../clean_text.ts';
import type { ExtractionKnowledge } from '../knowledge.ts';

export interface PageElement {
  readonly tag: string;
  /** Index of the parent in the list, always smaller than its own; -1 for the root. */
  readonly parent: number;
  /** Beside the text by its name, role or class, unless most of the text is in it. */
  readonly isSetAside: boolean;
  /** Comments, related articles and the like: never the text. */
  readonly isNeverText: boolean;
}

export interface PageBlock {
  /** Index of the nearest block-level element. */
  readonly element: number;
  readonly role: ParagraphRole;
  readonly text: string;
  readonly links: readonly LinkSpan[];
}

export interface FlatPage {
  readonly elements: readonly PageElement[];
  readonly blocks: readonly PageBlock[];
  /** By lower-case property, name or itemprop: the first content. */
  readonly metas: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  /** `datetime` of time elements outside what is never text, those marked as publication first. */
  readonly times: readonly string[];
  readonly title: string | null;
  readonly canonical: string | null;
  readonly language: string | null;
  /** "saved from url" comment that browsers write. */
  readonly savedFrom: string | null;
}

/** The tree as the parser makes it: only what is looked at here. */
type PageNode = ReturnType<ReturnType<typeof load>['root']>[0] extends infer D | undefined
  ? D extends { children: (infer C)[] }
    ? C
    : never
  : never;

const dropped: ReadonlySet<string> = new Set(
  'style svg iframe nav footer button noscript template select option textarea object embed canvas audio video map dialog math applet frameset'.split(
    ' ',
  ),
);
const blockTags: ReadonlySet<string> = new Set(
  'html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr caption blockquote pre section article main header aside figure figcaption form fieldset address hr center details summary'.split(
    ' ',
  ),
);
const cellTags: ReadonlySet<string> = new Set(['td', 'th']);
const setAsideRoles: ReadonlySet<string> = new Set(
  'complementary navigation banner contentinfo search dialog alert menu menubar toolbar tablist'.split(' '),
);
/** Classes and ids longer than this are generated, not written. */
const maximumNames = 1_000;

const roleOfTag = (tag: string): ParagraphRole | null => {
  if (/^h[1-6]$/.test(tag) || tag === 'summary') return 'heading';
  if (tag === 'figcaption') return 'caption';
  if (tag === 'li' || tag === 'dt' || tag === 'dd' || tag === 'tr') return 'list_item';
  return null;
};

/** Whole tokens of class and id: parted at white space, dashes, underscores and capitals, folded. */
function nameTokens(attributes: { readonly [name: string]: string }): string[] {
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, maximumNames);
  return foldText(names.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '');
}

function isHidden(attributes: { readonly [name: string]: string }): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test((attributes.style ?? '').slice(0, maximumNames))
  );
}

/** Text of the current paragraph as it grows, white space collapsed across its pieces. */
class ParagraphBuffer {
  private pieces: string[] = [];
  private length = 0;
  private endsInSpace = true;
  private links: LinkSpan[] = [];
  private linkStart = -1;

  add(text: string): void {
    let piece = cleanPiece(text);
    if (this.endsInSpace && piece.startsWith(' ')) piece = piece.slice(1);
    if (piece === '') return;
    this.pieces.push(piece);
    this.length += piece.length;
    this.endsInSpace = piece.endsWith(' ');
  }

  openLink(): void {
    if (this.linkStart < 0) this.linkStart = this.length;
  }

  closeLink(): void {
    if (this.linkStart >= 0 && this.length > this.linkStart)
      this.links.push({ start: this.linkStart, end: this.length });
    this.linkStart = -1;
  }

  /** The paragraph so far, and an empty one in its place; a link that goes on goes on in the next. */
  take(): { readonly text: string; readonly links: readonly LinkSpan[] } | null {
    const isInLink = this.linkStart >= 0;
    this.closeLink();
    const text = this.pieces.join('').trimEnd();
    const links = this.links
      .map(({ start, end }) => ({ start, end: Math.min(end, text.length) }))
      .filter(({ start, end }) => end > start);
    this.pieces = [];
    this.length = 0;
    this.endsInSpace = true;
    this.links = [];
    this.linkStart = isInLink ? 0 : -1;
    return text === '' ? null : { text, links };
  }
}

/** A step of the walk: a node to enter, or an element to leave. */
type Step =
  | {
      readonly node: PageNode;
      readonly parent: number;
      readonly role: ParagraphRole | null;
      readonly block: number;
    }
  | { readonly leave: string; readonly block: number; readonly role: ParagraphRole | null };

/**
 * Rows of tables: each cell but the first after a bar; a row of one cell is layout, and its text a paragraph.
 * Marks alone are no text.
 */
function settleRow(block: PageBlock, elements: readonly PageElement[]): PageBlock[] {
  if (!/[\p{L}\p{N}]/u.test(block.text)) return [];
  if (elements[block.element]?.tag !== 'tr') return [block];
  const text = block.text.replace(/^(?:\| ?)+/, '');
  const shift = block.text.length - text.length;
  const links = block.links.map(({ start, end }) => ({
    start: Math.max(start - shift, 0),
    end: end - shift,
  }));
  return [{ ...block, role: text.includes(' | ') ? block.role : 'body', text, links }];
}

/** Walks the page once, without recursion, in time linear in its size. Scripts are text that is not read, never run. */
export function flattenPage(html: string, knowledge: ExtractionKnowledge): FlatPage {
  const elements: PageElement[] = [];
  const blocks: PageBlock[] = [];
  const metas = new Map<string, string>();
  const jsonLd: string[] = [];
  const publishedTimes: string[] = [];
  const otherTimes: string[] = [];
  let title: string | null = null;
  let canonical: string | null = null;
  let language: string | null = null;
  let savedFrom: string | null = null;
  let breaks = 0;
  const buffer = new ParagraphBuffer();
  const flush = (element: number, role: ParagraphRole | null) => {
    const taken = buffer.take();
    if (taken) blocks.push({ element, role: role ?? 'body', ...taken });
    breaks = 0;
  };
  const textWithin = (children: readonly PageNode[]) =>
    children.map((child) => ('data' in child ? String(child.data) : '')).join('');

  const root = load(html).root()[0] as unknown as { readonly children: readonly PageNode[] };
  const steps: Step[] = [];
  const enterAll = (
    children: readonly PageNode[],
    parent: number,
    role: ParagraphRole | null,
    block: number,
  ) => {
    for (let at = children.length - 1; at >= 0; at--)
      steps.push({ node: children[at]!, parent, role, block });
  };
  enterAll(root.children, -1, null, -1);

  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('leave' in step) {
      if (step.leave === 'a') buffer.closeLink();
      else flush(step.block, step.role);
      continue;
    }
    const { node, parent, role, block } = step;
    const kind = String(node.type);
    if (kind === 'text') {
      const text = String((node as { data: string }).data);
      if (text.trim() !== '') breaks = 0;
      buffer.add(text);
      continue;
    }
    if (kind === 'comment') {
      savedFrom ??=
        /^\s*saved from url=\(\d+\)(https?:\/\/\S{1,2000})/.exec((node as { data: string }).data)?.[1] ??
        null;
      continue;
    }
    if (!('attribs' in node)) continue;
    const tag = node.name;
    const attributes = node.attribs as { readonly [name: string]: string };
    if (tag === 'script') {
      if (/ld\+json/i.test(attributes.type ?? '')) jsonLd.push(textWithin(node.children));
      continue;
    }
    if (tag === 'title') {
      if (title === null && parent >= 0 && elements[parent]!.tag !== 'svg')
        title = cleanText(textWithin(node.children)) || null;
      continue;
    }
    if (tag === 'meta') {
      const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase().trim();
      const content = cleanText((attributes.content ?? '').slice(0, 5_000));
      if (key !== '' && content !== '' && !metas.has(key)) metas.set(key, content);
      continue;
    }
    if (tag === 'link') {
      if (canonical === null && (attributes.rel ?? '').toLowerCase().split(/\s+/).includes('canonical'))
        canonical = attributes.href?.trim() || null;
      continue;
    }
    if (dropped.has(tag)) {
      // Words on both sides of a dropped element are not one word.
      buffer.add(' ');
      continue;
    }
    if (tag === 'br') {
      buffer.add(' ');
      if (++breaks === 2) flush(block, role);
      continue;
    }
    if (tag === 'html') language ??= attributes.lang ?? attributes['xml:lang'] ?? null;
    const tokens = nameTokens(attributes);
    const above = parent < 0 ? undefined : elements[parent];
    const isNeverText =
      (above?.isNeverText ?? false) || tokens.some((token) => knowledge.pageNeverText.has(token));
    const isPageRoot = tag === 'html' || tag === 'body' || tag === 'main' || tag === 'article';
    const isSetAside =
      tag === 'aside' ||
      (!isPageRoot &&
        (isHidden(attributes) ||
          setAsideRoles.has(attributes.role ?? '') ||
          tokens.some((token) => knowledge.pageSetAside.has(token))));
    const index = elements.length;
    elements.push({
      tag,
      parent,
      isSetAside,
      isNeverText: isPageRoot ? (above?.isNeverText ?? false) : isNeverText,
    });
    if (tag === 'time' && attributes.datetime && !isNeverText) {
      const isPublication =
        'pubdate' in attributes ||
        /datePublished/i.test(attributes.itemprop ?? '') ||
        tokens.includes('published');
      (isPublication ? publishedTimes : otherTimes).push(attributes.datetime);
    }
    if (attributes.itemprop === 'datePublished' && attributes.content)
      metas.set('datepublished', attributes.content);
    const isCaption = role === 'caption' || tokens.some((token) => knowledge.pageCaption.has(token));
    const ownRole = isCaption ? 'caption' : (roleOfTag(tag) ?? role);
    if (tag === 'a') {
      buffer.openLink();
      steps.push({ leave: 'a', block, role });
      enterAll(node.children, index, ownRole, block);
    } else if (blockTags.has(tag)) {
      flush(block, role);
      steps.push({ leave: tag, block: index, role: ownRole });
      enterAll(node.children, index, ownRole, index);
    } else {
      if (cellTags.has(tag)) buffer.add(' | ');
      enterAll(node.children, index, ownRole, block);
    }
  }
  flush(elements.length > 0 ? 0 : -1, null);
  return {
    elements,
    blocks: blocks.flatMap((block) => settleRow(block, elements)),
    metas,
    jsonLd,
    times: [...publishedTimes, ...otherTimes],
    title,
    canonical,
    language,
    savedFrom,
  };
}
