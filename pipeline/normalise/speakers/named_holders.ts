// Tells under whose name an office is held where a report names somebody in it; those names are never published.
import { foldWord, matchPhrase, splitPhrase, type Word } from '../phrase_tree.ts';
import type { AttributionWords } from './attribution_words.ts';
import type { Mention } from './mentions.ts';
import type { SpeakerEntry, Speakers } from './speaker_names.ts';

/** Past the town of an office ("alcalde de San Gabriel"), where one is named. */
export function townEnd(attribution: AttributionWords, words: readonly Word[], to: number): number {
  const link = matchPhrase(attribution.byRole.of_place, words, to);
  if (link === null || !words[link.to]?.isCapital) return to;
  let end = link.to + 1;
  while (
    words[end]?.isCapital ||
    (/^(?:de|del|la|el|los|las)$/.test(words[end]?.folded ?? '') && words[end + 1]?.isCapital)
  )
    end += 1;
  return end;
}

/** Words of a name, at most. */
const longestName = 5;

/** The run of capitals that begins at a word and may be a name: no weekday, no known word. */
export function nameAt(words: readonly Word[], from: number, attribution: AttributionWords): number {
  let to = from;
  while (
    to - from < longestName &&
    words[to]?.isWord &&
    words[to]!.isCapital &&
    matchPhrase(attribution.byRole.between, words, to) === null
  )
    to += 1;
  return to;
}

const foldWords = (name: string): readonly string[] => name.split(' ').map(foldWord);

/** Does the mention give the office of its described person alone, as "the governor of Jalisco" does? */
export function isByOffice(words: readonly Word[], { from, to, entry, kind }: Mention): boolean {
  if (kind !== 'person' || entry === null) return false;
  const name = foldWords(entry.speaker);
  return !words.slice(from, to).some(({ folded }) => name.includes(folded));
}

/** Is the name beside an office another than that of the person described as holding it? */
export function isOfAnother(holder: readonly string[], entry: SpeakerEntry): boolean {
  const name = foldWords(entry.speaker);
  return holder.length > 1 && !holder.some((word) => name.includes(word));
}

/**
 * "El gobernador de Jalisco, Luis Gómez, dijo" of other years: the office is that of whoever is named, not of today's
 * holder. A name after a comma must be closed by one, since a place could stand there.
 */
export function ofNamedHolder(
  words: readonly Word[],
  mention: Mention,
  attribution: AttributionWords,
): Mention {
  const { entry, to } = mention;
  if (entry === null || !isByOffice(words, mention)) return mention;
  const hasComma = words[to]?.text === ',';
  const after = to + Number(hasComma);
  const end = nameAt(words, after, attribution);
  if (hasComma && words[end]?.text !== ',') return mention;
  const holder = words.slice(after, end).map((word) => word.folded);
  if (!isOfAnother(holder, entry)) return mention;
  const { office, jurisdiction: state } = entry;
  return { ...mention, to: end + Number(hasComma), entry: null, kind: 'office', office, state, holder };
}

/** Takes the name beside an office that nobody describes into the mention: "Mayor Luis Gómez", "Ana Ruiz, alcaldesa". */
export function withHolder(
  words: readonly Word[],
  mention: Mention,
  speakers: Speakers,
  attribution: AttributionWords,
): Mention {
  const isPerson = mention.office !== null && speakers.personOffices.has(mention.office);
  if (mention.kind !== 'office' || mention.entry !== null || !isPerson) return mention;
  const after = mention.to + (words[mention.to]?.text === ',' ? 1 : 0);
  const end = nameAt(words, after, attribution);
  if (end > after) {
    const holder = words.slice(after, end).map((word) => word.folded);
    const closes = after > mention.to && words[end]?.text === ',' ? 1 : 0;
    // "El gobernador Pedro Ruiz", of Pedro Ruiz Gómez: described in that office under a longer name.
    const known = [...speakers.holders.entries()].filter(
      ([key, { speaker }]) =>
        key.startsWith(`${mention.office}|`) &&
        holder.length > 1 &&
        holder.every((word) => splitPhrase(speaker).includes(word)),
    );
    if (known.length === 1) return { ...mention, to: end + closes, entry: known[0]![1], kind: 'person' };
    // "Mayor Luis Gómez of Tepic": the town belongs to the office.
    return { ...mention, to: after > mention.to ? end + closes : townEnd(attribution, words, end), holder };
  }
  const from = nameBefore(words, mention.from);
  return from === null ? mention : { ...mention, holder: from };
}

/** The name that an apposition follows: "Ana Ruiz, the mayor of Tepic". */
function nameBefore(words: readonly Word[], office: number): readonly string[] | null {
  let comma = office - 1;
  while (comma > office - 4 && words[comma]?.isWord) comma -= 1;
  if (words[comma]?.text !== ',') return null;
  let from = comma;
  while (from > 0 && comma - from < longestName && words[from - 1]!.isWord && words[from - 1]!.isCapital)
    from -= 1;
  return comma - from < 2 ? null : words.slice(from, comma).map((word) => word.folded);
}
