// Which blocks of a page are its article: blocks scored by commas, length and links, passed up to what contains them.
import type { FlatPage, PageBlock } from './flatten_page.ts';

/** A flagged element that holds more of the page's paragraph text than this is the article, whatever its class says. */
const guardShare = 0.35;
/** A container is widened as long as the text gained exceeds this share of the junk gained. */
const junkTolerance = 0.6;
/** Characters of text below which flags are taken to be wrong, and are cleared. */
const fewestCharacters = 250;
/** Share of the page's text from which the article element of the headline is the story, not its head alone. */
const storyShare = 0.2;

function linkShare(block: PageBlock): number {
  return block.links.reduce((sum, link) => sum + link.end - link.start, 0) / block.text.length;
}

function scoreBlock(block: PageBlock): number {
  if (block.text.length < 25 || block.role === 'caption' || block.role === 'heading') return 0;
  const commas = block.text.slice(0, 5_000).match(/[,，、]/g)?.length ?? 0;
  const plain = 1 - linkShare(block);
  return plain < 0.5 ? 0 : (1 + commas + Math.min(block.text.length / 100, 5)) * plain;
}

/** Adds each element's value to its parent's, children first: parents have smaller indexes. */
function passUp(values: Float64Array, page: FlatPage): Float64Array {
  for (let at = values.length - 1; at > 0; at--) {
    const parent = page.elements[at]!.parent;
    if (parent >= 0) values[parent]! += values[at]!;
  }
  return values;
}

function sumByElement(page: FlatPage, amountOf: (block: PageBlock, at: number) => number): Float64Array {
  const values = new Float64Array(page.elements.length);
  for (const [at, block] of page.blocks.entries())
    if (block.element >= 0) values[block.element]! += amountOf(block, at);
  return passUp(values, page);
}

/** For each element whether it, or what contains it, is beside the text; containers of most paragraphs are not. */
function flagElements(page: FlatPage): Uint8Array {
  const isParagraph = (block: PageBlock) =>
    block.text.length >= 80 &&
    linkShare(block) < 0.5 &&
    block.element >= 0 &&
    !page.elements[block.element]!.isNeverText;
  const paragraphText = sumByElement(page, (block) => (isParagraph(block) ? block.text.length : 0));
  const total = page.elements.reduce((sum, { parent }, at) => sum + (parent < 0 ? paragraphText[at]! : 0), 0);
  const flags = new Uint8Array(page.elements.length);
  for (const [at, element] of page.elements.entries()) {
    const isOwn = element.isSetAside && paragraphText[at]! <= guardShare * total;
    const isInherited = element.parent >= 0 && flags[element.parent] === 1;
    flags[at] = isOwn || isInherited || element.isNeverText ? 1 : 0;
  }
  return flags;
}

function nearest(page: FlatPage, from: number, tag: string): number {
  let at = from;
  while (at >= 0 && page.elements[at]!.tag !== tag) at = page.elements[at]!.parent;
  return at;
}

