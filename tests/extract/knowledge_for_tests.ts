// What the tests of extract know: the project's own phrases, the real language detector, and a few sources made up here.
import { detectLanguage } from '../../pipeline/_edge/detect_language.ts';
import { sha256 } from '../../pipeline/_edge/hash.ts';
import { readPagePhrases } from '../../pipeline/_edge/read_page_phrases.ts';
import { prepareExtraction } from '../../pipeline/extract/knowledge.ts';
import { type SourceDescription, sourceDescriptionSchema } from '../../schemas/source_description.ts';
import type { Snapshot } from '../../schemas/stages.ts';

export function describeSource(
  source_id: string,
  changes: Partial<SourceDescription> = {},
): SourceDescription {
  return sourceDescriptionSchema.parse({
    source_id,
    name: source_id,
    kind: 'newspaper',
    country: null,
    language: null,
    homepage: null,
    domains: [],
    owner: null,
    relays: [],
    names: [changes.name ?? source_id],
    party_to_deaths: false,
    facts_from: [],
    note: null,
    ...changes,
  });
}

export const sourcesForTests = [
  describeSource('efe', { name: 'EFE', kind: 'wire', names: ['EFE', 'Agencia EFE'] }),
  describeSource('diario-inventado', { name: 'Diario Inventado', domains: ['diario-inventado.example'] }),
  describeSource('harbour-news', { name: 'Harbour News', domains: ['invented-harbour.example'] }),
  describeSource('harbour-sport', { name: 'Harbour Sport', domains: ['sport.invented-harbour.example'] }),
  describeSource('gazette-north', { name: 'Invented Gazette (North)' }),
  describeSource('gazette-south', { name: 'Invented Gazette (South)' }),
  describeSource('v-plus', { name: 'V+', names: ['V+', 'V Más'] }),
  describeSource('officials', { name: 'Officials', kind: 'authority', generic: true }),
];

export const knowledge = prepareExtraction({
  sources: sourcesForTests,
  phrases: readPagePhrases(new URL('../../', import.meta.url).pathname),
  detectLanguage,
});

/** A snapshot of a text, as of a file dropped in. */
export function snapshotOf(
  text: string,
  format: Snapshot['format'],
  changes: Partial<Snapshot> = {},
): Snapshot {
  return {
    contentSha256: sha256(text),
    byteCount: Buffer.byteLength(text),
    text,
    format,
    captureKind: 'file',
    fileName: `input.${format}`,
    sourceId: null,
    url: null,
    retrievedAt: null,
    ...changes,
  };
}
