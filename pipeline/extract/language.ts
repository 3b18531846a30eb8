// The language of a text: as stated, checked against the text itself.
import type { Block } from './blocks.ts';

/** Enough to tell a language by, and no more than that is looked at. */
const sampleLength = 4_000;
/** A statement of the page is overruled only by text of at least this length. */
const overrulingLength = 200;

export interface LanguageTold {
  /** BCP 47; null where it can not be told. */
  readonly language: string | null;
  /** What the document states where the text is in another language; null otherwise. */
  readonly overruled: string | null;
}

const base = (tag: string) => tag.toLowerCase().split('-')[0]!;

/** A BCP 47 tag in its usual letters (`es-MX`); null where the text is none. */
export function languageTag(text: string): string | null {
  const parts = text.trim().replaceAll('_', '-').split('-');
  if (!/^[a-z]{2,3}$/i.test(parts[0]!) || !parts.every((part) => /^[a-z0-9]{2,8}$/i.test(part))) return null;
  return parts
    .map((part, at) => (at > 0 && part.length === 2 ? part.toUpperCase() : part.toLowerCase()))
    .join('-');
}

/**
 * The language of the blocks. `asserted` (front matter, by a person) stands as it is; `declared` (the page's own
 * mark-up, often a template's) is checked against the text, and the text wins.
 */
export function tellLanguage(
  blocks: readonly Block[],
  stated: { readonly asserted: string | null; readonly declared: string | null },
  detectLanguage: (text: string) => string | null,
): LanguageTold {
  if (stated.asserted !== null) return { language: languageTag(stated.asserted), overruled: null };
  let sample = '';
  for (const block of blocks) {
    if (sample.length >= sampleLength) break;
    if (block.role === 'body' || block.role === 'list_item')
      sample += `${block.text.slice(0, sampleLength)}\n`;
  }
  const declared = stated.declared === null ? null : languageTag(stated.declared);
  const detected = detectLanguage(sample.slice(0, sampleLength));
  if (declared === null) return { language: detected, overruled: null };
  const isOverruled = detected !== null && detected !== base(declared) && sample.length >= overrulingLength;
  return isOverruled ? { language: detected, overruled: declared } : { language: declared, overruled: null };
}
