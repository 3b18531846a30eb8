// From a publisher's name or host to the source that a description under sources/ gives it.
import { bareHost } from '../../schemas/canonical_url.ts';
import type { SourceDescription } from '../../schemas/source_description.ts';
import { foldText } from './clean_text.ts';

export interface PublisherIndex {
  readonly byId: ReadonlyMap<string, SourceDescription>;
  /** By folded name; null where several sources bear it. */
  readonly byName: ReadonlyMap<string, SourceDescription | null>;
  /** By folded name without what stands in brackets; null where several sources share it. */
  readonly byShortName: ReadonlyMap<string, SourceDescription | null>;
  readonly byDomain: ReadonlyMap<string, SourceDescription>;
}

/** The form in which names are compared: folded, punctuation dropped, but for the `+` that tells `N+` from `N`. */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** As `nameKey`, without what stands in brackets: `Cuarto Poder (Chiapas)` is `cuarto poder`. */
function shortNameKey(name: string): string {
  return nameKey(name.replace(/\([^()]{0,100}\)/g, ' '));
}

function indexNames(sources: readonly SourceDescription[], keyOf: (name: string) => string) {
  const index = new Map<string, SourceDescription | null>();
  for (const source of sources) {
    for (const name of new Set([source.name, ...source.names].map(keyOf))) {
      if (name !== '') index.set(name, index.has(name) ? null : source);
    }
  }
  return index;
}

/** The look-ups of the described sources. Catch-alls ("authorities") publish nothing and are left out of the names. */
export function indexPublishers(sources: readonly SourceDescription[]): PublisherIndex {
  const publishers = sources.filter((source) => !source.generic);
  return {
    byId: new Map(sources.map((source) => [source.source_id, source])),
    byName: indexNames(publishers, nameKey),
    byShortName: indexNames(publishers, shortNameKey),
    byDomain: new Map(
      publishers.flatMap((source) =>
        source.domains.map((domain) => [bareHost(domain.toLowerCase()), source]),
      ),
    ),
  };
}

/** The source of this name: as written, else without brackets, else before a slash ("KSFR / NPR"). Null: none, or several. */
export function sourceOfName(name: string, index: PublisherIndex): SourceDescription | null {
  const found = index.byName.get(nameKey(name)) ?? index.byShortName.get(shortNameKey(name));
  if (found) return found;
  const slash = name.search(/\s[/|]\s/);
  return slash > 0 ? sourceOfName(name.slice(0, slash), index) : null;
}

/** The source whose domain is the host or the nearest parent of it. Null: none. */
export function sourceOfHost(host: string, index: PublisherIndex): SourceDescription | null {
  let domain = bareHost(host);
  while (domain.includes('.')) {
    const source = index.byDomain.get(domain);
    if (source) return source;
    domain = domain.slice(domain.indexOf('.') + 1);
  }
  return null;
}

/** `source_id` for a publisher that no description names: `x-` and a slug of the name; `x-unknown` where nothing is left of it. */
export function undescribedId(name: string): string {
  const slug = nameKey(name)
    .replaceAll('+', ' plus')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug === '' ? 'x-unknown' : `x-${slug}`;
}
