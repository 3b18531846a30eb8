// Tells whether two names are of one speaker: by the described source they stand for, else by the words of the names.
import type { SourceDescription } from '../../schemas/source_description.ts';

/** Lower case, accents stripped, punctuation as single spaces. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export interface SpeakerNames {
  /** The source_ids that a folded name may stand for. Surnames and titles can be shared, so there may be several. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folded words of titles and offices, and articles: before a name they say who somebody is, and not who else. */
  readonly titleWords: ReadonlySet<string>;
}

/** Articles, and titles as they are shortened before a name; the rest come from the offices of the described sources. */
const shortTitles =
  'the el la los las gov gob gen gral sec pres dr dra lic mr mrs ms mtro mtra general almirante admiral';

/** Every name, alias, office-holder, surname and title of the described sources, folded. */
export function collectSpeakerNames(sources: readonly SourceDescription[]): SpeakerNames {
  const ids = new Map<string, Set<string>>();
  const titleWords = new Set(shortTitles.split(' '));
  for (const source of sources) {
    const people = source.speakers.flatMap((speaker) => [
      speaker.name,
      ...speaker.surnames,
      ...speaker.titles,
    ]);
    for (const { titles, role_en, role_es } of source.speakers)
      for (const title of [...titles, role_en, role_es])
        for (const word of foldName(title).split(' ')) titleWords.add(word);
    for (const name of [source.source_id, source.name, ...source.names, ...people]) {
      const folded = foldName(name);
      ids.set(folded, (ids.get(folded) ?? new Set()).add(source.source_id));
    }
  }
  return { ids, titleWords };
}

/** Words that join an office to what it is of: what follows them is no name of whoever holds it. */
const joiners: ReadonlySet<string> = new Set([
  'of',
  'for',
  'in',
  'de',
  'del',
  'en',
  'para',
  'the',
  'la',
  'el',
]);

/**
 * The words of a folded name without the titles before it ("Gov. X", "the security secretary X"); without its article
 * only, where it is nothing else or of a place ("the mayor of X").
 */
function withoutTitles(folded: string, { titleWords }: SpeakerNames): readonly string[] {
  const words = folded.replace(/^(?:the|el|la) (?=.)/, '').split(' ');
  const first = words.findIndex((word) => !titleWords.has(word));
  return first < 1 || joiners.has(words[first - 1]!) ? words : words.slice(first);
}

/** The ids of a folded name, said with its titles or without them. */
function idsOf(folded: string, names: SpeakerNames): ReadonlySet<string> | undefined {
  return (
    names.ids.get(folded) ??
    names.ids.get(folded.replace(/^(?:the|el|la) /, '')) ??
    names.ids.get(withoutTitles(folded, names).join(' '))
  );
}

/** Whose words? The ids a name stands for; a name that joins several ("A and B", "A / B") stands for all of them. */
function sourcesOf(name: string, id: string | null, names: SpeakerNames): ReadonlySet<string> {
  if (id !== null) return new Set([id]);
  const whole = idsOf(foldName(name), names);
  if (whole !== undefined) return whole;
  const parts = name.split(/\s*[/;]\s*|\s+(?:and|y)\s+/);
  return new Set(parts.flatMap((part) => [...(idsOf(foldName(part), names) ?? [])]));
}

function isWithin(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => others.includes(word));
}

interface Named {
  readonly speaker: string | null;
  readonly speakerId: string | null;
}

/**
 * Do two figures name one speaker? By described source where both can be resolved (the minister and the ministry
 * are one), else by name: all words of one are words of the other, titles before a name aside. Two nulls agree; a null
 * and a name do not.
 */
export function isSameSpeaker(a: Named, b: Named, names: SpeakerNames): boolean {
  if (a.speaker === null || b.speaker === null) return a.speaker === b.speaker;
  const [idsOfA, idsOfB] = [
    sourcesOf(a.speaker, a.speakerId, names),
    sourcesOf(b.speaker, b.speakerId, names),
  ];
  if (idsOfA.size > 0 && idsOfB.size > 0) return [...idsOfA].some((id) => idsOfB.has(id));
  const [wordsOfA, wordsOfB] = [a.speaker, b.speaker].map((name) => withoutTitles(foldName(name), names)) as [
    readonly string[],
    readonly string[],
  ];
  return isWithin(wordsOfA, wordsOfB) || isWithin(wordsOfB, wordsOfA);
}
