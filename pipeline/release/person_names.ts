// Finds words in published texts that look like the name of a person who is not described as an office-holder.
//
// Two checks of different weight. A name beside a word that marks a victim, a suspect or an age is surely wrong and
// stops the release. Any other run of capitalised words that no list explains may be a body, a street or a headline
// as well as a person: it is counted as a warning, to be looked at, since names of bodies cannot be listed in full.
// The words of both are rows of schemas/codes/name_words.csv.
import type { Vocabulary } from '../../schemas/vocabulary.ts';

// Particles within a name; "and", "of" and the like end it, so that one name does not vouch for its neighbour.
const particle = '(?:de|del|de la|de las|de los|la|von|van|da|do|dos|al|bin)';
const word = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const nameRun = new RegExp(`${word}(?:\\s+(?:${particle}\\s+)?${word})+`, 'gu');

/** What a run of capitalised words is measured against. All words are folded. */
export interface KnownNames {
  /** Names that may stand in a published text. */
  readonly allowed: ReadonlySet<string>;
  /** Words that may stand beside a name. */
  readonly small: ReadonlySet<string>;
  /** Words that only a body has in its name. */
  readonly body: ReadonlySet<string>;
  /** Words that introduce somebody who speaks in no office, in lower case with accents. */
  readonly cues: readonly string[];
}

/** Lower case without accents, single spaces: how names are compared. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every name that may stand in a published text: described sources and speakers, places, labels, the dead leader. */
export function knownNames(vocabulary: Vocabulary): KnownNames {
  const wordsOf = (kind: Vocabulary['name_words'][number]['kind']) =>
    vocabulary.name_words.filter((row) => row.kind === kind).map((row) => row.word);
  const speakers = vocabulary.sources.flatMap((source) => source.speakers);
  const names = [
    ...wordsOf('name'),
    ...vocabulary.sources.flatMap((source) => [source.name, ...source.names]),
    ...speakers.flatMap((speaker) => [
      speaker.name,
      speaker.role_en,
      speaker.role_es,
      ...speaker.surnames,
      ...speaker.titles,
    ]),
    ...vocabulary.states.flatMap((state) => [state.name, state.capital, ...state.names]),
    ...vocabulary.municipalities.flatMap((municipality) => [municipality.name, municipality.seat]),
    ...vocabulary.place_names.map((row) => row.name),
    ...[...vocabulary.indicators, ...vocabulary.groups, ...vocabulary.codes].flatMap((row) => [
      row.label_en,
      row.label_es,
    ]),
  ];
  return {
    // Also the capitalised parts of a longer name or role, as they are found in it: "Civilian Protection".
    allowed: new Set(
      names.flatMap((name) => [name, ...(name.match(nameRun) ?? [])].map(fold)).filter((name) => name !== ''),
    ),
    small: new Set(wordsOf('small').map(fold)),
    body: new Set(wordsOf('body').map(fold)),
    cues: wordsOf('cue'),
  };
}

/** Is a run of words made of allowed names, whole or joined (`Puerto Vallarta Jalisco`)? */
function isExplained(words: readonly string[], known: KnownNames, from = 0): boolean {
  if (from === words.length) return true;
  for (let to = words.length; to > from; to--) {
    if (known.allowed.has(words.slice(from, to).join(' ')) && isExplained(words, known, to)) return true;
  }
  return known.small.has(words[from]!) && isExplained(words, known, from + 1);
}

/** The runs of two or more capitalised words that no known name explains and that no body's name looks like. */
export function unlistedNames(text: string, known: KnownNames): string[] {
  return [...text.matchAll(nameRun)]
    .map((match) => match[0])
    .filter((run) => {
      const words = fold(run).split(' ');
      return !words.some((one) => known.body.has(one)) && !isExplained(words, known);
    });
}

/** Is somebody named, beside a word that marks a victim, a suspect or an age, who is on no list? */
export function namesPrivatePerson(text: string, known: KnownNames): boolean {
  return unlistedNames(text, known).some((name) => {
    const at = text.indexOf(name);
    const before = text.slice(Math.max(0, at - 30), at).toLowerCase();
    const after = text.slice(at + name.length, at + name.length + 12);
    // "Name Surname, 34," is how a person is introduced in both languages.
    return (
      known.cues.some((cue) => before.includes(cue)) || /^,\s+(?:de\s+)?\d{1,2}(?:,|\s+años)/.test(after)
    );
  });
}
