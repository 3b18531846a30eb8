// HTML pages as documents: main text and what the page states of itself.

import { parseUrl } from '../../../schemas/canonical_url.ts';
import type { Block } from '../blocks.ts';
import { cleanText, foldText } from '../clean_text.ts';
import { dayInUrl, parseDate } from '../dates.ts';
import type { DateStatement, DocumentRead } from '../document.ts';
import { untold } from '../document.ts';
import type { ExtractionKnowledge } from '../knowledge.ts';
import { sourceOfName } from '../publishers.ts';
import { readPlainText } from '../read_text.ts';
import { findMainText } from './find_main_text.ts';
import { type FlatPage, flattenPage } from './flatten_page.ts';
import { type JsonLdArticle, readJsonLd } from './json_ld.ts';

/** Metas that state the day of publication, the most reliable first (`datepublished` is schema.org's itemprop). */
const dateMetas = [
  'article:published_time',
  'datepublished',
  'og:article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'cxenseparse:recs:publishtime',
  'date',
] as const;

/** Text of the structured data replaces what was found only where that is hardly anything. */
const fewestCharacters = 250;

type Structured = { readonly article: JsonLdArticle | null; readonly page: JsonLdArticle | null };

function dateStatements(page: FlatPage, structured: Structured, url: string | null): DateStatement[] {
  const stated: DateStatement[] = [];
  const add = (basis: DateStatement['basis'], text: string | null | undefined) => {
    if (text) stated.push({ basis, text, date: parseDate(text) });
  };
  add('json_ld', structured.article?.datePublished);
  add('meta', page.metas.get(dateMetas[0]));
  add('json_ld', structured.page?.datePublished);
  for (const name of dateMetas.slice(1)) add('meta', page.metas.get(name));
  add('time_element', page.times[0]);
  const day = url === null ? null : dayInUrl(url);
  add('url', day);
  return stated;
}

/** An address that is only a host is that of the home page: a fault of the site's template. */
function ownAddress(candidates: readonly (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const parts = candidate ? parseUrl(candidate) : null;
    if (parts && (!/^\/*$/.test(parts.path) || parts.query !== '')) return candidate ?? null;
  }
  return null;
}

const startOf = (text: string) =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A page's title without the site's name behind it. */
function withoutSuffix(title: string): string {
  const at = Math.max(
    title.lastIndexOf(' | '),
    title.lastIndexOf(' - '),
    title.lastIndexOf(' – '),
    title.lastIndexOf(' — '),
  );
  return at > 20 ? title.slice(0, at) : title;
}

/** The headline, and the index of the block that shows it (-1: none does). */
function findHeadline(
  page: FlatPage,
  structured: Structured,
): { readonly headline: string | null; readonly at: number } {
  const others = [
    structured.article?.headline,
    page.metas.get('og:title'),
    page.metas.get('twitter:title'),
    page.title,
  ].flatMap((text) => (text ? [cleanText(text)] : []));
  const headings = page.blocks.flatMap((block, at) =>
    block.role === 'heading' && page.elements[block.element]?.tag === 'h1' ? [{ block, at }] : [],
  );
  const keys = others.map(startOf);
  const confirmed = headings.find(({ block }) => {
    const key = startOf(block.text);
    return (
      key.length >= 8 &&
      keys.some((other) => other.startsWith(key) || (other.length >= 20 && key.startsWith(other)))
    );
  });
  const shown = confirmed ?? (headings.length === 1 ? headings[0] : undefined);
  if (shown) return { headline: shown.block.text, at: shown.at };
  const named = structured.article?.headline ?? page.metas.get('og:title') ?? page.title;
  return { headline: named ? withoutSuffix(cleanText(named)) || null : null, at: -1 };
}

/** Wires that the byline of the page's metadata names; names of persons are no sources and are left out. */
function creditedIn(page: FlatPage, knowledge: ExtractionKnowledge): string[] {
  const byline = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator'].flatMap(
    (name) =>
      page.metas
        .get(name)
        ?.slice(0, 300)
        .split(/[,;/|]|\s(?:and|y|e|con|with)\s/) ?? [],
  );
  const sources = byline.flatMap((name) => sourceOfName(name, knowledge.publishers) ?? []);
  return [...new Set(sources.filter((source) => source.kind === 'wire').map((source) => source.name))];
}

/** Reads an HTML page; `fetchedFrom` is the address it was fetched from, null where only the page can tell. */
export function readPage(
  html: string,
  fetchedFrom: string | null,
  knowledge: ExtractionKnowledge,
): DocumentRead {
  const page = flattenPage(html, knowledge);
  const structured = readJsonLd(page.jsonLd);
  const { headline, at } = findHeadline(page, structured);
  const text: Block[] = findMainText(page, at)
    .filter((block) => headline === null || block.text !== headline)
    .map(({ role, text, links }) => ({ role, text, links }));
  const length = text.reduce(
    (sum, block) => sum + (block.role === 'body' || block.role === 'list_item' ? block.text.length : 0),
    0,
  );
  const structuredBody = structured.article?.articleBody ?? '';
  // The same text with its mark-up is in the page where it is shown; structured data only fills in.
  const body =
    length < fewestCharacters && structuredBody.length > 2 * length
      ? readPlainText(structuredBody.replace(/<[^<>]{1,500}>/g, '\n'))
      : text;
  const url = ownAddress([page.canonical, page.metas.get('og:url'), structured.article?.url, page.savedFrom]);
  return {
    ...untold,
    blocks:
      headline === null || body.length === 0
        ? body
        : [{ role: 'headline', text: headline, links: [] }, ...body],
    url,
    publisher:
      page.metas.get('og:site_name') ?? structured.article?.publisher ?? structured.page?.publisher ?? null,
    declaredLanguage: page.language ?? page.metas.get('og:locale') ?? structured.article?.language ?? null,
    published: dateStatements(page, structured, fetchedFrom ?? url),
    via: creditedIn(page, knowledge),
  };
}
