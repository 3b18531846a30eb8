// All that normalise knows before it reads a report, prepared once: lexicons as trees, places, speakers.
import type { Language } from '../../schemas/language.ts';
import type { Vocabulary } from '../../schemas/vocabulary.ts';
import { prepareReadings, type Readings } from './attachment/readings.ts';
import type { AreGroupsNested } from './claims/merge_figures.ts';
import { type KnownNames, prepareKnownNames } from './claims/private_names.ts';
import { readSenses, type Sense } from './lexicon/senses.ts';
import { buildPhraseTree, type PhraseTree } from './phrase_tree.ts';
import { buildGazetteer, type Gazetteer } from './places/gazetteer.ts';
import { type PlaceWords, readPlaceWords } from './places/place_words.ts';
import { type AttributionWords, readAttribution } from './speakers/attribution_words.ts';
import { buildSpeakers, type Speakers } from './speakers/speaker_names.ts';
import { readTimeWords, type TimeWords } from './times/time_words.ts';

/** One language, ready for use. */
export interface LanguageKnowledge {
  readonly language: Language;
  readonly senses: PhraseTree<Sense>;
  readonly placeWords: PlaceWords;
  readonly attribution: AttributionWords;
  readonly timeWords: TimeWords;
}

export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly readings: Readings;
  readonly gazetteer: Gazetteer;
  readonly speakers: Speakers;
  /** State that a body speaks for, by source_id; federal and other bodies have none. */
  readonly stateOfBody: ReadonlyMap<string, string>;
  /** By ISO 639-1 code; only languages whose folder lacks no file. */
  readonly languages: ReadonlyMap<string, LanguageKnowledge>;
  readonly knownNames: KnownNames;
  readonly areGroupsNested: AreGroupsNested;
  /** Version of the extraction code and lexicons, as evidence states it. */
  readonly extractorVersion: string;
}

/** Words of a language that name nobody, in all their forms: where nouns are capitalised, capitals alone tell no names. */
function ordinaryWords(language: Language): string[] {
  const { lexicon, paradigms, number_words, money_words, place_words, attribution } = language;
  const rows = [
    ...number_words,
    ...money_words,
    ...place_words.filter(({ role }) => role === 'plain_capital'),
    ...attribution.filter(({ role }) => role === 'office'),
  ];
  return [
    ...readSenses(lexicon, paradigms).map(([surface]) => surface),
    ...rows.map(({ surface }) => surface),
  ];
}

/** Prepares the vocabulary and the languages. Languages whose folder lacks a file are left out: they are not read. */
export function prepareKnowledge(
  vocabulary: Vocabulary,
  languages: ReadonlyMap<string, Language>,
  extractorVersion: string,
): Knowledge {
  const parents = new Map(vocabulary.groups.map((row) => [row.code, row.parent]));
  const isPart = (code: string, of: string): boolean => {
    const parent = parents.get(code);
    return parent !== undefined && parent !== '' && (parent === of || isPart(parent, of));
  };
  const complete = [...languages].filter(([, language]) => language.missingFiles.length === 0);
  return {
    vocabulary,
    readings: prepareReadings(vocabulary),
    gazetteer: buildGazetteer(vocabulary),
    speakers: buildSpeakers(vocabulary),
    stateOfBody: new Map(
      vocabulary.sources.flatMap(({ source_id, jurisdiction }) =>
        jurisdiction?.startsWith('MX-') ? [[source_id, jurisdiction] as const] : [],
      ),
    ),
    languages: new Map(
      complete.map(([code, language]) => [
        code,
        {
          language,
          senses: buildPhraseTree(readSenses(language.lexicon, language.paradigms)),
          placeWords: readPlaceWords(language),
          attribution: readAttribution(language),
          timeWords: readTimeWords(language),
        },
      ]),
    ),
    knownNames: prepareKnownNames(
      vocabulary,
      complete.flatMap(([, language]) => ordinaryWords(language)),
    ),
    // "25 soldiers" and "25 National Guard members" of one report are the same people: the Guard is under the Army.
    areGroupsNested: (a, b) => isPart(a, b) || isPart(b, a) || [a, b].sort().join() === 'army,national_guard',
    extractorVersion,
  };
}
