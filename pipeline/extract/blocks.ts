// What the readers of each format hand on: paragraphs in reading order with their roles and links.

export type ParagraphRole = 'headline' | 'heading' | 'body' | 'list_item' | 'caption' | 'other_article';

/** Offsets in UTF-16 code units, end exclusive. */
export interface LinkSpan {
  readonly start: number;
  readonly end: number;
}

export interface Block {
  readonly role: ParagraphRole;
  /** Cleaned (clean_text.ts), never empty. */
  readonly text: string;
  /** Where its words are links, in order. */
  readonly links: readonly LinkSpan[];
}

/** How many of a block's code units are links. */
export function linkLength(block: Block): number {
  return block.links.reduce((length, link) => length + link.end - link.start, 0);
}
