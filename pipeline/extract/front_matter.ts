// Front matter: the YAML between two lines of dashes at the head of a file, read strictly.
import { parseDocument } from 'yaml';

export interface FrontMatter {
  readonly url: string | null;
  readonly publisher: string | null;
  readonly source_id: string | null;
  readonly country: string | null;
  readonly lang: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly published_inferred: string | null;
  readonly modified: string | null;
  readonly retrieved_at: string | null;
  readonly via: readonly string[];
}

export interface FrontMatterRead {
  /** Null where the file has no front matter, or none that could be read. */
  readonly values: FrontMatter | null;
  /** What was wrong, a sentence each. */
  readonly problems: readonly string[];
  readonly body: string;
}

const textKeys = [
  'url',
  'publisher',
  'source_id',
  'country',
  'lang',
  'title',
  'published',
  'published_inferred',
  'modified',
  'retrieved_at',
] as const;

/** No honest front matter is longer; YAML that is costs time for nothing. */
const maximumLength = 20_000;
const maximumValueLength = 2_000;

/** The shape a text value must have where it is a code. */
const shapes: { readonly [key: string]: RegExp } = {
  source_id: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  country: /^[A-Z]{2}$/,
  lang: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
};

function parseMapping(yaml: string): Map<unknown, unknown> | string {
  try {
    const document = parseDocument(yaml, {
      strict: true,
      uniqueKeys: true,
      schema: 'core',
      logLevel: 'silent',
    });
    const error = document.errors[0] ?? document.warnings[0];
    if (error) return error.message.split('\n')[0]!.slice(0, 200);
    // Aliases are refused: front matter has no use for them, and a few lines of them can stand for gigabytes.
    const value: unknown = document.toJS({ maxAliasCount: 0, mapAsMap: true });
    return value instanceof Map ? value : 'it is no list of keys and values';
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : String(error);
  }
}

function readValues(mapping: ReadonlyMap<unknown, unknown>): { values: FrontMatter; problems: string[] } {
  const problems: string[] = [];
  const readText = (key: (typeof textKeys)[number]): string | null => {
    const value = mapping.get(key);
    if (value === undefined || value === null) return null;
    const shape = shapes[key];
    if (typeof value !== 'string' || value.length > maximumValueLength) {
      problems.push(`The value of ${key} is not a text; put it in quotation marks.`);
      return null;
    }
    const trimmed = value.trim();
    if (trimmed === '') return null;
    if (shape && !shape.test(trimmed)) {
      problems.push(`The value of ${key} has not the form that it must have.`);
      return null;
    }
    return trimmed;
  };
  const texts = Object.fromEntries(textKeys.map((key) => [key, readText(key)])) as Omit<FrontMatter, 'via'>;
  const via = mapping.get('via') ?? [];
  const isList = Array.isArray(via) && via.every((name) => typeof name === 'string' && name.trim() !== '');
  if (!isList) problems.push('The value of via is not a list of names.');
  return { values: { ...texts, via: isList ? via.map((name: string) => name.trim()) : [] }, problems };
}

/**
 * Splits a file into front matter and body. What is broken is told in `problems`; the body is there in any case.
 * A value of the wrong kind is dropped, the others stand.
 */
export function readFrontMatter(text: string): FrontMatterRead {
  const opening = /^\ufeff?\s{0,100}---[ \t]*\r?\n/.exec(text.slice(0, 300));
  if (!opening) return { values: null, problems: [], body: text };
  const head = text.slice(opening[0].length, opening[0].length + maximumLength);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(head);
  if (!closing) {
    // A rule of dashes over a text is no front matter; keys without an end are.
    const problems = /^[a-z_]+\s*:/i.test(head)
      ? ['The line of dashes that ends the front matter is missing; all is read as text.']
      : [];
    return { values: null, problems, body: text.slice(opening[0].length) };
  }
  const body = text.slice(opening[0].length + closing.index + closing[0].length);
  const yaml = head.slice(0, closing.index);
  if (yaml.trim() === '') return { values: null, problems: [], body };
  const mapping = parseMapping(yaml);
  if (typeof mapping === 'string') {
    return {
      values: null,
      problems: [`The front matter is not valid YAML (${mapping}); it is left out.`],
      body,
    };
  }
  return { ...readValues(mapping), body };
}
