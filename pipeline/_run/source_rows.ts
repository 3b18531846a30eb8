// Rows of the table `sources`: every described source, and every publisher met in a document that nobody has described.
import type { PlainRow } from '../../schemas/plain_row.ts';
import type { SourceDescription } from '../../schemas/source_description.ts';

const joined = (ids: readonly string[]) => (ids.length === 0 ? null : ids.join(';'));

/** The row of a described source. */
export function describedSource(source: SourceDescription): PlainRow {
  return {
    source_id: source.source_id,
    name: source.name,
    kind: source.kind,
    country: source.country,
    language: source.language,
    homepage_url: source.homepage,
    owner: source.owner,
    relays: joined(source.relays),
    party_to_deaths: source.party_to_deaths,
    level: source.level,
    jurisdiction: source.jurisdiction,
    is_described: true,
  };
}

/** The row of a publisher that only a document names; everything but its name is not known. */
export function undescribedSource(sourceId: string, name: string | null): PlainRow {
  return {
    source_id: sourceId,
    name: name ?? 'not stated',
    kind: 'unknown',
    country: null,
    language: null,
    homepage_url: null,
    owner: null,
    relays: null,
    party_to_deaths: false,
    level: null,
    jurisdiction: null,
    is_described: false,
  };
}
