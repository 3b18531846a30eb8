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

/** The source_ids that a folded name may stand for. Surnames and titles can be shared, so there may be several. */
export type SpeakerNames = ReadonlyMap<string, ReadonlySet<string>>;

/** Every name, alias, office-holder, surname and title of the described sources, folded. */
export function collectSpeakerNames(sources: readonly SourceDescription[]): SpeakerNames {
  const ids = new Map<string, Set<string>>();
  for (const source of sources) {
    const people = source.speakers.flatMap((speaker) => [
      speaker.name,
      ...speaker.surnames,
      ...speaker.titles,
    ]);
    for (const name of [source.source_id, source.name, ...source.names, ...people]) {
      const folded = foldName(name);
      ids.set(folded, (ids.get(folded) ?? new Set()).add(source.source_id));
    }
  }
  return ids;
}

/** Whose words? The ids a name stands for; a name that joins several ("A and B", "A / B") stands for all of them. */
function sourcesOf(name: string, id: string | null, names: SpeakerNames): ReadonlySet<string> {
  if (id !== null) return new Set([id]);
  const whole = names.get(foldName(name));
  if (whole !== undefined) return whole;
  const parts = name.split(/\s*[/;]\s*|\s+(?:and|y)\s+/);
  return new Set(parts.flatMap((part) => [...(names.get(foldName(part)) ?? [])]));
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
 * are one), else by name: all words of one are words of the other. Two nulls agree; a null and a name do not.
 */
export function isSameSpeaker(a: Named, b: Named, names: SpeakerNames): boolean {
  if (a.speaker === null || b.speaker === null) return a.speaker === b.speaker;
  const [idsOfA, idsOfB] = [
    sourcesOf(a.speaker, a.speakerId, names),
    sourcesOf(b.speaker, b.speakerId, names),
  ];
  if (idsOfA.size > 0 && idsOfB.size > 0) return [...idsOfA].some((id) => idsOfB.has(id));
  const [wordsOfA, wordsOfB] = [foldName(a.speaker).split(' '), foldName(b.speaker).split(' ')];
  return isWithin(wordsOfA, wordsOfB) || isWithin(wordsOfB, wordsOfA);
}
