// Finds words in published texts that look like the name of a person who is not described as an office-holder.
//
// Two checks of different weight. A name beside a word that marks a victim, a suspect or an age is surely wrong and
// stops the release. Any other run of capitalised words that no list explains may be a body, a street or a headline
// as well as a person: it is counted as a warning, to be looked at, since names of bodies cannot be listed in full.
import type { Vocabulary } from '../../schemas/vocabulary.ts';

const particle = '(?:de|del|de la|de las|de los|la|y|e|of|the|for|and|von|van|da|do|dos|al|bin)';
const word = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const nameRun = new RegExp(`${word}(?:\\s+(?:${particle}\\s+)?${word})+`, 'gu');

// Words that mark somebody who is not speaking in an office. Data, not a parser: one word more is one entry more.
const cues = [
  'identified as',
  'named as',
  'known as',
  'alias',
  'aged',
  'the victim',
  'the suspect',
  'the detainee',
  'identificado como',
  'identificada como',
  'de nombre',
  'conocido como',
  'conocida como',
  'la víctima',
  'el detenido',
  'la detenida',
  'el sospechoso',
  'de apellido',
];

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
export function namesAllowed(vocabulary: Vocabulary): ReadonlySet<string> {
  const speakers = vocabulary.sources.flatMap((source) => source.speakers);
  const names = [
    // The leader whose death is the subject (DESIGN.md, section 2, "Persons").
    'Nemesio Oseguera Cervantes',
    'Nemesio Rubén Oseguera Cervantes',
    'El Mencho',
    ...vocabulary.sources.flatMap((source) => [source.name, ...source.names, source.owner ?? '']),
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
  return new Set(names.map(fold).filter((name) => name !== ''));
}

/** Is a run of words made of allowed names, whole or joined (`Puerto Vallarta Jalisco`)? */
function isExplained(words: readonly string[], allowed: ReadonlySet<string>, from = 0): boolean {
  if (from === words.length) return true;
  for (let to = words.length; to > from; to--) {
    const part = words.slice(from, to).join(' ');
    if (allowed.has(part) && isExplained(words, allowed, to)) return true;
  }
  return isSmall(words[from]!) && isExplained(words, allowed, from + 1);
}

const smallWords = new Set(
  'a al and at by de del e el en for from in la las los of on por the to un una y'.split(' '),
);

function isSmall(foldedWord: string): boolean {
  return smallWords.has(foldedWord);
}

/** The runs of two or more capitalised words that no allowed name explains. A run of capitals alone is an acronym. */
export function unlistedNames(text: string, allowed: ReadonlySet<string>): string[] {
  return [...text.matchAll(nameRun)]
    .map((match) => match[0])
    .filter((run) => !isExplained(fold(run).split(' '), allowed));
}

/** Is somebody named, beside a word that marks a victim, a suspect or an age, who is on no list? */
export function namesPrivatePerson(text: string, allowed: ReadonlySet<string>): boolean {
  return unlistedNames(text, allowed).some((name) => {
    const at = text.indexOf(name);
    const before = text.slice(Math.max(0, at - 30), at).toLowerCase();
    const after = text.slice(at + name.length, at + name.length + 12);
    // "Name Surname, 34," is how a person is introduced in both languages.
    return cues.some((cue) => before.includes(cue)) || /^,\s+(?:de\s+)?\d{1,2}(?:,|\s+años)/.test(after);
  });
}
