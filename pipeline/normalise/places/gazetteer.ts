// All names of places that the data knows, in one tree of words: states, municipalities, other names in use, places abroad.
import type { Vocabulary } from '../../../schemas/vocabulary.ts';
import { buildPhraseTree, type PhraseTree, splitPhrase } from '../phrase_tree.ts';
import type { PlaceSpan } from '../spans.ts';

/** One reading of a name. */
export interface PlaceCandidate {
  readonly name: string;
  readonly kind: PlaceSpan['kind'];
  /** ISO 3166-2:MX; null for a region of several states and for places abroad. */
  readonly state: string | null;
  readonly municipality: string | null;
  readonly municipalityCode: string | null;
  /** Inhabitants of the municipality in 2020; 0 where the candidate is none. */
  readonly population: number;
  /** Listed in states.csv or place_names.csv: a name in use, not only in the catalogue. */
  readonly isKnown: boolean;
  /** First part of a longer official name ("Naucalpan" of "Naucalpan de Juárez"). */
  readonly isShortForm: boolean;
  /** Also a surname, given name or word (ambiguous_names.csv). */
  readonly isAmbiguous: boolean;
  /** An abbreviation with a full stop ("Jal."), read as a place only after a comma or in brackets. */
  readonly isAbbreviation: boolean;
  /** Written with a small letter ("zona metropolitana de Guadalajara"), so that a capital proves nothing. */
  readonly isLowerCase: boolean;
  readonly wordCount: number;
}

export interface Gazetteer {
  readonly tree: PhraseTree<PlaceCandidate>;
  readonly weights: ReadonlyMap<string, number>;
  /** Municipality that is the capital, by state. */
  readonly capitals: ReadonlyMap<string, PlaceCandidate>;
}

type PlaceFiles = Pick<
  Vocabulary,
  'states' | 'municipalities' | 'place_names' | 'ambiguous_names' | 'place_evidence' | 'foreign_places'
>;

const nothing = {
  state: null,
  municipality: null,
  municipalityCode: null,
  population: 0,
  isKnown: false,
  isShortForm: false,
  isAmbiguous: false,
  isAbbreviation: false,
  isLowerCase: false,
};

/** "Naucalpan" of "Naucalpan de Juárez"; null where the name has no such part, or one too short to be told from a word. */
function shortFormOf(name: string): string | null {
  const first = /^(\p{Lu}\p{L}{5,}) del? /u.exec(name)?.[1];
  return first ?? null;
}

/** Builds the gazetteer. Throws when place_names.csv names a municipality code that the catalogue lacks. */
export function buildGazetteer(vocabulary: PlaceFiles): Gazetteer {
  const ambiguous = new Set(vocabulary.ambiguous_names.map((row) => splitPhrase(row.name).join(' ')));
  const byCode = new Map(vocabulary.municipalities.map((row) => [row.cvegeo, row]));
  const phrases: [string, PlaceCandidate][] = [];
  const add = (
    name: string,
    candidate: Partial<PlaceCandidate> & Pick<PlaceCandidate, 'name' | 'kind'>,
  ): PlaceCandidate => {
    const words = splitPhrase(name);
    const whole: PlaceCandidate = {
      ...nothing,
      isAmbiguous: ambiguous.has(words.join(' ')),
      isLowerCase: /^\p{Ll}/u.test(name),
      wordCount: words.length,
      ...candidate,
    };
    phrases.push([name, whole]);
    return whole;
  };

  for (const row of vocabulary.states) {
    for (const name of new Set([row.name, ...row.names])) {
      if (name === 'México') continue;
      add(name, {
        name: row.names[0] ?? row.name,
        kind: 'state',
        state: row.iso,
        isKnown: true,
        isAbbreviation: /^[^\s]{1,6}\.$/.test(name),
      });
    }
  }

  const known = new Set<string>();
  for (const row of vocabulary.place_names) {
    const municipality = row.municipality_code === '' ? undefined : byCode.get(row.municipality_code);
    if (row.municipality_code !== '' && municipality === undefined) {
      throw new Error(
        `schemas/places/place_names.csv: ${row.name} has the unknown municipality code ${row.municipality_code}. Mend the row.`,
      );
    }
    known.add(`${splitPhrase(row.name).join(' ')}|${row.municipality_code}`);
    add(row.name, {
      name: municipality?.name ?? row.name,
      kind: row.kind as PlaceSpan['kind'],
      state: row.place === '' ? null : row.place,
      municipality: municipality?.name ?? null,
      municipalityCode: municipality?.cvegeo ?? null,
      population: municipality?.population_2020 ?? 0,
      isKnown: true,
    });
  }

  const capitals = new Map<string, PlaceCandidate>();
  const capitalNames = new Map(vocabulary.states.map((row) => [row.iso, row.capital]));
  for (const row of vocabulary.municipalities) {
    const facts = {
      name: row.name,
      kind: 'municipality' as const,
      state: row.state_iso,
      municipality: row.name,
      municipalityCode: row.cvegeo,
      population: row.population_2020,
    };
    const names = new Map([[splitPhrase(row.name).join(' '), { name: row.name, isShortForm: false }]]);
    if (row.seat !== '') names.set(splitPhrase(row.seat).join(' '), { name: row.seat, isShortForm: false });
    const short = shortFormOf(row.name);
    if (short !== null) names.set(splitPhrase(short).join(' '), { name: short, isShortForm: true });
    for (const [folded, { name, isShortForm }] of names) {
      const isListed = known.has(`${folded}|${row.cvegeo}`);
      if (!isListed) add(name, { ...facts, isShortForm });
    }
    const capital = capitalNames.get(row.state_iso);
    if (capital !== undefined && [row.name, row.seat].includes(capital)) {
      capitals.set(row.state_iso, {
        ...nothing,
        ...facts,
        isKnown: true,
        wordCount: splitPhrase(row.name).length,
      });
    }
  }

  for (const row of vocabulary.foreign_places) add(row.name, { name: row.name, kind: 'foreign' });

  return {
    tree: buildPhraseTree(phrases),
    weights: new Map(vocabulary.place_evidence.map((row) => [row.evidence, row.weight])),
    capitals,
  };
}
