// Structured data of a page (JSON-LD), broken blocks mended where the break is a common one.

export interface JsonLdArticle {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly articleBody: string | null;
}

interface JsonObject {
  readonly [key: string]: unknown;
}

const articleType = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;
const pageType = /(?:WebPage|ItemPage)$/;
/** Objects looked at in all blocks of a page; real pages stay below a few hundred. */
const maximumObjects = 5_000;
const maximumBlockLength = 2_000_000;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Of 257 news pages 0.2 to 3.6 % of blocks were invalid: CDATA wrappers, raw line breaks in texts, trailing commas. */
function parseBlock(text: string): unknown {
  if (text.length > maximumBlockLength) return undefined;
  const bare = text
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?$/, '')
    .replace(/^<!--/, '')
    .replace(/-->$/, '')
    .replace(/;$/, '');
  const asIs = parseJson(bare);
  if (asIs !== undefined) return asIs;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are the fault that is mended.
  return parseJson(bare.replace(/[\u0000-\u001f]/g, ' ').replace(/,(\s{0,1000}[}\]])/g, '$1'));
}

/** All objects of the blocks, those within lists and properties too, in reading order. */
function objectsIn(blocks: readonly string[]): JsonObject[] {
  const objects: JsonObject[] = [];
  const open: unknown[] = blocks.map(parseBlock).reverse();
  while (open.length > 0 && objects.length < maximumObjects) {
    const value = open.pop();
    if (Array.isArray(value))
      for (let at = Math.min(value.length, maximumObjects) - 1; at >= 0; at--) open.push(value[at]);
    else if (isObject(value)) {
      objects.push(value);
      const inner = Object.values(value).filter((child) => typeof child === 'object' && child !== null);
      for (let at = Math.min(inner.length, maximumObjects) - 1; at >= 0; at--) open.push(inner[at]);
    }
  }
  return objects;
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

function isOfType(object: JsonObject, pattern: RegExp): boolean {
  const types = Array.isArray(object['@type']) ? object['@type'] : [object['@type']];
  return types.some((type) => typeof type === 'string' && pattern.test(type));
}

/** A name, given as text, as an object with a name, as the first of a list, or by the `@id` of another object. */
function nameOf(value: unknown, objects: readonly JsonObject[]): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(first)) return textOf(first);
  const id = textOf(first['@id']);
  const named = textOf(first.name) ?? null;
  if (named !== null || id === null) return named;
  return textOf(objects.find((object) => object['@id'] === id && textOf(object.name) !== null)?.name);
}

function addressOf(value: unknown): string | null {
  return textOf(isObject(value) ? value['@id'] : value);
}

/** What the blocks say of the article and, in second place, of the page that shows it. Nulls where they say nothing. */
export function readJsonLd(blocks: readonly string[]): {
  readonly article: JsonLdArticle | null;
  readonly page: JsonLdArticle | null;
} {
  const objects = objectsIn(blocks);
  const read = (object: JsonObject | undefined): JsonLdArticle | null =>
    object === undefined
      ? null
      : {
          headline: textOf(object.headline) ?? textOf(object.name),
          datePublished: textOf(object.datePublished),
          publisher: nameOf(object.publisher, objects),
          url: addressOf(object.url) ?? addressOf(object.mainEntityOfPage),
          language: textOf(object.inLanguage),
          articleBody: textOf(object.articleBody),
        };
  const articles = objects.filter((object) => isOfType(object, articleType));
  return {
    // The teasers of other articles seldom state a date; the page's own article does.
    article: read(articles.find((object) => textOf(object.datePublished) !== null) ?? articles[0]),
    page: read(objects.find((object) => isOfType(object, pageType))),
  };
}