/** The element that holds the article; -1 where no block looks like text. `titleBlock` is the index of the headline's block, or -1. */
function findContainer(page: FlatPage, flags: Uint8Array, titleBlock: number): number {
  const { elements, blocks } = page;
  const isFlagged = (block: PageBlock) => block.element < 0 || flags[block.element] === 1;
  const clean = sumByElement(page, (block) => (isFlagged(block) ? 0 : scoreBlock(block)));
  const junk = sumByElement(page, (block) =>
    isFlagged(block) || (scoreBlock(block) === 0 && block.role !== 'heading' && block.role !== 'caption')
      ? 1 + block.text.length / 100
      : 0,
  );
  const titled = titleBlock < 0 ? -1 : nearest(page, blocks[titleBlock]!.element, 'article');
  const mustLieIn = titled >= 0 && clean[titled]! > 0 ? titled : -1;
  const near = new Float64Array(elements.length);
  for (const block of blocks) {
    if (isFlagged(block)) continue;
    const score = scoreBlock(block);
    const parent = elements[block.element]!.parent;
    if (parent < 0) continue;
    near[parent]! += score;
    const grandparent = elements[parent]!.parent;
    if (grandparent >= 0) near[grandparent]! += score / 2;
  }
  // Within the article of the headline where there is one: a second story may follow it.
  const inside = new Uint8Array(elements.length);
  let start = -1;
  for (let at = 0; at < elements.length; at++) {
    const { parent } = elements[at]!;
    inside[at] = mustLieIn < 0 || at === mustLieIn || (parent >= 0 && inside[parent] === 1) ? 1 : 0;
    if (inside[at] === 1 && near[at]! > 0 && (start < 0 || near[at]! > near[start]!)) start = at;
  }
  if (start < 0) return clean.length > 0 && clean[0]! > 0 ? 0 : -1;
  const article = nearest(page, start, 'article');
  const ceiling =
    mustLieIn >= 0 && clean[mustLieIn]! > storyShare * clean[0]!
      ? mustLieIn
      : article >= 0 && clean[article]! > guardShare * clean[0]!
        ? article
        : 0;
  let container = start;
  for (let at = start; at >= 0; at = at === ceiling ? -1 : elements[at]!.parent) {
    const gain = clean[at]! - clean[container]!;
    if (gain > 0 && gain > junkTolerance * (junk[at]! - junk[container]!)) container = at;
  }
  return container;
}

function isWithin(page: FlatPage, container: number): Uint8Array {
  const inside = new Uint8Array(page.elements.length);
  for (let at = container; at < page.elements.length; at++) {
    const { parent } = page.elements[at]!;
    inside[at] = at === container || (parent >= 0 && inside[parent] === 1) ? 1 : 0;
  }
  return inside;
}

/** Link lists, buttons and labels within the article are no text. */
function isDebris(page: FlatPage, block: PageBlock): boolean {
  if (block.role === 'heading' || block.role === 'caption') return false;
  if (block.role === 'list_item' && linkShare(block) > 0.6) return true;
  const tag = page.elements[block.element]?.tag;
  const isLabel =
    tag !== 'p' && tag !== 'li' && tag !== 'tr' && block.text.length < 40 && !/[.!?:;)”"]$/.test(block.text);
  return isLabel && block.role === 'body';
}

function collect(page: FlatPage, flags: Uint8Array, titleBlock: number): PageBlock[] {
  const container = findContainer(page, flags, titleBlock);
  if (container < 0) return [];
  const inside = isWithin(page, container);
  const seen = new Set<string>();
  const kept = page.blocks.filter((block) => {
    if (block.element < 0 || inside[block.element] === 0 || flags[block.element] === 1) return false;
    if (isDebris(page, block)) return false;
    // The same paragraph twice is a pull quote, a mobile twin or a teaser.
    const isRepeated = block.text.length > 40 && seen.has(block.text);
    seen.add(block.text);
    return !isRepeated;
  });
  // A heading with nothing under it led to what was dropped.
  while (kept.at(-1)?.role === 'heading') kept.pop();
  return kept;
}

const textLength = (blocks: readonly PageBlock[]) =>
  blocks.reduce(
    (sum, block) => sum + (block.role === 'body' || block.role === 'list_item' ? block.text.length : 0),
    0,
  );

/** The blocks of the article, in reading order; empty where the page has none. */
export function findMainText(page: FlatPage, titleBlock: number): PageBlock[] {
  const flagged = collect(page, flagElements(page), titleBlock);
  if (textLength(flagged) >= fewestCharacters) return flagged;
  const neverText = Uint8Array.from(page.elements, (element) => (element.isNeverText ? 1 : 0));
  const unflagged = collect(page, neverText, titleBlock);
  return textLength(unflagged) > 2 * textLength(flagged) ? unflagged : flagged;
}
