// What extract knows before it reads: publishers, the words that tell the parts of a page apart, a language detector.
import type { PagePhrases } from '../../schemas/page_phrases.ts';
import type { SourceDescription } from '../../schemas/source_description.ts';
import { foldText } from './clean_text.ts';
import { indexPublishers, type PublisherIndex } from './publishers.ts';

export interface ExtractionInputs {
  readonly sources: readonly SourceDescription[];
  readonly phrases: PagePhrases;
  /** ISO 639-1 code of a text's language; null where it cannot be told. */
  readonly detectLanguage: (text: string) => string | null;
}

export interface ExtractionKnowledge {
  readonly publishers: PublisherIndex;
  readonly detectLanguage: (text: string) => string | null;
  /** A lead such as "Also read" at the head of a text; what needs a colon is matched with it. */
  readonly relatedLead: RegExp;
  /** A credit of a picture in brackets. */
  readonly bracketedCredit: RegExp;
  /** A credit of a picture at the head of a paragraph. */
  readonly leadingCredit: RegExp;
  /** A credit of a picture at the end of a paragraph. */
  readonly trailingCredit: RegExp;
  readonly bylineLead: RegExp;
  readonly creditLead: RegExp;
  readonly rightsNotice: RegExp;
  readonly titleMinor: ReadonlySet<string>;
  readonly titleFunction: ReadonlySet<string>;
  readonly pageSetAside: ReadonlySet<string>;
  readonly pageNeverText: ReadonlySet<string>;
  readonly pageCaption: ReadonlySet<string>;
}

/** Longest first, so that "read more" is not cut short by "read"; regular-expression characters are escaped. */
function anyOf(phrases: readonly string[]): string {
  const folded = [...new Set(phrases.map(foldText))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${folded.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}

const foldedSet = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map(foldText));

/** Makes ready what extract looks up. All patterns are for folded text (clean_text.ts) and bounded in length. */
export function prepareExtraction({
  sources,
  phrases,
  detectLanguage,
}: ExtractionInputs): ExtractionKnowledge {
  const photoWord = anyOf(phrases.photo_word);
  const agency = anyOf(phrases.picture_agency);
  return {
    publishers: indexPublishers(sources),
    detectLanguage,
    relatedLead: new RegExp(
      `^[^\\p{L}\\p{N}]{0,4}${anyOf(phrases.related_lead)}(?:\\s*[:|»>–—-]|\\s*$|\\s(?=[^a-z]))`,
      'u',
    ),
    bracketedCredit: new RegExp(`[([][^()[\\]]{0,80}\\b${photoWord}\\b[^()[\\]]{0,120}[)\\]]`, 'gu'),
    leadingCredit: new RegExp(`^[([]?${photoWord}\\s*[:/|]`, 'u'),
    trailingCredit: new RegExp(
      `(?:[.|/(–—-]\\s*${photoWord}s?\\s*[:/|][^:]{2,60}|(?:[|/]|\\bvia\\s)\\s*${agency}\\)?|[(–—-]\\s*getty images\\)?)\\.?$`,
      'u',
    ),
    bylineLead: new RegExp(`^${anyOf(phrases.byline_lead)}\\s*:?\\s+`, 'u'),
    creditLead: new RegExp(`^[([]?\\s*${anyOf(phrases.credit_lead)}\\s*:\\s*`, 'u'),
    rightsNotice: new RegExp(`[\\s.,|–—-]*${anyOf(phrases.rights_notice)}.*$`, 'su'),
    titleMinor: foldedSet(phrases.title_minor),
    titleFunction: foldedSet(phrases.title_function),
    pageSetAside: foldedSet(phrases.page_set_aside),
    pageNeverText: foldedSet(phrases.page_never_text),
    pageCaption: foldedSet(phrases.page_caption),
  };
}
