// The facets scored apart, on pairs that agree in indicator and value: speaker, as-of, whole, municipality.
import type { Figure } from './figures.ts';
import { foldName, isSameSpeaker, type SpeakerNames } from './speaker_names.ts';

export const facets = ['speaker', 'as_of', 'part_of', 'municipality'] as const;
export type Facet = (typeof facets)[number];

/** Column of a figure that holds the facet. */
export const fieldOfFacet = {
  speaker: 'speaker',
  as_of: 'asOf',
  part_of: 'partOf',
  municipality: 'municipality',
} as const satisfies { [F in Facet]: keyof Figure };

/** A day in the gold is met by that day or any minute of it; a minute only by that minute. */
function isSameMoment(gold: string, claim: string): boolean {
  return gold.length === 10 ? claim.slice(0, 10) === gold : claim === gold;
}

/** One town under its short and its full name: one is the beginning of the other, word by word. */
function isSameMunicipality(a: string, b: string): boolean {
  const [nameOfA, nameOfB] = [`${foldName(a)} `, `${foldName(b)} `];
  return nameOfA.startsWith(nameOfB) || nameOfB.startsWith(nameOfA);
}

/** Does the claim state what the gold states of this facet? Two nulls agree; a null and a value do not. */
export function agreesInFacet(facet: Facet, gold: Figure, claim: Figure, names: SpeakerNames): boolean {
  const field = fieldOfFacet[facet];
  if (gold[field] === null || claim[field] === null) return gold[field] === claim[field];
  switch (facet) {
    case 'speaker':
      return isSameSpeaker(gold, claim, names);
    case 'as_of':
      return isSameMoment(String(gold.asOf), String(claim.asOf));
    case 'part_of':
      return gold.partOf === claim.partOf;
    case 'municipality':
      return isSameMunicipality(String(gold.municipality), String(claim.municipality));
  }
}

/** In how many facets the two agree, 0 to 4: settles which of several equal figures a claim is paired with. */
export function countAgreeingFacets(gold: Figure, claim: Figure, names: SpeakerNames): number {
  return facets.filter((facet) => agreesInFacet(facet, gold, claim, names)).length;
}
