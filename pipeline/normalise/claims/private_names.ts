// Tells whether words may name a private person, so that they are withheld: no victim, suspect or bystander is published.
import type { Vocabulary } from '../../../schemas/vocabulary.ts';
import { foldWord } from '../phrase_tree.ts';

export interface KnownNames {
  /** Words of names of places, publishers, bodies and of the lexicon. */
  readonly words: ReadonlySet<string>;
  /** Neighbouring words of the names and titles of described office-holders, joined by a blank. */
  readonly pairs: ReadonlySet<string>;
}

const particles = new Set(['de', 'del', 'la', 'los', 'y', 'da', 'dos']);

function wordsOf(name: string): string[] {
  return name
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
    .map(foldWord);
}

/** Names that may be shown: places, publishers, authorities, office-holders described under sources/, the leader. */
export function prepareKnownNames(vocabulary: Vocabulary, lexiconTerms: Iterable<string>): KnownNames {
  const things = [
    ...vocabulary.states.flatMap((row) => [row.name, row.capital, ...row.names]),
    ...vocabulary.municipalities.flatMap((row) => [row.name, row.seat]),
    ...vocabulary.place_names.map((row) => row.name),
    ...vocabulary.groups.flatMap((row) => [row.label_en, row.label_es]),
    ...vocabulary.sources.flatMap((source) => [source.name, ...source.names]),
    ...lexiconTerms,
  ];
  const persons = [
    ...leaderNames,
    ...vocabulary.sources.flatMap(({ speakers }) =>
      speakers.flatMap((speaker) => [
        speaker.name,
        speaker.role_en,
        speaker.role_es,
        ...speaker.surnames,
        ...speaker.titles,
        ...speaker.titles.map((title) => `${title} ${speaker.name}`),
        ...speaker.surnames.map((surname) => `${speaker.name.split(' ')[0]} ${surname}`),
      ]),
    ),
  ];
  const pairs = persons.flatMap((name) => {
    const words = wordsOf(name).filter((word) => !particles.has(word));
    return words.slice(1).map((word, i) => `${words[i]} ${word}`);
  });
  return { words: new Set(things.flatMap(wordsOf)), pairs: new Set(pairs) };
}

/** The one person who is a subject of the dataset: his death is what the crisis followed (METHODOLOGY.md, From a report to claims). */
const leaderNames = [
  'Nemesio Rubén Oseguera Cervantes',
  'Rubén Nemesio Oseguera Cervantes',
  'Nemesio Oseguera Cervantes',
  'El Mencho',
];

const capitalised = /\p{Lu}[\p{L}\p{M}'’]+/gu;
/** What may stand between two parts of one name. */
const betweenParts = /^\s(?:(?:de|del|la|los|y|da|dos)\s){0,2}$/u;

/**
 * May a person be named who is no described office-holder? True where two capitalised words in a row (particles
 * between them allowed) are neither words of known things nor neighbours in a known person's name. Errs towards yes.
 */
export function mayNamePerson(text: string, known: KnownNames): boolean {
  const matches = [...text.matchAll(capitalised)];
  return matches.some((match, i) => {
    const next = matches[i + 1];
    if (next === undefined || !betweenParts.test(text.slice(match.index + match[0].length, next.index)))
      return false;
    const [left, right] = [foldWord(match[0]), foldWord(next[0])];
    return !known.pairs.has(`${left} ${right}`) && !(known.words.has(left) && known.words.has(right));
  });
}
